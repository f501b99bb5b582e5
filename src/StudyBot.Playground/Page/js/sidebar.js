// Servers, channels, threads below their parent, and the direct messages of who is looking.

import { avatar, h, icon, keepFocus } from './dom.js';
import { isThread, myDirectMessages, store } from './store.js';
import { words } from './words.js';

export function drawSidebar(root, { open }) {
  keepFocus(root, () => root.replaceChildren(
    ...store.world.guilds.map((guild) => guildSection(guild, open)),
    directSection(open),
  ));
}

function guildSection(guild, open) {
  const top = guild.channels.filter((one) => !isThread(one));
  return h('section', { class: 'guild', 'aria-label': guild.name },
    h('h2', { class: 'guild-name' }, h('span', { class: 'guild-icon', 'aria-hidden': 'true' }, [...guild.name][0]), h('span', { class: 'cut' }, guild.name)),
    h('h3', { class: 'category' }, words('textChannels')),
    h('ul', {}, top.map((one) => h('li', {}, channelButton(one, open), threadsOf(guild, one, open)))));
}

/** Archived threads leave the list, as in Discord, unless one is open. */
function threadsOf(guild, parent, open) {
  const threads = guild.channels.filter((one) => one.parentId === parent.id && isThread(one) && (!one.archived || one.id === store.channelId));
  return threads.length > 0 && h('ul', { class: 'threads' }, threads.map((one) => h('li', {}, channelButton(one, open))));
}

function channelButton(one, open) {
  const here = one.id === store.channelId;
  const unread = store.unread.has(one.id) && !here;
  return h('button', {
    type: 'button', class: `channel${here ? ' here' : ''}${unread ? ' unread' : ''}`,
    'data-testid': 'channel', 'data-channel-id': one.id, 'aria-current': here ? 'page' : undefined, onclick: () => open(one.id),
  }, isThread(one) ? null : icon(one.type === 15 ? 'forum' : 'hash'), h('span', { class: 'cut' }, one.name));
}

function directSection(open) {
  const { bot } = store.world;
  return h('section', { class: 'direct', 'aria-label': words('directMessages') },
    h('h3', { class: 'category' }, words('directMessages')),
    h('ul', {}, myDirectMessages().map((one) => h('li', {}, h('button', {
      type: 'button', class: `channel direct-message${one.id === store.channelId ? ' here' : ''}${store.unread.has(one.id) ? ' unread' : ''}`,
      'data-testid': 'channel', 'data-channel-id': one.id, 'aria-current': one.id === store.channelId ? 'page' : undefined, onclick: () => open(one.id),
    }, botFace(bot), h('span', { class: 'cut' }, bot.name))))));
}

export function botFace(bot, size = 32) {
  const label = bot.online ? words('online') : words('offline');
  return h('span', { class: 'face' }, avatar({ name: bot.name, color: bot.color }, size),
    h('span', { class: `dot ${bot.online ? 'online' : 'offline'}`, role: 'img', 'aria-label': label, title: label }));
}
