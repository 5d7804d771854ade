import { Attach, mayDrop } from './files.js';
import { say } from './live.js';
import { change, myself, room, state } from './store.js';
import { h, useLayoutEffect, useRef } from './ui.js';

const SUGGESTIONS = {
  rep: ['今天', '进度', '漏斗', '提成', '帮助'],
  manager: ['团队', '今天', '进度', '漏斗', '导入', '帮助'],
  finance: ['进度', '漏斗', '提成', '帮助'],
  admin: ['进度', '漏斗', '导入', '帮助'],
};

/** Pressing beside the input must not take the keyboard away from it. */
const stay = (event) => event.preventDefault();

/** What may be answered to the question that stands last in the chat, if one does. */
function wanted(messages) {
  const last = messages.at(-1);
  const form = last?.card?.elements.find((element) => element.kind === 'form');
  const labels = (form?.inputs ?? []).filter((input) => input.required).map((input) => input.label);
  return labels.length > 0 ? `直接回${labels.join('、')}也行` : null;
}

export function Composer() {
  const input = useRef(null);
  const place = room();
  const inGroup = state.chat.startsWith('group:');
  const chips = (SUGGESTIONS[myself().role] ?? SUGGESTIONS.rep).filter((words) => !(inGroup && words === '提成'));
  const send = () => {
    const text = place.draft.trim();
    if (text) {
      say(text);
    }
    input.current.focus();
  };
  const typed = (event) => {
    place.draft = event.target.value;
    change();
  };
  const keyed = (event) => {
    // Enter while choosing characters belongs to the input method
    if (event.isComposing || event.keyCode === 229) {
      return;
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    } else if (event.key === 'ArrowUp' && place.draft === '') {
      place.draft = place.messages.findLast((message) => message.from === state.me)?.text ?? '';
      change();
    }
  };
  useLayoutEffect(() => {
    input.current.style.height = 'auto';
    input.current.style.height = `${Math.min(input.current.scrollHeight, 168)}px`;
  }, [place.draft, state.chat]);
  return h('footer', { class: 'composer' },
    state.trouble && h('div', { class: 'trouble', role: 'alert', 'data-testid': 'trouble' },
      h('span', null, state.trouble),
      h('button', { class: 'icon', 'aria-label': '知道了', onClick: () => change({ trouble: null }) }, '✕')),
    h('div', { class: 'chips', role: 'group', 'aria-label': '常用的话' },
      chips.map((words) => h('button', { key: words, class: 'chip', 'data-testid': `chip-${words}`, onMouseDown: stay, onClick: () => say(words) }, words))),
    h('div', { class: mayDrop() ? 'write with-files' : 'write' },
      mayDrop() && h(Attach),
      h('textarea', {
        ref: input, id: 'write', rows: 1, value: place.draft, onInput: typed, onKeyDown: keyed, 'data-testid': 'input',
        'aria-label': '说给鼓点听', placeholder: wanted(place.messages) ?? (inGroup ? '在群里对鼓点说…' : '说一句，例如：拜访 华为 张总 谈续约'), enterKeyHint: 'send',
      }),
      h('button', { class: 'send', 'aria-label': '发送', 'data-testid': 'send', disabled: !place.draft.trim(), onMouseDown: stay, onClick: send },
        h('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, h('path', { d: 'M12 19V6M6 11l6-6 6 6' })))));
}
