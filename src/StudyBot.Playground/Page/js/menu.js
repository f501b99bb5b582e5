// A small menu below a button: opens on press, closes on Escape, on a press elsewhere, or when the focus leaves.

import { h } from './dom.js';

/** Names of the open ones: a menu drawn anew while it is open stays open. */
const openOnes = new Set();

export function popover(button, content, { name, align = 'right', label, opened = () => {} }) {
  const panel = h('div', { class: `popover ${align}`, role: 'dialog', 'aria-label': label, hidden: true }, content);
  const root = h('div', { class: 'popover-root' }, button, panel);

  const set = (open) => {
    if (open && panel.hidden) opened();
    panel.hidden = !open;
    if (open) openOnes.add(name);
    else openOnes.delete(name);
    button.setAttribute('aria-expanded', String(open));
  };
  button.addEventListener('click', () => set(panel.hidden));
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    event.stopPropagation();
    set(false);
    button.focus();
  });
  root.addEventListener('focusout', (event) => {
    // A press on something that takes no focus inside the panel has no relatedTarget; those are caught below.
    if (event.relatedTarget && !root.contains(event.relatedTarget)) set(false);
  });
  const outside = (event) => {
    if (!root.isConnected) document.removeEventListener('pointerdown', outside);
    else if (!root.contains(event.target)) set(false);
  };
  document.addEventListener('pointerdown', outside);
  set(openOnes.has(name));
  return { root, close: () => set(false) };
}
