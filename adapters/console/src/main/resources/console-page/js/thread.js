import { Card } from './card.js';
import { nameOf, room, state } from './store.js';
import { day, time } from './times.js';
import { Avatar, Component, Drum, h, useEffect, useLayoutEffect, useRef, useState } from './ui.js';

function Bubble({ from, children, at, mine, together, ...rest }) {
  return h('li', { class: ['line', mine ? 'mine' : 'theirs', together && 'together'].filter(Boolean).join(' '), ...rest },
    !mine && h('span', { class: 'who' }, from === 'bot' ? h('span', { class: 'avatar bot', 'aria-hidden': 'true' }, h(Drum)) : h(Avatar, { id: from, name: nameOf(from) })),
    h('div', { class: 'said' },
      !together && h('p', { class: 'meta' }, !mine && h('b', null, from === 'bot' ? '鼓点' : nameOf(from)), at && h('time', { dateTime: at }, time(at))),
      children));
}

/** Drawn again only when its message, or the one above it, became another: typing must not redraw a long chat. */
class Line extends Component {
  shouldComponentUpdate(next) {
    return next.message !== this.props.message || next.before !== this.props.before;
  }

  render({ message, before }) {
    const newDay = before?.at?.slice(0, 10) !== message.at?.slice(0, 10);
    const together = !newDay && before?.from === message.from && before?.at.slice(0, 16) === message.at?.slice(0, 16);
    return [
      newDay && message.at && h('li', { class: 'day', 'data-testid': 'day' }, h('span', null, day(message.at))),
      h(Bubble, {
        from: message.from, at: message.at, mine: message.from === state.me, together,
        'data-testid': 'message', 'data-id': message.id, 'data-from': message.from,
      }, message.card ? h(Card, { card: message.card }) : h('p', { class: 'bubble' }, message.text)),
    ];
  }
}

function Waiting({ pending }) {
  return [
    pending.map((one) => h(Bubble, { key: one.key, from: state.me, mine: true, 'data-testid': 'pending' },
      h('p', { class: 'bubble pending' }, one.text))),
    h('li', { class: 'line theirs beat', 'aria-label': '鼓点在想' },
      h('span', { class: 'who' }, h('span', { class: 'avatar bot' }, h(Drum, { beating: true }))),
      h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i'))),
  ];
}

function Empty() {
  return h('li', { class: 'empty' }, h(Drum),
    h('p', null, '还没有消息。说一句话就记下一笔，比如：'),
    h('p', { class: 'sample' }, '拜访 华为 张总 谈续约 下周三回访'));
}

/** Stays at the end while one reads there; else says that something new is below. */
export function Thread({ place }) {
  const scroll = useRef(null);
  const atEnd = useRef(true);
  const [behind, setBehind] = useState(false);
  const shown = place.messages.length + place.pending.length;
  const toEnd = () => {
    scroll.current.scrollTop = scroll.current.scrollHeight;
  };
  const scrolled = () => {
    const { scrollHeight, scrollTop, clientHeight } = scroll.current;
    atEnd.current = scrollHeight - scrollTop - clientHeight < 80;
    if (atEnd.current) {
      setBehind(false);
    }
  };
  useLayoutEffect(() => {
    if (atEnd.current || place.pending.length > 0) {
      toEnd();
    } else {
      setBehind(true);
    }
  }, [shown, place.loaded]);
  useEffect(() => {
    const resized = new ResizeObserver(() => atEnd.current && toEnd());
    resized.observe(scroll.current);
    resized.observe(scroll.current.firstChild);
    return () => resized.disconnect();
  }, []);
  return h('div', { class: 'thread-frame' },
    h('div', { class: 'thread', ref: scroll, onScroll: scrolled, tabIndex: 0, role: 'log', 'aria-label': '消息', 'data-testid': 'thread' },
      h('ol', { class: 'lines-list' },
        place.loaded && shown === 0 && h(Empty),
        place.messages.map((message, at) => h(Line, { key: message.id, message, before: place.messages[at - 1] })),
        place.pending.length > 0 && h(Waiting, { pending: room().pending }))),
    behind && h('button', { class: 'newer', onClick: toEnd }, '↓ 有新消息'));
}
