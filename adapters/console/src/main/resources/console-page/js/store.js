const watchers = new Set();

/** All the page knows. Changed only through `change`, so that everything shown follows. */
export const state = {
  people: [],
  me: null,
  chats: [],
  chat: null,
  rooms: {},
  now: null,
  online: true,
  trouble: null,
  toast: null,
  drawer: false,
  clockOpen: false,
};

export function change(part = {}) {
  Object.assign(state, part);
  watchers.forEach((watcher) => watcher());
}

export function watch(watcher) {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export const nameOf = (id) => state.people.find((person) => person.id === id)?.name ?? id;
export const myself = () => state.people.find((person) => person.id === state.me);
export const room = (chat = state.chat) => state.rooms[chat];

export const freshRoom = () => ({ messages: [], cursor: null, unread: 0, pending: [], draft: '', retry: null, loaded: false });

const plain = (text) => text.replace(/[@＠](鼓点|drumbeat)\s*/gi, '').trim();

/** New messages go to the end; one that is there already gets its new face where it stands. */
export function put(chat, messages) {
  const place = state.rooms[chat];
  if (!place) {
    return;
  }
  for (const message of messages) {
    const at = place.messages.findIndex((known) => known.id === message.id);
    if (at >= 0) {
      place.messages[at] = message;
      continue;
    }
    place.messages.push(message);
    if (message.from === state.me) {
      const sent = place.pending.findIndex((waiting) => plain(waiting.text) === plain(message.text));
      if (sent >= 0) {
        place.pending.splice(sent, 1);
      }
    } else if (place.loaded && (chat !== state.chat || document.hidden)) {
      place.unread += 1;
    }
  }
}

let fading;

/** A few words that go away by themselves. */
export function toast(words) {
  clearTimeout(fading);
  change({ toast: words });
  fading = setTimeout(() => change({ toast: null }), 4000);
}
