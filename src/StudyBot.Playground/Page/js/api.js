// The stand-in's own interface for this page.

export class ApiError extends Error {}

async function ask(path, options) {
  const response = await fetch(path, options);
  const body = response.headers.get('content-type')?.includes('json') ? await response.json() : null;
  if (!response.ok) throw new ApiError(body?.error ?? `${response.status}`);
  return body;
}

function get(path, query) {
  return ask(`${path}?${new URLSearchParams(query)}`, { headers: { accept: 'application/json' } });
}

function post(path, body) {
  return ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

/** Requests under way whose answer names the interaction that an event may be about. */
const underWay = new Set();

function act(path, body) {
  const request = post(path, body);
  underWay.add(request);
  const over = () => underWay.delete(request);
  request.then(over, over);
  return request;
}

/** An event can overtake the answer to the request that caused it. */
export function settled() {
  return Promise.allSettled([...underWay]);
}

export const api = {
  world: (as) => get('/play/world', as ? { as } : {}),
  messages: (channel, as) => get('/play/messages', { channel, as }),
  command: (body) => act('/play/command', body),
  autocomplete: (body) => post('/play/autocomplete', body),
  press: (body) => act('/play/press', body),
  submit: (body) => act('/play/submit', body),
  menu: (body) => act('/play/menu', body),
  say: (body) => post('/play/say', body),
  upload: (as, file) => ask(`/play/upload?${new URLSearchParams({ as, name: file.name })}`, { method: 'POST', headers: { 'content-type': file.type || 'application/octet-stream' }, body: file }),
  dismiss: (body) => post('/play/dismiss', body),
  dismissMessage: (body) => post('/play/dismiss-message', body),
  clock: (body) => post('/play/clock', body),
  user: (body) => post('/play/user', body),
  faults: () => get('/play/faults', {}),
  addFault: (body) => post('/play/faults', body),
  clearFaults: () => post('/play/faults/clear', {}),
};

/** Listens as one member; returns how to stop. EventSource connects again by itself. */
export function listen(as, on) {
  const source = new EventSource(`/play/events?${new URLSearchParams({ as })}`);
  source.addEventListener('open', () => on.open());
  source.addEventListener('error', () => on.lost());
  for (const type of ['message', 'modal', 'world', 'failed', 'clock', 'faults']) {
    source.addEventListener(type, (event) => on[type](event.data ? JSON.parse(event.data) : {}));
  }
  return () => source.close();
}
