// The list of messages: oldest first, staying at the bottom, and keeping what did not change, so that a revealed spoiler or the focus survives an update.

import { h, icon } from './dom.js';
import { drawMessage } from './message.js';
import { channel, channelTitle, isThread, locale, store } from './store.js';
import { dayTitle, localDate, timestamp } from './time.js';
import { words } from './words.js';

const sevenMinutes = 420_000;
const drawn = new Map();
let shownFor = '';

export function drawMessages(list, scroller, actions) {
  const showing = `${store.me} ${store.channelId} ${locale()}`;
  const fresh = showing !== shownFor;
  const atBottom = fresh || scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 60;
  if (fresh) drawn.clear();
  shownFor = showing;
  reconcile(list, rows(actions));
  if (atBottom) scroller.scrollTop = scroller.scrollHeight;
}

function rows(actions) {
  const result = [beginning()];
  store.messages.forEach((message, index) => {
    const before = store.messages[index - 1];
    const newDay = !before || localDate(Date.parse(before.timestamp)) !== localDate(Date.parse(message.timestamp));
    if (newDay) result.push(kept(`day ${message.id}`, message.timestamp, () => h('li', { class: 'day', role: 'separator' }, h('span', {}, dayTitle(message.timestamp)))));
    const grouped = !newDay && follows(before, message);
    const pending = [...store.pending].filter((key) => key.startsWith(`${message.id}|`));
    const sign = JSON.stringify([message, grouped, pending, store.unanswered.has(message.id)]);
    result.push(kept(message.id, sign, () => drawMessage(message, { grouped, actions })));
  });
  return result;
}

/** The same author within seven minutes needs no second head. */
function follows(before, message) {
  return before.author.id === message.author.id && !message.interaction?.commandName && before.ephemeral === message.ephemeral && !before.threadId
    && Date.parse(message.timestamp) - Date.parse(before.timestamp) < sevenMinutes;
}

function beginning() {
  const here = channel();
  const direct = here?.type === 1;
  const thread = here && isThread(here);
  return kept('beginning', here?.name, () => h('li', { class: 'beginning' },
    h('span', { class: 'beginning-icon' }, direct ? '@' : icon(thread ? 'thread' : 'hash', 36)),
    h('h2', {}, direct || thread ? here.name : words('emptyChannel', here ? channelTitle(here) : '')),
    h('p', {}, direct ? words('emptyDirect', here.name) : words('emptyChannelHint'))));
}

function kept(key, sign, draw) {
  const old = drawn.get(key);
  if (old?.sign === sign) return old.node;
  const node = draw();
  if (old) carryRevealed(old.node, node);
  drawn.set(key, { sign, node });
  return node;
}

/** What one has uncovered stays so when its message is drawn anew, as long as it hides the same text. */
function carryRevealed(old, node) {
  const hidden = '.spoiler, .cover-root';
  const before = [...old.querySelectorAll(hidden)];
  [...node.querySelectorAll(hidden)].forEach((one, index) => {
    const same = before[index]?.firstChild.textContent === one.firstChild.textContent;
    if (!same) return;
    if (one.matches('.spoiler') && before[index].matches('.revealed')) one.click();
    if (one.matches('.cover-root') && !before[index].querySelector(':scope > .cover')) one.querySelector(':scope > .cover')?.click();
  });
}

/** Puts the wanted nodes in order, moving as few as possible; the focus goes to the same control of a message drawn anew. */
function reconcile(list, wanted) {
  const focused = focusedControl(list);
  const keep = new Set(wanted);
  for (const node of [...list.children]) {
    if (!keep.has(node) && !wanted.some((one) => one.dataset.messageId && one.dataset.messageId === node.dataset.messageId)) node.remove();
  }
  wanted.forEach((node, index) => {
    const there = list.children[index];
    if (there === node) return;
    if (there && there.dataset.messageId && there.dataset.messageId === node.dataset.messageId) there.replaceWith(node);
    else list.insertBefore(node, there ?? null);
  });
  while (list.children.length > wanted.length) list.lastElementChild.remove();
  if (focused && !list.contains(document.activeElement)) list.querySelector(focused)?.focus({ preventScroll: true });
}

function focusedControl(list) {
  const active = document.activeElement;
  const id = active?.closest('[data-message-id]')?.dataset.messageId;
  if (!id || !list.contains(active) || !active.dataset.customId) return null;
  return `[data-message-id="${CSS.escape(id)}"] [data-custom-id="${CSS.escape(active.dataset.customId)}"]`;
}

/** "in 3 hours" changes while nothing else does. */
export function refreshRelativeTimes(list) {
  for (const node of list.querySelectorAll('time[data-style="R"]')) {
    const text = timestamp(Number(node.dataset.seconds), 'R');
    if (node.textContent !== text) node.textContent = text;
  }
}
