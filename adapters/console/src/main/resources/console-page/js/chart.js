import { h, useEffect, useRef } from './ui.js';

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const palette = () => [1, 2, 3, 4, 5, 6].map((number) => colour(`--chart-${number}`));
const short = (value) => (Math.abs(value) >= 1e8 ? `${value / 1e8}亿` : Math.abs(value) >= 1e4 ? `${value / 1e4}万` : value);

/** The places of all series, in the order they first appear. */
const places = (series) => [...new Set(series.flatMap((one) => one.points.map((point) => point.x)))];

function onAxes(type, series, ink, line) {
  const xs = places(series);
  return {
    grid: { left: 4, right: type === 'line' ? 22 : 10, top: series.length > 1 ? 34 : 14, bottom: 2, containLabel: true },
    legend: series.length > 1 ? { top: 0, right: 0, itemWidth: 12, itemHeight: 8, textStyle: { color: ink } } : undefined,
    xAxis: { type: 'category', data: xs, boundaryGap: type === 'bar', axisTick: { show: false }, axisLine: { lineStyle: { color: line } }, axisLabel: { color: ink } },
    yAxis: { type: 'value', splitNumber: 3, splitLine: { lineStyle: { color: line } }, axisLabel: { color: ink, formatter: short } },
    series: series.map((one, at) => ({
      name: one.name, type, smooth: 0.25, symbolSize: 6, barMaxWidth: 26, itemStyle: type === 'bar' ? { borderRadius: [4, 4, 0, 0] } : {},
      lineStyle: at > 0 ? { type: 'dashed', width: 2 } : { width: 2.5 },
      data: xs.map((x) => one.points.find((point) => point.x === x)?.y ?? null),
    })),
  };
}

const slices = (series) => series.flatMap((one) => one.points.map((point) => ({ name: point.x, value: point.y })));

function options(kind, series) {
  const ink = colour('--muted');
  const line = colour('--line');
  const surface = colour('--surface');
  const common = {
    color: palette(), animationDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 500,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    // drawn on the canvas itself: no markup is ever made from data
    tooltip: { renderMode: 'richText', trigger: kind === 'line' || kind === 'bar' ? 'axis' : 'item', confine: true },
  };
  if (kind === 'pie') {
    return { ...common, series: [{ type: 'pie', radius: ['38%', '62%'], data: slices(series), itemStyle: { borderColor: surface, borderWidth: 2 }, label: { color: ink, formatter: '{b}\n{d}%', lineHeight: 16 }, labelLine: { length: 8, length2: 8 } }] };
  }
  if (kind === 'funnel') {
    return { ...common, series: [{ type: 'funnel', left: 8, right: 8, top: 6, bottom: 6, minSize: '18%', gap: 3, sort: 'none', data: slices(series), itemStyle: { borderWidth: 0 }, label: { position: 'inside', color: colour('--chart-ink'), formatter: '{b}  {c}' } }] };
  }
  return { ...common, ...onAxes(kind, series, ink, line) };
}

const inWords = (title, series) => `${title}：${series.map((one) => `${one.name} ${one.points.map((point) => `${point.x} ${point.y}`).join('，')}`).join('；')}`;

/** Draws into the frame from now on, in the colours of day or night; gives back what ends it. */
function drawing(frame, chart, series) {
  const drawn = globalThis.echarts.init(frame);
  const draw = () => drawn.setOption(options(chart, series), true);
  draw();
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', draw);
  const resized = new ResizeObserver(() => drawn.resize());
  resized.observe(frame);
  return () => {
    dark.removeEventListener('change', draw);
    resized.disconnect();
    drawn.dispose();
  };
}

/** A year of weekly cards is many charts: each is drawn when it is first scrolled to. */
export function Chart({ chart, title, series }) {
  const frame = useRef(null);
  useEffect(() => {
    let end = () => {};
    const seen = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        seen.disconnect();
        end = drawing(frame.current, chart, series);
      }
    }, { rootMargin: '300px' });
    seen.observe(frame.current);
    return () => {
      seen.disconnect();
      end();
    };
  }, [chart, JSON.stringify(series)]);
  return h('figure', { class: 'chart', 'data-testid': 'chart' },
    title && h('figcaption', null, title),
    h('div', { class: `plot plot-${chart}`, ref: frame, role: 'img', 'aria-label': inWords(title, series) }));
}
