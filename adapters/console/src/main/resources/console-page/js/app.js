import * as api from './api.js';
import { Clock } from './clock.js';
import { Composer } from './composer.js';
import { DropZone } from './files.js';
import { become, tellTime } from './live.js';
import { Sidebar } from './sidebar.js';
import { change, room, state, watch } from './store.js';
import { Thread } from './thread.js';
import { h, render, useEffect, useState } from './ui.js';

const unreadIn = (rooms) => Object.values(rooms).reduce((sum, place) => sum + place.unread, 0);

function Header() {
  const chat = state.chats.find((one) => one.id === state.chat);
  const unread = unreadIn(state.rooms);
  return h('header', { class: 'bar' },
    h('button', { class: 'icon menu', 'aria-label': '打开人和会话', 'data-testid': 'menu', onClick: () => change({ drawer: true }) },
      h('span', { class: 'lines', 'aria-hidden': 'true' }), unread > 0 && h('span', { class: 'dot' })),
    h('div', { class: 'bar-title' },
      h('h1', null, chat?.title ?? '鼓点'),
      h('p', null, !state.online
        ? h('span', { class: 'offline', role: 'status' }, '连接断了，正在重连…')
        : chat?.kind === 'group' ? '群聊 · 大家都看得到' : '私聊 · 只有你看得到')),
    h(Clock));
}

function App() {
  const [, redraw] = useState(0);
  useEffect(() => watch(() => redraw((count) => count + 1)), []);
  useEffect(() => {
    document.title = unreadIn(state.rooms) > 0 ? `(${unreadIn(state.rooms)}) 鼓点` : '鼓点';
  });
  if (!state.me) {
    return h('p', { class: 'opening', role: 'status' }, state.trouble ?? '正在打开…');
  }
  return [
    h(Sidebar),
    state.drawer && h('button', { class: 'shade', 'aria-label': '关上', onClick: () => change({ drawer: false }) }),
    h('main', { class: 'main' }, h(Header), h(Thread, { key: state.chat + state.me, place: room() }), h(Composer)),
    h(DropZone),
    state.toast && h('p', { class: 'toast', role: 'status', 'data-testid': 'toast' }, state.toast),
  ];
}

async function open() {
  render(h(App), document.getElementById('app'));
  try {
    change({ people: await api.people() });
    await tellTime();
    const [me, chat] = decodeURIComponent(location.hash.slice(1)).split('/');
    const somebody = state.people.find((one) => one.id === me) ?? state.people[0];
    await become(somebody.id, chat);
    setInterval(tellTime, 20_000);
  } catch (trouble) {
    change({ trouble: trouble.message });
  }
}

document.addEventListener('keydown', (event) => event.key === 'Escape' && state.drawer && change({ drawer: false }));
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && room()) {
    room().unread = 0;
    change();
  }
});
open();
