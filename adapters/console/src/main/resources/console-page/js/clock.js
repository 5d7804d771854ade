import { become, enter, jump } from './live.js';
import { change, nameOf, state } from './store.js';
import { day, local, presets, time, withZoneOf } from './times.js';
import { h, useEffect, useState } from './ui.js';

const PUSHES = {
  'morning-plan': '晨间计划',
  'weekly-progress': '每周进度',
  'overdue-approvals': '过期未批',
  'payout-preview': '提成预览',
};
const called = (fired) => PUSHES[fired.push] ?? fired.push;
const close = () => change({ clockOpen: false });

/** Whoever got a card can be visited to read it. */
async function visit(fired) {
  close();
  if (state.rooms[fired.chat]) {
    enter(fired.chat);
  } else {
    // finance and admins are in every group
    const reader = state.people.find((person) => person.id === fired.to) ?? state.people.find((person) => ['finance', 'admin'].includes(person.role));
    await become(reader?.id ?? state.me, fired.chat);
  }
}

const whom = (fired) => (fired.chat.startsWith('group:') ? `群 ${state.chats.find((chat) => chat.id === fired.chat)?.title ?? fired.chat.slice(6)}` : nameOf(fired.to));

function Fired({ fired }) {
  if (fired.length === 0) {
    return h('p', { class: 'fired-none', 'data-testid': 'fired' }, '路上没有要送的卡片。');
  }
  return h('div', { 'data-testid': 'fired' },
    h('p', { class: 'fired-head' }, `路上送出 ${fired.length} 张卡片`),
    h('ul', { class: 'fired' }, fired.slice(-60).map((one) => h('li', { key: one.messageId },
      h('button', { onClick: () => visit(one), 'aria-label': `去看${whom(one)}的${called(one)}` },
        h('span', null, h('b', null, whom(one)), ` ${called(one)}`),
        h('time', null, `${one.occurrence.slice(5, 10)} ${time(one.occurrence)}`))))),
    fired.length > 60 && h('p', { class: 'fired-none' }, `只列最后 60 张，前面还有 ${fired.length - 60} 张。`));
}

function Panel() {
  const [to, setTo] = useState(local(state.now));
  const [busy, setBusy] = useState(false);
  const [fired, setFired] = useState(null);
  const [wrong, setWrong] = useState(null);
  const go = async (moment) => {
    setBusy(true);
    setWrong(null);
    setFired(null);
    try {
      setFired(await jump(moment));
      setTo(local(state.now));
    } catch (trouble) {
      setWrong(trouble.message);
    }
    setBusy(false);
  };
  useEffect(() => {
    const escaped = (event) => event.key === 'Escape' && close();
    addEventListener('keydown', escaped);
    return () => removeEventListener('keydown', escaped);
  }, []);
  return h('section', { class: 'clock-panel', role: 'dialog', 'aria-label': '拨时钟', 'data-testid': 'clock-panel' },
    h('p', { class: 'clock-now' }, '现在是 ', h('b', null, `${day(state.now)} ${time(state.now)}`)),
    h('div', { class: 'clock-presets' }, presets(state.now).map((preset) =>
      h('button', { key: preset.id, disabled: busy, 'data-testid': `jump-${preset.id}`, onClick: () => go(preset.to) },
        h('b', null, preset.label), h('small', null, day(preset.to))))),
    h('form', {
      class: 'clock-own',
      onSubmit: (event) => {
        event.preventDefault();
        go(withZoneOf(state.now, to));
      },
    },
    h('label', null, '自选', h('input', { type: 'datetime-local', required: true, value: to, min: local(state.now), 'data-testid': 'jump-to', 'aria-label': '跳到哪一刻', onInput: (event) => setTo(event.target.value) })),
    h('button', { disabled: busy, 'data-testid': 'jump-go' }, '跳过去')),
    busy && h('p', { class: 'fired-none', role: 'status' }, '时间在走，正在送卡片…'),
    wrong && h('p', { class: 'clock-wrong', role: 'alert' }, wrong),
    fired && h(Fired, { fired }));
}

export function Clock() {
  if (!state.now) {
    return null;
  }
  return h('div', { class: 'clock' },
    h('button', {
      class: 'clock-face', 'data-testid': 'clock', 'aria-haspopup': 'dialog', 'aria-expanded': String(state.clockOpen),
      'aria-label': `现在 ${day(state.now)} ${time(state.now)}，拨时钟`, onClick: () => change({ clockOpen: !state.clockOpen }),
    },
    h('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, h('circle', { cx: 12, cy: 12, r: 8.5 }), h('path', { d: 'M12 7.5V12l3 2' })),
    h('span', { class: 'clock-day' }, day(state.now)), h('b', { 'data-testid': 'now' }, time(state.now))),
    state.clockOpen && [h('button', { class: 'clear-shade', 'aria-label': '关上时钟', onClick: close }), h(Panel)]);
}
