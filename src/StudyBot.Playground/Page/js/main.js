// Starts the page: loads the world as one member, listens, and draws again what changed.

import { api, listen, settled } from './api.js';
import { commandBox } from './commandBox.js';
import { h } from './dom.js';
import { faultsChanged } from './faults.js';
import { drawMessages, refreshRelativeTimes } from './messages.js';
import { close, modalAnswered, modalFailed, openModal } from './modal.js';
import { drawSidebar } from './sidebar.js';
import { channel, channelTitle, locale, reachable, store } from './store.js';
import { now, setClock, setLocale } from './time.js';
import { drawTopbar, tick } from './topbar.js';
import { setWords, words } from './words.js';

const byId = (id) => document.getElementById(id);
const parts = { sidebar: byId('sidebar'), topbar: byId('topbar'), list: byId('messages'), scroller: byId('scroller'), notice: byId('notice') };

/** A press without any visible answer (a bare acknowledgement) stops spinning after Discord's three seconds. */
const pressTime = 4_000;
const presses = new Map();
const commandsSent = new Map();
let stopListening = () => {};
/** Events that came while the messages were being fetched: the answer may be older than they are. */
let arrived = null;
let loads = 0;
let box = null;

const actions = {
  open: openChannel,
  become,
  press,
  menuCommand,
  dismissMessage,
  refresh,
  run,
  menu: () => setMenu(!document.body.classList.contains('menu-open')),
  clock: (clock) => { setClock(clock); Object.assign(store.world.clock, clock); tick(); },
};

async function start() {
  const query = new URLSearchParams(location.search);
  await loadWorld(query.get('as'));
  store.channelId = reachable(query.get('channel'));
  box = commandBox(byId('command'), { sent: onSent });
  byId('shade').addEventListener('click', () => setMenu(false));
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') setMenu(false); });
  // Neither a picture, nor a command box that grew, may push the newest message out of sight.
  const stay = new ResizeObserver(() => { if (parts.scroller.dataset.stuck !== 'false') toBottom(); });
  stay.observe(parts.list);
  stay.observe(parts.scroller);
  parts.scroller.addEventListener('scroll', () => { parts.scroller.dataset.stuck = String(distanceToBottom() < 60); });
  setInterval(() => { tick(); refreshRelativeTimes(parts.list); }, 1_000);
  await loadMessages();
  follow();
}

async function loadWorld(as) {
  try {
    store.world = await api.world(as);
  } catch (error) {
    if (!as) throw error;
    // An address kept from another playground names a member this one does not have.
    store.world = await api.world(null);
  }
  const { users, me } = store.world;
  store.me = typeof me === 'string' ? me : me?.id ?? users.find((one) => !one.bot).id;
  setClock(store.world.clock);
  setLocale(locale());
  setWords(locale());
}

async function loadMessages() {
  const channelId = store.channelId;
  const turn = ++loads;
  arrived = [];
  const { messages } = await api.messages(channelId, store.me);
  // Only the newest of several loads counts.
  if (turn !== loads) return;
  store.messages = [...messages, ...store.messages.filter((one) => isOwnLine(one.id))];
  arrived.forEach(apply);
  arrived = null;
  store.unread.delete(channelId);
  drawAll();
}

async function refresh() {
  await loadWorld(store.me);
  store.channelId = reachable(store.channelId);
  await loadMessages();
}

function drawAll() {
  const query = new URLSearchParams({ as: store.me, channel: store.channelId ?? '' });
  history.replaceState(null, '', `?${query}`);
  document.title = channel() ? `${channelTitle(channel())} · Playground` : 'Playground';
  parts.list.setAttribute('aria-label', words('messages'));
  byId('shade').setAttribute('aria-label', words('closeMenu'));
  drawSidebar(parts.sidebar, actions);
  drawTopbar(parts.topbar, actions);
  box.redraw();
  draw();
}

function draw() {
  drawMessages(parts.list, parts.scroller, actions);
}

function follow() {
  stopListening();
  stopListening = listen(store.me, {
    // What happened before, or while the connection was down, is not sent again.
    open: () => { showNotice(''); run(refresh); faultsChanged(actions); },
    lost: () => showNotice(words('disconnected')),
    message: onMessage,
    modal: (event) => settled().then(() => { endPress(event.interactionId); openModal(event, actions); }),
    world: () => run(refresh),
    failed: (event) => settled().then(() => onFailed(event)),
    clock: actions.clock,
    faults: () => faultsChanged(actions),
  });
}

function onMessage(event) {
  const { type, channelId } = event;
  arrived?.push(event);
  if (type !== 'deleted') {
    modalAnswered();
    endAllPresses();
  }
  if (channelId !== store.channelId) {
    if (type === 'created' && !store.unread.has(channelId)) {
      store.unread.add(channelId);
      drawSidebar(parts.sidebar, actions);
    }
    return;
  }
  apply(event);
  draw();
}

/** Puts one event into the messages of this channel; twice does no harm. */
function apply({ type, channelId, message, id }) {
  if (channelId !== store.channelId) return;
  const changed = id ?? message?.id;
  const at = store.messages.findIndex((one) => one.id === changed);
  if (type === 'deleted') store.messages = store.messages.filter((one) => one.id !== changed);
  else if (at >= 0) store.messages[at] = message;
  else store.messages.push(message);
  if (type === 'updated') store.unanswered.delete(changed);
}

async function press(messageId, customId, values) {
  const key = `${messageId}|${customId}`;
  store.pending.add(key);
  store.unanswered.delete(messageId);
  draw();
  try {
    const { interactionId } = await api.press({ as: store.me, channelId: store.channelId, messageId, customId, values });
    // The answer may have come before this one did.
    if (store.pending.has(key)) presses.set(interactionId, { key, messageId, timer: setTimeout(() => endPress(interactionId), pressTime) });
  } catch (error) {
    console.warn('press', error);
    store.pending.delete(key);
    store.unanswered.add(messageId);
    draw();
  }
}

/** A command from the menu of a message. */
async function menuCommand(messageId, name) {
  await run(async () => {
    const { interactionId } = await api.menu({ as: store.me, messageId, name });
    onSent(interactionId, name);
  });
}

function endPress(interactionId) {
  const one = presses.get(interactionId);
  if (!one) return;
  clearTimeout(one.timer);
  presses.delete(interactionId);
  store.pending.delete(one.key);
  draw();
}

function endAllPresses() {
  [...presses.keys()].forEach(endPress);
  store.pending.clear();
}

/** Who runs a command wants to see its answer, wherever they had scrolled to. */
function onSent(interactionId, name) {
  commandsSent.set(interactionId, { name, channelId: store.channelId });
  // A deferred answer can fail much later; then its message says so itself.
  setTimeout(() => commandsSent.delete(interactionId), 10_000);
  parts.scroller.dataset.stuck = 'true';
  toBottom();
}

function onFailed({ interactionId }) {
  const pressed = presses.get(interactionId);
  if (pressed) store.unanswered.add(pressed.messageId);
  endPress(interactionId);
  if (!pressed && !commandFailed(interactionId) && !modalFailed(interactionId)) showNotice(words('noResponse'), 6_000);
}

/** Lines that this page added itself. */
function isOwnLine(messageId) {
  return messageId.startsWith('unanswered-');
}

/** A command without any answer leaves a line that only this page knows of. */
function commandFailed(interactionId) {
  const sent = commandsSent.get(interactionId);
  if (!sent || sent.channelId !== store.channelId) return false;
  const { bot } = store.world;
  store.messages.push({
    id: `unanswered-${interactionId}`, channelId: sent.channelId, author: { id: bot.id, name: bot.name, bot: true }, ephemeral: true, state: 'failed',
    timestamp: new Date(now()).toISOString(), interaction: { userId: store.me, commandName: sent.name },
  });
  draw();
  return true;
}

async function openChannel(id) {
  setMenu(false);
  if (id === store.channelId || reachable(id) !== id) return;
  store.channelId = id;
  store.messages = [];
  store.unanswered.clear();
  box.reset();
  await run(loadMessages);
}

async function become(id) {
  if (id === store.me) return;
  close();
  endAllPresses();
  store.unread.clear();
  store.unanswered.clear();
  store.messages = [];
  await run(async () => {
    await loadWorld(id);
    store.channelId = reachable(store.channelId);
    box.reset();
    await loadMessages();
    follow();
  });
}

async function dismissMessage(id) {
  store.messages = store.messages.filter((one) => one.id !== id);
  draw();
  if (!isOwnLine(id)) await run(() => api.dismissMessage({ as: store.me, messageId: id }));
}

/** The page's one boundary: what went wrong is said, not swallowed. */
async function run(work) {
  try {
    await work();
  } catch (error) {
    console.error(error);
    showNotice(words('failed', error.message), 6_000);
  }
}

let noticeTimer = null;

function showNotice(text, forMilliseconds) {
  clearTimeout(noticeTimer);
  parts.notice.textContent = text;
  parts.notice.hidden = !text;
  if (forMilliseconds) noticeTimer = setTimeout(() => showNotice(''), forMilliseconds);
}

function setMenu(open) {
  document.body.classList.toggle('menu-open', open);
  document.querySelector('.menu-button')?.setAttribute('aria-expanded', String(open));
  if (open) parts.sidebar.querySelector('.channel.here')?.focus();
}

function distanceToBottom() {
  return parts.scroller.scrollHeight - parts.scroller.scrollTop - parts.scroller.clientHeight;
}

function toBottom() {
  parts.scroller.scrollTop = parts.scroller.scrollHeight;
}

start().catch((error) => {
  console.error(error);
  document.body.replaceChildren(h('p', { class: 'broken' }, words('failed', error.message)));
});
