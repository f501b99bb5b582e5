// The list above the command box: commands, choices of an option, or what autocomplete answered. The focus stays in the box.

import { h } from './dom.js';

export function suggestionList() {
  const title = h('p', { class: 'suggestions-title' });
  const list = h('div', { role: 'listbox', id: 'suggestions-list' });
  const node = h('div', { class: 'suggestions', hidden: true }, title, list);
  let items = [];
  let active = -1;

  function activate(index) {
    active = index;
    [...list.children].forEach((row, at) => row.setAttribute('aria-selected', String(at === active)));
    list.children[active]?.scrollIntoView({ block: 'nearest' });
    // The focus stays in the field, which names the marked row.
    document.activeElement?.setAttribute('aria-activedescendant', active < 0 ? '' : `suggestion-${active}`);
  }

  return {
    node,
    /** items: { content, pick, ...attributes }; preselect: whether Enter takes the first. */
    show(heading, wanted, { preselect = true, empty } = {}) {
      items = wanted;
      title.textContent = heading;
      list.replaceChildren(...items.map(({ content, pick, ...attributes }, index) => h('div', {
        ...attributes, id: `suggestion-${index}`, class: 'suggestion', role: 'option', 'aria-selected': 'false',
        // The press must not take the focus out of the box.
        onpointerdown: (event) => event.preventDefault(), onclick: () => pick(),
      }, content)), ...(items.length === 0 && empty ? [h('p', { class: 'suggestions-empty' }, empty)] : []));
      node.hidden = items.length === 0 && !empty;
      activate(preselect && items.length > 0 ? 0 : -1);
    },
    hide() {
      node.hidden = true;
      items = [];
      active = -1;
    },
    move(step) {
      if (items.length > 0) activate((active + step + items.length + (active < 0 && step < 0 ? 1 : 0)) % items.length);
    },
    /** Takes the marked one; false when none is. */
    pickActive() {
      if (node.hidden || active < 0) return false;
      items[active].pick();
      return true;
    },
  };
}
