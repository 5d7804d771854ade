const ROOT = '/console/api';

/** What went wrong with a call, in words for the person. */
export class Trouble extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

async function call(path, options) {
  let response;
  try {
    response = await fetch(ROOT + path, options);
  } catch {
    throw new Trouble('连不上鼓点，请看看它是不是还在运行', 0);
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Trouble(body.error || `鼓点答了 ${response.status}，请再试一次`, response.status);
  }
  return body;
}

const get = (path, query = {}) => call(`${path}?${new URLSearchParams(query)}`);

const post = (path, body) => call(path, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

export const people = () => get('/people');
export const chats = (as) => get('/chats', { as });
export const clock = () => get('/clock');
export const moveClock = (to) => post('/clock', { to });
export const say = (as, chat, text, messageId) => post('/messages', { as, chat, text, messageId });
export const press = (as, cardId, words, values, messageId) => post('/presses', { as, cardId, words, values, messageId });

/** Hands over a file, as if it were said in this chat. */
export const drop = (as, chat, file, messageId) => {
  const form = new FormData();
  Object.entries({ as, chat, messageId }).forEach(([name, value]) => form.append(name, value));
  form.append('file', file, file.name);
  return call('/files', { method: 'POST', body: form });
};

export const listen = (as) => new EventSource(`${ROOT}/events?${new URLSearchParams({ as })}`);

/** Everything after the cursor; the newest stretch when there is none yet. */
export async function follow(as, chat, after) {
  if (!after) {
    return get('/messages', { as, chat, most: 80 });
  }
  const messages = [];
  let cursor = after;
  for (;;) {
    const page = await get('/messages', { as, chat, after: cursor, most: 500 });
    messages.push(...page.messages);
    if (page.messages.length < 500 || page.cursor === cursor) {
      return { messages, cursor: page.cursor };
    }
    cursor = page.cursor;
  }
}
