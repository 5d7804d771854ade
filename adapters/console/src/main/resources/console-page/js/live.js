import * as api from './api.js';
import { change, freshRoom, put, room, state, toast } from './store.js';

let line = null;
let retry = null;
let turn = 0;

/** Fetches what a chat has gained; two calls at once make one after the other. */
async function catchUp(chat) {
  const place = state.rooms[chat];
  const run = async () => {
    const page = await api.follow(state.me, chat, place.cursor).catch((trouble) => startOver(chat, place, trouble));
    if (state.rooms[chat] !== place) {
      return;
    }
    put(chat, page.messages);
    place.cursor = page.cursor;
    place.loaded = true;
    change();
  };
  place.catching = (place.catching ?? Promise.resolve()).catch(() => {}).then(run);
  return place.catching;
}

/** A cursor the bot no longer knows means that its chats begin anew. */
function startOver(chat, place, trouble) {
  if (trouble.status !== 400 || !place.cursor) {
    throw trouble;
  }
  place.messages = [];
  return api.follow(state.me, chat, null);
}

const catchUpAll = () => Promise.all(state.chats.map((chat) => catchUp(chat.id)))
  .catch((trouble) => change({ trouble: trouble.message }));

function listen(me) {
  line?.close();
  clearTimeout(retry);
  line = api.listen(me);
  line.onopen = () => {
    change({ online: true });
    catchUpAll();
  };
  line.onmessage = (event) => {
    const message = JSON.parse(event.data);
    put(message.chat, [message]);
    change();
  };
  line.onerror = () => {
    change({ online: false });
    if (line.readyState === EventSource.CLOSED && state.me === me) {
      retry = setTimeout(() => listen(me), 2000);
    }
  };
}

/** Looks at the world as this person, in the wished chat or the direct one. */
export async function become(me, wished) {
  const mine = ++turn;
  try {
    const chats = await api.chats(me);
    if (mine !== turn) {
      return;
    }
    const chat = chats.find((one) => one.id === wished) ?? chats[0];
    const rooms = Object.fromEntries(chats.map((one) => [one.id, freshRoom()]));
    change({ me, chats, chat: chat.id, rooms, trouble: null, drawer: false });
    remember();
    listen(me);
    await catchUpAll();
  } catch (trouble) {
    change({ trouble: trouble.message });
  }
}

export function enter(chat) {
  state.rooms[chat].unread = 0;
  change({ chat, drawer: false, trouble: null });
  remember();
}

function remember() {
  history.replaceState(null, '', `#${state.me}/${state.chat}`);
}

/** Says something in the present chat. What could not be sent comes back into the draft, and keeps its id. */
export async function say(text) {
  const { me, chat } = state;
  const place = room();
  const messageId = place.retry?.text === text ? place.retry.messageId : crypto.randomUUID();
  const waiting = { key: messageId, text };
  const before = place.messages.length;
  place.pending.push(waiting);
  place.retry = null;
  place.draft = '';
  change({ trouble: null });
  try {
    const answer = await api.say(me, chat, text, messageId);
    await catchUp(chat).catch(() => {});
    keep(place, chat, waiting, before);
    answer.replies.forEach((reply) => put(reply.chat, [reply]));
    change();
  } catch (trouble) {
    place.pending = place.pending.filter((one) => one !== waiting);
    place.retry = { text, messageId };
    place.draft = place.draft || text;
    change({ trouble: trouble.message });
  }
}

/** Hands a file over in the present chat; its name waits in a bubble until the answer is there. */
export async function drop(file) {
  const { me, chat } = state;
  const place = room();
  const messageId = crypto.randomUUID();
  const waiting = { key: messageId, text: `📎 ${file.name}` };
  const before = place.messages.length;
  place.pending.push(waiting);
  change({ trouble: null });
  try {
    const answer = await api.drop(me, chat, file, messageId);
    await catchUp(chat).catch(() => {});
    keep(place, chat, waiting, before);
    answer.replies.forEach((reply) => put(reply.chat, [reply]));
    change();
  } catch (trouble) {
    place.pending = place.pending.filter((one) => one !== waiting);
    change({ trouble: trouble.message });
  }
}

/** Once answered, the bubble stays even if the chat's own record of it has not come in. */
function keep(place, chat, waiting, before) {
  const there = place.messages.slice(before).some((message) => message.from === state.me);
  if (place.pending.includes(waiting)) {
    place.pending = place.pending.filter((one) => one !== waiting);
    if (!there) {
      place.messages.push({ id: waiting.key, chat, from: state.me, text: waiting.text, at: state.now, card: null });
    }
  }
}

/** Gives back what came of it, or nothing if it could not be sent. */
export async function press(card, words, values = {}) {
  try {
    const answer = await api.press(state.me, card, words, values, crypto.randomUUID());
    const shown = answer.updated ? [...answer.replies, answer.updated] : answer.replies;
    shown.forEach((message) => put(message.chat, [message]));
    change({ trouble: null });
    if (answer.toast) {
      toast(answer.toast);
    }
    return answer;
  } catch (trouble) {
    change({ trouble: trouble.message });
    return undefined;
  }
}

export async function tellTime() {
  try {
    change({ now: (await api.clock()).now });
  } catch {
    // the line's own sign says already that nobody answers
  }
}

/** Moves the demo clock, and gives back what was sent on the way. */
export async function jump(to) {
  const moved = await api.moveClock(to);
  change({ now: moved.now, trouble: null });
  catchUpAll();
  return moved.fired;
}
