// A file of a message: pressing it downloads it.

import { h, icon, safeUrl } from './dom.js';
import { words } from './words.js';

export function fileChip(file) {
  const url = safeUrl(file.url);
  return h('a', { class: 'file', href: url, download: file.filename, 'aria-label': words('download', file.filename), 'data-testid': 'file', 'data-filename': file.filename },
    icon('file', 28),
    h('span', { class: 'file-text' }, h('span', { class: 'file-name cut' }, file.filename), file.size !== undefined && h('small', {}, size(file.size))),
    icon('download', 20));
}

function size(bytes) {
  return bytes < 1024 ? `${bytes} B` : bytes < 1_048_576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}
