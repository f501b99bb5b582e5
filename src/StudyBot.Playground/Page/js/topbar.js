// Channel name at the left; the study clock; who is looking at the right.

import { api } from './api.js';
import { h, icon, keepFocus } from './dom.js';
import { faultsMenu } from './faults.js';
import { memberSwitch } from './members.js';
import { popover } from './menu.js';
import { channel, isThread, store } from './store.js';
import { clockText, instantOf, localDateTime, now } from './time.js';
import { words } from './words.js';

export function drawTopbar(root, actions) {
  const here = channel();
  keepFocus(root, () => root.replaceChildren(
    h('button', { type: 'button', class: 'icon-button menu-button', 'data-testid': 'menu', 'aria-label': words('menu'), 'aria-controls': 'sidebar', 'aria-expanded': 'false', onclick: actions.menu },
      icon('menu', 24)),
    h('h1', { class: 'channel-title' }, here?.type === 1 ? h('span', { class: 'at' }, '@') : icon(here && isThread(here) ? 'thread' : 'hash', 24),
      h('span', { class: 'cut' }, here?.name ?? ''), botState()),
    clockBar(actions),
    faultsMenu(actions),
    memberSwitch(actions),
  ));
  tick();
}

function botState() {
  const { bot } = store.world;
  const label = `${bot.name}: ${words(bot.online ? 'online' : 'offline')}`;
  return h('span', { class: `bot-state ${bot.online ? 'online' : 'offline'}`, 'data-testid': 'bot-state', 'data-online': String(bot.online), title: label },
    h('span', { class: 'dot-alone', 'aria-hidden': 'true' }), h('span', { class: 'bot-state-text' }, label));
}

function clockBar(actions) {
  const { clock } = store.world;
  const move = (body) => actions.run(() => api.clock(body).then(actions.clock));
  const step = (id, word, body, possible = true) => h('button', {
    type: 'button', class: 'clock-button', 'data-testid': id, disabled: !possible, title: possible ? undefined : words('cannotStep'), onclick: () => move(body),
  }, words(word));
  const face = h('button', { type: 'button', class: 'clock-face', 'data-testid': 'clock-now', 'aria-label': words('clock') },
    icon('clock', 18), h('span', { class: 'clock-date' }), h('span', { class: 'clock-time' }), icon('down', 14));
  const field = h('input', { type: 'datetime-local', 'data-testid': 'clock-field', id: 'clock-field', required: true });
  const setter = popover(face, clockForm(clock, field, (body) => { setter.close(); move(body); }), {
    name: 'clock', align: 'left', label: words('clock'), opened: () => { field.value = localDateTime(now()); },
  });
  return h('div', { class: 'clock', role: 'group', 'aria-label': words('clock') }, setter.root,
    step('clock-plus-hour', 'plusHour', { moveMs: 3_600_000 }),
    step('clock-next-post', 'nextPost', { to: 'next-post' }, clock.canStep),
    step('clock-next-day', 'nextDay', { to: 'next-day' }, clock.canStep));
}

function clockForm(clock, field, move) {
  return h('form', { class: 'clock-form', onsubmit: (event) => { event.preventDefault(); move({ set: instantOf(field.value.slice(0, 16)) }); } },
    h('label', { for: 'clock-field' }, words('setClockLabel', clock.zone)),
    h('div', { class: 'row' }, field, h('button', { type: 'submit', class: 'button primary', 'data-testid': 'clock-set' }, words('setClock'))));
}

/** Once a second; only text that changed is touched. */
export function tick() {
  const { date, time } = clockText(now());
  setText('.clock-date', date);
  setText('.clock-time', time);
}

function setText(selector, text) {
  const element = document.querySelector(selector);
  if (element && element.textContent !== text) element.textContent = text;
}
