import * as api from './api.js';
import { become, enter } from './live.js';
import { change, myself, state } from './store.js';
import { Avatar, Drum, h, useState } from './ui.js';

const ROLES = { rep: '销售', manager: '主管', finance: '财务', admin: '管理员' };
const about = (person) => [ROLES[person.role] ?? person.role, person.team].filter(Boolean).join(' · ');

function Face({ person }) {
  return [
    h(Avatar, { id: person.id, name: person.name }),
    h('span', { class: 'face-text' }, h('b', null, person.name), h('small', null, about(person))),
  ];
}

/** People come and go with the files that are imported; who is being looked at stays in sight. */
async function lookAround() {
  const people = await api.people().catch(() => []);
  if (people.some((person) => person.id === state.me)) {
    change({ people });
  }
}

function Persons() {
  const [open, setOpen] = useState(false);
  const choose = (id) => {
    setOpen(false);
    if (id !== state.me) {
      become(id);
    }
  };
  const turn = () => {
    setOpen(!open);
    if (!open) {
      lookAround();
    }
  };
  return h('section', { class: 'persons', 'aria-label': '我是谁' },
    h('h2', null, '我是'),
    h('button', {
      class: 'face current', 'data-testid': 'whoami', 'aria-expanded': String(open), 'aria-controls': 'people',
      'aria-label': `我是${myself().name}，换一个人`, onClick: turn,
    }, h(Face, { person: myself() }), h('span', { class: open ? 'turn open' : 'turn', 'aria-hidden': 'true' })),
    open && h('ul', { id: 'people', class: 'people' }, state.people.map((person) =>
      h('li', { key: person.id }, h('button', {
        class: 'face', 'data-testid': `person-${person.id}`, 'aria-label': `换成${person.name}`,
        'aria-current': person.id === state.me ? 'true' : undefined, onClick: () => choose(person.id),
      }, h(Face, { person }))))));
}

function Chat({ chat }) {
  const place = state.rooms[chat.id];
  const last = place.messages.at(-1);
  const said = last?.card?.title ?? last?.text ?? '还没有消息';
  return h('li', null, h('button', {
    class: 'chat', 'data-testid': `chat-${chat.id}`, 'aria-label': `会话 ${chat.title}${place.unread ? `，${place.unread} 条未读` : ''}`,
    'aria-current': chat.id === state.chat ? 'true' : undefined, onClick: () => enter(chat.id),
  },
  h('span', { class: 'chat-icon', 'aria-hidden': 'true' }, chat.kind === 'direct' ? h(Drum) : h('span', { class: 'group-icon' }, [...chat.title][0])),
  h('span', { class: 'face-text' }, h('b', null, chat.title), h('small', null, said)),
  place.unread > 0 && h('span', { class: 'unread', 'data-testid': `unread-${chat.id}`, 'aria-hidden': 'true' }, place.unread)));
}

export function Sidebar() {
  return h('nav', { class: state.drawer ? 'side open' : 'side', 'aria-label': '人和会话' },
    h('div', { class: 'brand' }, h(Drum), h('span', null, h('b', null, '鼓点'), h('small', null, '销售团队的节奏')),
      h('button', { class: 'icon close', 'aria-label': '关上人和会话', onClick: () => change({ drawer: false }) }, '✕')),
    h(Persons, { key: state.me }),
    h('section', { 'aria-label': '会话' }, h('h2', null, '会话'),
      h('ul', { class: 'chats' }, state.chats.map((chat) => h(Chat, { key: chat.id, chat })))),
    h('p', { class: 'side-foot' }, '本机演示：换个人、拨时钟，随便试。'));
}
