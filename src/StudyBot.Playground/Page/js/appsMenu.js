// What apps offer for a message: the three dots beside it, as in Discord's own menu under "Apps".

import { messageCommands } from './commands.js';
import { h, icon } from './dom.js';
import { popover } from './menu.js';
import { words } from './words.js';

export function appsMenu(message, actions) {
  const commands = messageCommands();
  if (commands.length === 0) return null;
  const button = h('button', { type: 'button', class: 'icon-button apps-button', 'data-testid': 'apps', 'aria-label': words('apps'), title: words('apps'), 'aria-expanded': 'false' }, icon('dots', 20));
  const items = commands.map((command) => h('button', {
    type: 'button', class: 'apps-item', 'data-testid': 'apps-item', 'data-command': command.key,
    onclick: () => { menu.close(); actions.menuCommand(message.id, command.key); },
  }, command.title));
  const menu = popover(button, [h('p', { class: 'apps-title' }, words('apps')), items], { name: `apps ${message.id}`, label: words('apps') });
  menu.root.classList.add('apps');
  return menu.root;
}
