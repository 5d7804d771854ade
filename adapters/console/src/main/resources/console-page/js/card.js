import { Chart } from './chart.js';
import { Form } from './form.js';
import { press } from './live.js';
import { h, useState } from './ui.js';

const share = (value, target) => (target > 0 ? Math.max(0, Math.min(100, (100 * value) / target)) : 0);

function Fields({ fields }) {
  return h('dl', { class: 'fields' }, fields.map((field) => h('div', { class: field.label ? '' : 'bare' },
    field.label && h('dt', null, field.label), h('dd', null, field.value))));
}

function Progress({ label, value, target, pace, shown, percent, explained }) {
  const behind = pace !== null && value < pace;
  const feel = value >= target ? 'done' : pace === null ? 'open' : behind ? 'behind' : 'fine';
  const words = pace === null ? '' : behind ? '落后节奏' : '跟上节奏';
  return h('div', { class: `progress ${feel}` },
    h('p', null, h('b', null, label), h('span', null, shown), h('em', null, `${percent}%`)),
    h('div', { class: 'track', role: 'progressbar', 'aria-label': label, 'aria-valuenow': percent, 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuetext': `${shown} ${words}` },
      h('span', { class: 'reached', style: { width: `${share(value, target)}%` } }),
      pace !== null && h('span', { class: 'pace', title: '此刻的节奏', style: { left: `${share(pace, target)}%` } })),
    words && h('small', null, words, !explained && h('i', null, '竖线是此刻该到的地方')));
}

/** A figure, with its sign or words of distance, in full or short, or nothing. */
const FIGURE = /^(?:[-−+]|差 |领先 |第 )?[¥$]?[\d,.]+(?:万|亿)?%?(?:\/[\d,.]+(?:万|亿)?)?(?: ?(?:次|个|条|单|天|期))?$|^—$/;

function Table({ columns, rows }) {
  return h('div', { class: 'table', tabIndex: 0, role: 'region', 'aria-label': columns.join('、') }, h('table', null,
    h('thead', null, h('tr', null, columns.map((column, at) => h('th', { scope: 'col', class: rows.length && rows.every((row) => FIGURE.test(row[at])) ? 'number' : '' }, column)))),
    h('tbody', null, rows.map((row) => h('tr', { class: row[1] && row[1].length > 14 ? 'table-row wordy' : 'table-row' },
      row.map((cell, at) => h('td', { class: at > 0 && FIGURE.test(cell) ? 'number' : '', 'data-label': columns[at] }, cell)))))));
}

const Headline = ({ figure, about }) => h('p', { class: 'headline' }, h('strong', null, figure), about && h('small', null, about));

function Buttons({ card, buttons, small }) {
  const [busy, setBusy] = useState(false);
  const pressed = async (words) => {
    setBusy(true);
    await press(card, words);
    setBusy(false);
  };
  return h('div', { class: small ? 'presses' : 'buttons' }, buttons.map((button) => h('button', {
    class: small ? 'press' : `button ${button.style}`, disabled: busy, 'data-testid': `press-${button.words}`, onClick: () => pressed(button.words),
  }, button.label)));
}

/** Only our own paths and the web; a file of ours is saved, not opened. */
function Link({ label, url }) {
  const ours = url.startsWith('/console/api/files/');
  if (!ours && !/^https?:\/\//i.test(url)) {
    return h('p', { class: 'text' }, label);
  }
  return h('a', { class: 'button link', href: url, rel: 'noopener', 'data-testid': 'link', ...(ours ? { download: '' } : { target: '_blank' }) }, label);
}

function Picture({ url, alt }) {
  return /^(https?:|data:image\/|\/)/i.test(url) ? h('img', { class: 'picture', src: url, alt, loading: 'lazy' }) : h('p', { class: 'text' }, alt);
}

const Foot = ({ card, text, buttons }) => h('div', { class: 'foot' }, text && h('small', null, text), buttons.length > 0 && h(Buttons, { card, buttons, small: true }));

const DRAWN = {
  headline: (element) => h(Headline, element),
  text: (element) => h('p', { class: 'text' }, element.text),
  fields: (element) => h(Fields, element),
  progress: (element, card, explained) => h(Progress, { ...element, explained }),
  table: (element) => h(Table, element),
  chart: (element) => h(Chart, element),
  buttons: (element, card) => h(Buttons, { card, buttons: element.buttons }),
  form: (element, card) => h(Form, { card, ...element }),
  image: (element) => h(Picture, element),
  link: (element) => h(Link, element),
  foot: (element, card) => h(Foot, { card, ...element }),
  divider: () => h('hr'),
};

export function Card({ card }) {
  const paced = card.elements.findIndex((element) => element.kind === 'progress' && element.pace !== null);
  return h('article', { class: `card ${card.tone}`, 'data-testid': 'card', 'data-card': card.id, 'aria-label': card.title },
    h('h3', null, card.title),
    card.elements.map((element, at) => h('div', { key: at, class: `part part-${element.kind}` }, DRAWN[element.kind]?.(element, card.id, at > paced))));
}
