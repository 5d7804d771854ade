const DAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

// Moments arrive as 2026-11-23T09:00:00+08:00 in the reader's zone; all arithmetic stays on that wall clock.
const wall = (iso) => new Date(`${iso.slice(0, 19)}Z`);
const offset = (iso) => iso.slice(19);

export const time = (iso) => iso.slice(11, 16);

export function day(iso) {
  const date = wall(iso);
  return `${date.getUTCMonth() + 1} 月 ${date.getUTCDate()} 日 ${DAYS[date.getUTCDay()]}`;
}

export const local = (iso) => iso.slice(0, 16);

export const withZoneOf = (now, wallTime) => `${wallTime.length === 16 ? `${wallTime}:00` : wallTime}${offset(now)}`;

function at(now, change, hour) {
  const date = wall(now);
  date.setUTCHours(hour, 0, 0, 0);
  change(date);
  return withZoneOf(now, date.toISOString().slice(0, 19));
}

function monthEnd(now) {
  const end = at(now, (date) => date.setUTCMonth(date.getUTCMonth() + 1, 0), 20);
  return end > now ? end : at(now, (date) => date.setUTCMonth(date.getUTCMonth() + 2, 0), 20);
}

/** Where people like to jump, each with the moment it means now. */
export const presets = (now) => [
  { id: 'tomorrow', label: '明早 9 点', to: at(now, (date) => date.setUTCDate(date.getUTCDate() + 1), 9) },
  { id: 'monday', label: '下周一 9 点', to: at(now, (date) => date.setUTCDate(date.getUTCDate() + ((8 - date.getUTCDay()) % 7 || 7)), 9) },
  { id: 'month-end', label: '月底 20 点', to: monthEnd(now) },
  { id: 'next-month', label: '下月 1 号 9 点', to: at(now, (date) => date.setUTCMonth(date.getUTCMonth() + 1, 1), 9) },
];
