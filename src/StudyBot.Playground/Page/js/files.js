// A file of a message: a picture is shown, anything else downloads when it is pressed.

import { h, icon, safeUrl } from './dom.js';
import { words } from './words.js';

export function fileChip(file) {
  const url = safeUrl(file.url);
  return h('a', { class: 'file', href: url, download: file.filename, 'aria-label': words('download', file.filename), 'data-testid': 'file', 'data-filename': file.filename },
    icon('file', 28),
    h('span', { class: 'file-text' }, h('span', { class: 'file-name cut' }, file.filename), file.size !== undefined && h('small', {}, fileSize(file.size))),
    icon('download', 20));
}

export function pictures(files) {
  return h('div', { class: `gallery sent count-${Math.min(files.length, 4)}` }, files.map((file) => h('img', {
    class: 'picture', src: safeUrl(file.url), alt: file.filename, loading: 'lazy', 'data-testid': 'picture', 'data-filename': file.filename,
  })));
}

export function isPicture(file) {
  return /^image\/(png|jpeg|gif|webp)$/.test(file.contentType ?? '');
}

export function fileSize(bytes) {
  return bytes < 1024 ? `${bytes} B` : bytes < 1_048_576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}
