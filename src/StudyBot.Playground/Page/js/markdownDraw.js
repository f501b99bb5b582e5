// Draws the tree of markdown.js. `names` answers what a mention is called: { user(id), channel(id), role(id), openChannel(id) }.

import { h, safeUrl } from './dom.js';
import { parse } from './markdown.js';
import { timestamp, timestampTitle } from './time.js';

/** Discord draws every emoji as a picture, also those that are text by default (☑, ↪), but not ©, ® and ™. */
const emoji = /(?:\p{RGI_Emoji}|[[\p{Emoji}&&\p{Extended_Pictographic}]--[©®™]]\uFE0F?)(?!\uFE0E)/gv;

export function markdown(text, names) {
  return h('div', { class: 'markdown' }, draw(parse(text ?? ''), names));
}

/** For labels: no marks, only emoji as Discord draws them. */
export function plainText(text) {
  const parts = [];
  let end = 0;
  for (const match of (text ?? '').matchAll(emoji)) {
    parts.push(text.slice(end, match.index), h('span', { class: 'emoji' }, match[0]));
    end = match.index + match[0].length;
  }
  return [...parts, (text ?? '').slice(end)];
}

function draw(nodes, names) {
  return nodes.map((node) => drawers[node.type](node, (children) => draw(children, names), names));
}

const drawers = {
  text: (node) => plainText(node.text),
  group: (node, inner) => inner(node.children),
  break: () => h('br'),
  bold: (node, inner) => h('strong', {}, inner(node.children)),
  italic: (node, inner) => h('em', {}, inner(node.children)),
  underline: (node, inner) => h('u', {}, inner(node.children)),
  strike: (node, inner) => h('s', {}, inner(node.children)),
  code: (node) => h('code', {}, node.text),
  fence: (node) => h('pre', {}, h('code', { 'data-language': node.language }, node.text)),
  heading: (node, inner) => h(`h${node.level}`, {}, inner(node.children)),
  subtext: (node, inner) => h('small', { class: 'subtext' }, inner(node.children)),
  quote: (node, inner) => h('blockquote', {}, inner(node.children)),
  list: (node, inner) => h(node.ordered ? 'ol' : 'ul', { start: node.start }, node.items.map((item) => h('li', {}, inner(item.children)))),
  spoiler: (node, inner) => spoiler(inner(node.children)),
  link: (node, inner) => link(node, inner(node.children)),
  user: (node, inner, names) => h('span', { class: 'mention' }, `@${names.user(node.id)}`),
  role: (node, inner, names) => h('span', { class: 'mention' }, `@${names.role(node.id)}`),
  everyone: (node) => h('span', { class: 'mention' }, node.text),
  channel: (node, inner, names) => h('button', { class: 'mention', type: 'button', onclick: () => names.openChannel(node.id) }, `#${names.channel(node.id)}`),
  command: (node, inner, names) => h('span', { class: 'mention' }, `/${names.command(node.text)}`),
  time: (node) => h('time', {
    class: 'timestamp', title: timestampTitle(node.seconds), datetime: new Date(node.seconds * 1000).toISOString(),
    'data-seconds': node.seconds, 'data-style': node.style,
  }, timestamp(node.seconds, node.style)),
};

function link(node, children) {
  const url = safeUrl(node.url);
  return url ? h('a', { href: url, target: '_blank', rel: 'noreferrer noopener', title: node.title ?? url }, children) : h('span', {}, children);
}

/** Hidden until pressed; also by keyboard. What is hidden is not read out before. */
function spoiler(children) {
  const inside = h('span', { class: 'spoiler-text', 'aria-hidden': 'true' }, children);
  const outside = h('span', { class: 'spoiler', role: 'button', tabindex: '0', 'aria-expanded': 'false', 'aria-label': '•••' }, inside);
  const reveal = (event) => {
    if (outside.classList.contains('revealed') || (event.type === 'keydown' && !['Enter', ' '].includes(event.key))) return;
    event.preventDefault();
    outside.classList.add('revealed');
    inside.removeAttribute('aria-hidden');
    outside.removeAttribute('aria-label');
    outside.removeAttribute('role');
    outside.setAttribute('aria-expanded', 'true');
  };
  outside.addEventListener('click', reveal);
  outside.addEventListener('keydown', reveal);
  return outside;
}
