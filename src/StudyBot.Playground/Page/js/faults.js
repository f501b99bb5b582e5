// Trouble for the bot: what is to go wrong with which of its requests, what happens to its sockets, what is still to come, and what was struck.

import { api } from './api.js';
import { h, icon } from './dom.js';
import { popover } from './menu.js';
import { words } from './words.js';

const requestFaults = ['429-user', '429-global', '429-shared', '500', '502', '503', '500-page', '502-page', '503-page', 'hang', 'reset', 'lost-answer', 'delay'];
const socketFaults = ['drop', 'op-7', 'op-9-resumable', 'op-9', 'no-acks'];
const targets = ['all', 'answers', 'posts', 'edits', 'files'];
const often = [1, 2, 3, 5, 10, null];
const timed = (kind) => kind.startsWith('429') || kind === 'hang' || kind === 'delay';

let known = { pending: [], hits: [], noAcks: false, random: false };
/** What stands in the form: the panel is drawn anew while it is open. */
const form = { kind: '502-page', target: 'all', times: 1, seconds: '' };
let parts = null;
let waiting = false;

/** Many strikes in a moment are shown once. */
export function faultsChanged(actions) {
  if (waiting) return;
  waiting = true;
  setTimeout(() => { waiting = false; actions.run(() => api.faults().then(show)); }, 150);
}

export function faultsMenu(actions) {
  const ask = (body) => actions.run(() => api.addFault(body).then(show));
  const badge = h('span', { class: 'faults-badge', 'aria-hidden': 'true' });
  const button = h('button', { type: 'button', class: 'icon-button faults-button', 'data-testid': 'faults', 'aria-label': words('faults'), title: words('faults') }, icon('bolt'), badge);
  const pending = h('ul', { class: 'faults-pending', 'data-testid': 'faults-pending' });
  const clear = h('button', { type: 'button', class: 'button secondary', 'data-testid': 'faults-clear', onclick: () => actions.run(() => api.clearFaults().then(show)) }, words('faultsClear'));
  const hits = h('ol', { class: 'faults-hits', 'data-testid': 'faults-hits' });
  const menu = popover(button, h('div', { class: 'faults' },
    h('h2', {}, words('faults')),
    requestForm(ask),
    h('h3', {}, words('faultSockets')),
    h('div', { class: 'faults-sockets' }, socketFaults.map((kind) => h('button', { type: 'button', class: 'button secondary', 'data-testid': 'fault-socket', 'data-kind': kind, onclick: () => ask({ kind }) }, words(`fault-${kind}`)))),
    h('div', { class: 'faults-heading' }, h('h3', {}, words('faultsPending')), clear),
    pending,
    h('h3', {}, words('faultsHit')),
    hits), { name: 'faults', label: words('faults') });
  parts = { badge, pending, clear, hits };
  show(known);
  return menu.root;
}

function requestForm(ask) {
  const pick = (name, id, values, label) => h('label', {}, h('span', {}, words(name)), h('select', {
    'data-testid': id, onchange: (event) => { form[id.slice('fault-'.length)] = values[event.target.selectedIndex]; seconds.disabled = !timed(form.kind); },
  }, values.map((value) => h('option', { selected: form[id.slice('fault-'.length)] === value }, label(value)))));
  const seconds = h('input', {
    type: 'number', min: '0', max: '600', step: '0.1', inputmode: 'decimal', placeholder: '–', 'data-testid': 'fault-seconds', value: form.seconds, disabled: !timed(form.kind),
    oninput: (event) => { form.seconds = event.target.value; },
  });
  const send = (event) => {
    event.preventDefault();
    const milliseconds = timed(form.kind) && form.seconds !== '' ? Math.round(Number(form.seconds) * 1000) : null;
    ask({ kind: form.kind, target: form.target, times: form.times, milliseconds });
  };
  return h('form', { class: 'faults-form', onsubmit: send },
    pick('faultKind', 'fault-kind', requestFaults, (kind) => words(`fault-${kind}`)),
    pick('faultTarget', 'fault-target', targets, (target) => words(`fault-for-${target}`)),
    pick('faultTimes', 'fault-times', often, timesText),
    h('label', {}, h('span', {}, words('faultSeconds')), seconds),
    h('button', { type: 'submit', class: 'button primary', 'data-testid': 'fault-add' }, words('faultAdd')));
}

function timesText(times) {
  return times === null ? words('faultUntilCleared') : words(times === 1 ? 'faultOnce' : 'faultOften', times);
}

function show(state) {
  known = state;
  if (!parts) return;
  const lines = state.pending.map((one) => h('li', { 'data-testid': 'fault-pending' },
    h('strong', {}, words(`fault-${one.kind}`)), h('span', {}, words(`fault-for-${one.target}`)), h('span', {}, timesText(one.left))));
  if (state.noAcks) lines.push(h('li', { 'data-testid': 'fault-pending' }, h('strong', {}, words('fault-no-acks')), h('span', {}, words('faultUntilCleared'))));
  if (state.random) lines.push(h('li', { 'data-testid': 'fault-pending' }, h('strong', {}, words('faultRandom')), h('span', {}, words('faultUntilCleared'))));
  parts.pending.replaceChildren(...(lines.length ? lines : [h('li', { class: 'none' }, words('faultsNone'))]));
  parts.hits.replaceChildren(...(state.hits.length ? state.hits.map(hitLine) : [h('li', { class: 'none' }, words('faultsNone'))]));
  parts.clear.disabled = lines.length === 0;
  parts.badge.textContent = lines.length || '';
  parts.badge.hidden = lines.length === 0;
}

function hitLine({ at, kind, request }) {
  const time = new Date(at).toLocaleTimeString('en-GB');
  return h('li', { 'data-testid': 'fault-hit', 'data-kind': kind }, h('time', {}, time), h('strong', {}, words(`fault-${kind}`)), request && h('span', { class: 'cut', title: request }, request.replace(/\/\d+/g, '/…')));
}
