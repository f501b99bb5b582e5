// Select menus, in messages and in forms: a box that opens its list below itself. One choice closes it; several are kept until "Done".

import { h, icon } from './dom.js';
import { plainText } from './markdownDraw.js';
import { channels, isThread, store } from './store.js';
import { words } from './words.js';

/** The options of any select type; users, roles and channels come from the world. */
export function optionsOf(component) {
  const users = () => store.world.users.map((one) => ({ label: one.globalName ?? one.name, value: one.id }));
  const roles = () => store.world.guilds.flatMap((guild) => guild.roles ?? []).map((one) => ({ label: one.name, value: one.id }));
  const wanted = component.channel_types;
  switch (component.type) {
    case 5: return users();
    case 6: return roles();
    case 7: return [...users(), ...roles()];
    case 8: return channels().filter((one) => wanted?.length ? wanted.includes(one.type) : !isThread(one)).map((one) => ({ label: `#${one.name}`, value: one.id }));
    default: return component.options;
  }
}

/** done(values) is called when a choice is complete; read() gives the present one. */
export function drawSelect(component, { disabled = false, done = () => {}, labelledBy } = {}) {
  const options = optionsOf(component);
  const several = (component.max_values ?? 1) > 1;
  const least = component.min_values ?? 1;
  const preset = (component.default_values ?? []).map((one) => one.id);
  const chosen = new Set(options.filter((one) => one.default || preset.includes(one.value)).map((one) => one.value));

  const box = h('button', {
    type: 'button', class: 'select-box', disabled, 'aria-haspopup': 'listbox', 'aria-expanded': 'false', 'aria-labelledby': labelledBy,
    'data-testid': 'select', 'data-custom-id': component.custom_id, onclick: () => show(list.hidden),
  });
  const rows = options.map((one) => optionRow(one, several, () => choose(one.value)));
  const apply = several && h('button', { type: 'button', class: 'button primary', 'data-testid': 'select-done', onclick: finish }, words('apply'));
  const list = h('div', { class: 'select-list', hidden: true }, h('div', { role: 'listbox', 'aria-multiselectable': String(several) }, rows), apply);
  const node = h('div', { class: 'select', onkeydown: keys }, box, list);

  function show(open) {
    list.hidden = !open;
    box.setAttribute('aria-expanded', String(open));
    if (!open) return;
    list.scrollIntoView({ block: 'nearest' });
    (rows.find((row) => row.getAttribute('aria-selected') === 'true') ?? rows[0])?.focus();
  }

  function choose(value) {
    if (!several) {
      // What may be empty is emptied by choosing it again.
      const empty = chosen.has(value) && least === 0;
      chosen.clear();
      if (!empty) chosen.add(value);
      update();
      finish();
    } else if (chosen.has(value) || chosen.size < component.max_values) {
      if (!chosen.delete(value)) chosen.add(value);
      update();
    }
  }

  function finish() {
    if (chosen.size < least && several) return;
    show(false);
    box.focus();
    done([...chosen]);
  }

  function update() {
    const picked = options.filter((one) => chosen.has(one.value));
    const text = picked.map((one) => one.label).join(', ');
    box.replaceChildren(h('span', { class: `cut${text ? '' : ' placeholder'}` }, text ? plainText(text) : component.placeholder ?? words('select')), icon('down', 18));
    options.forEach((one, index) => rows[index].setAttribute('aria-selected', String(chosen.has(one.value))));
    if (apply) apply.disabled = chosen.size < least;
  }

  function keys(event) {
    if (list.hidden) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      event.preventDefault();
      show(false);
      box.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const at = rows.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1);
      rows[(at + rows.length) % rows.length]?.focus();
    }
  }

  update();
  return { node, box, read: () => [...chosen] };
}

function optionRow(option, several, pick) {
  return h('button', {
    type: 'button', class: `select-option${several ? ' several' : ''}`, role: 'option', 'aria-selected': 'false',
    'data-testid': 'select-option', 'data-value': option.value, onclick: pick,
  },
  option.emoji && h('span', { class: 'emoji' }, option.emoji.name),
  h('span', { class: 'select-text' }, h('span', {}, plainText(option.label)), option.description && h('small', {}, plainText(option.description))),
  h('span', { class: 'mark', 'aria-hidden': 'true' }));
}
