// One message: head or no head, "X used /today" above an answer, text and components, files, the chip of its thread, what only you can see.

import { avatar, h, icon } from './dom.js';
import { drawComponents } from './components.js';
import { commandTitle } from './commands.js';
import { fileChip, isPicture, pictures } from './files.js';
import { markdown } from './markdownDraw.js';
import { appsMenu } from './appsMenu.js';
import { names } from './names.js';
import { store, user, userName } from './store.js';
import { messageTime, shortTime } from './time.js';
import { words } from './words.js';

export function drawMessage(message, { grouped, actions }) {
  const answers = Boolean(message.interaction?.commandName);
  const classes = ['message', grouped && 'grouped', message.ephemeral && 'ephemeral', answers && 'answer'];
  return h('li', {
    class: classes.filter(Boolean).join(' '), 'data-testid': 'message', 'data-message-id': message.id,
    'data-ephemeral': String(Boolean(message.ephemeral)), 'data-author': message.author.name, 'data-state': message.state,
  },
  // An answer to a press carries no command.
  answers && used(message.interaction),
  grouped ? h('span', { class: 'hover-time' }, shortTime(message.timestamp)) : avatar(user(message.author.id) ?? message.author),
  h('div', { class: 'message-body' },
    !grouped && head(message),
    body(message, actions),
    store.unanswered.has(message.id) && h('p', { class: 'failure', role: 'alert' }, icon('warning', 16), words('noResponse')),
    message.threadId && threadChip(message, actions),
    message.ephemeral && onlyYou(message, actions)),
  !message.ephemeral && message.state === 'sent' && appsMenu(message, actions));
}

function used(interaction) {
  const who = user(interaction.userId) ?? { name: interaction.userName };
  const [before, after] = words('used', '\u0000', '\u0001').split('\u0000');
  const [middle, end] = after.split('\u0001');
  return h('div', { class: 'used' }, h('span', { class: 'used-line', 'aria-hidden': 'true' }), avatar(who, 16),
    h('span', { class: 'cut' }, before, h('strong', {}, who.globalName ?? who.name), middle, h('span', { class: 'used-command' }, commandTitle(interaction.commandName)), end));
}

function head(message) {
  const { author } = message;
  return h('div', { class: 'head' },
    h('strong', { class: 'author' }, author.bot ? author.name : userName(author.id)),
    author.bot && h('span', { class: 'app-tag' }, words('app')),
    h('time', { class: 'head-time', datetime: message.timestamp }, messageTime(message.timestamp, words)));
}

function body(message, actions) {
  if (message.state === 'thinking') {
    return h('p', { class: 'thinking' }, h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')), words('thinking', message.author.name));
  }
  if (message.state === 'failed') return h('p', { class: 'failure', role: 'alert' }, icon('warning', 16), words('noResponse'));
  return [
    message.content && markdown(message.content, names(actions)),
    fileChips(message),
    drawComponents(message, actions),
    message.editedTimestamp && !message.ephemeral && h('span', { class: 'edited' }, words('edited')),
  ];
}

/** Files that a component already shows are not listed twice. */
function fileChips(message) {
  const shown = JSON.stringify(message.components ?? []);
  const rest = (message.attachments ?? []).filter((one) => !shown.includes(`attachment://${one.filename}`) && !shown.includes(new URL(one.url).pathname));
  const seen = rest.filter(isPicture);
  const others = rest.filter((one) => !isPicture(one));
  return [
    seen.length > 0 && pictures(seen),
    others.length > 0 && h('div', { class: 'files' }, others.map(fileChip)),
  ];
}

function threadChip(message, actions) {
  const count = message.threadMessages ?? 0;
  return h('button', { type: 'button', class: 'thread-chip', 'data-testid': 'thread-chip', 'data-channel-id': message.threadId, onclick: () => actions.open(message.threadId) },
    icon('thread', 18), h('strong', { class: 'cut' }, message.threadName ?? words('thread')),
    h('span', { class: 'thread-count' }, count === 1 ? words('threadMessage') : count > 1 ? words('threadMessages', count) : words('seeThread'), ' ›'));
}

function onlyYou(message, actions) {
  return h('p', { class: 'only-you' }, icon('eye', 16), words('onlyYou'), ' · ',
    h('button', { type: 'button', class: 'link-button', 'data-testid': 'dismiss-message', onclick: () => actions.dismissMessage(message.id) }, words('dismiss')));
}
