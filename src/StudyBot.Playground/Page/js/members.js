// Who is looking: switch between the members, and change a member's language and permission.

import { api } from './api.js';
import { avatar, h, icon } from './dom.js';
import { popover } from './menu.js';
import { me, store } from './store.js';
import { words } from './words.js';

const locales = [['ko', '한국어'], ['en-US', 'English']];

export function memberSwitch(actions) {
  const mine = me();
  const name = mine.globalName ?? mine.name;
  const button = h('button', { type: 'button', class: 'member-switch', 'data-testid': 'member-switch', 'data-user-id': mine.id, 'aria-label': words('you', name) },
    avatar(mine, 28), h('span', { class: 'member-switch-name cut' }, h('span', { class: 'member-you' }, words('you', '')), name), icon('down', 16));
  const menu = popover(button, h('div', { class: 'members' },
    h('h2', {}, words('members')),
    h('ul', {}, store.world.users.filter((one) => !one.bot).map((one) => memberRow(one, actions, () => menu.close())))), { name: 'members', label: words('members') });
  return menu.root;
}

function memberRow(one, actions, close) {
  const current = one.id === store.me;
  const change = (body) => actions.run(() => api.user({ id: one.id, ...body }).then(actions.refresh));
  return h('li', { class: `member${current ? ' here' : ''}` },
    h('button', {
      type: 'button', class: 'member-pick', 'data-testid': 'member-option', 'data-user-id': one.id, 'aria-pressed': String(current),
      onclick: () => { close(); actions.become(one.id); },
    }, avatar(one, 32), h('span', { class: 'cut' }, h('strong', {}, one.globalName ?? one.name), h('small', {}, one.name))),
    h('div', { class: 'member-settings' },
      h('label', {}, h('span', { class: 'unseen' }, words('language')),
        h('select', { 'data-testid': 'member-locale', 'data-user-id': one.id, onchange: (event) => change({ locale: event.target.value }) },
          locales.map(([value, label]) => h('option', { value, selected: value === one.locale }, label)))),
      h('label', { class: 'check' },
        h('input', { type: 'checkbox', 'data-testid': 'member-manage-server', 'data-user-id': one.id, checked: one.manageServer, onchange: (event) => change({ manageServer: event.target.checked }) }),
        words('manageServer'))));
}
