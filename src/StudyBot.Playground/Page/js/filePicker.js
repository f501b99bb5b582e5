// Files chosen from the device: a button, and a line for each that was chosen. They are uploaded when they are sent.

import { api } from './api.js';
import { h, icon } from './dom.js';
import { fileSize } from './files.js';
import { store } from './store.js';
import { words } from './words.js';

/** most: how many; types: what the browser's own dialogue offers; changed(): something was added or taken away. */
export function filePicker({ id, most, types, label, testId, className, changed = () => {} }) {
  let files = [];
  const input = h('input', {
    type: 'file', class: 'file-input', multiple: most > 1, accept: (types ?? []).map((type) => (type.startsWith('.') ? type : `${type}/*`)).join(','),
    tabindex: '-1', 'aria-hidden': 'true', 'data-testid': testId,
  });
  const button = h('button', { id, type: 'button', class: className, onclick: () => input.click() }, icon('picture', 22), label && h('span', {}, label));
  const list = h('ul', { class: 'chosen-files', hidden: true });
  input.addEventListener('change', () => {
    files = [...files, ...input.files].slice(0, most);
    // The same file may be chosen again after it was taken away.
    input.value = '';
    draw();
  });

  function draw() {
    list.hidden = files.length === 0;
    list.replaceChildren(...files.map((file) => h('li', { class: 'chosen-file', 'data-testid': 'chosen-file' }, icon('file', 18),
      h('span', { class: 'cut' }, file.name), h('small', {}, fileSize(file.size)),
      h('button', { type: 'button', class: 'icon-button', 'aria-label': words('removeFile', file.name), onclick: () => { files = files.filter((one) => one !== file); draw(); button.focus(); } }, icon('close', 16)))));
    button.disabled = files.length >= most;
    changed();
  }

  return {
    button, input, list,
    count: () => files.length,
    clear: () => { files = []; draw(); },
    /** Their ids, in the order they were chosen. */
    upload: async () => {
      const ids = [];
      for (const file of files) ids.push((await api.upload(store.me, file)).id);
      return ids;
    },
  };
}
