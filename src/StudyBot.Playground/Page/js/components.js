// Components of a message, drawn as Discord draws them. One function a type; an unknown type says so instead of vanishing.

import { cssColor, h, icon, safeUrl } from './dom.js';
import { fileChip } from './files.js';
import { markdown, plainText } from './markdownDraw.js';
import { names } from './names.js';
import { drawSelect } from './selects.js';
import { store } from './store.js';
import { words } from './words.js';

const selectTypes = [3, 5, 6, 7, 8];

export function drawComponents(message, actions) {
  const components = message.components ?? [];
  return components.length > 0 && h('div', { class: 'components' }, drawAll(components, { message, actions }));
}

function drawAll(components, context) {
  return components.map((component) => (drawers[component.type] ?? unknown)(component, context));
}

const drawers = {
  1: actionRow,
  2: button,
  9: section,
  10: (component, { actions }) => markdown(component.content, names(actions)),
  11: thumbnail,
  12: gallery,
  13: file,
  14: separator,
  17: container,
};

function unknown(component) {
  return h('p', { class: 'failure' }, `component ${component.type}`);
}

function container(component, context) {
  const accent = component.accent_color ?? null;
  const inside = drawAll(component.components, context);
  return h('div', { class: `container${accent === null ? '' : ' accented'}`, style: { borderLeftColor: accent === null ? '' : cssColor(accent) } },
    component.spoiler ? covered(inside) : inside);
}

function covered(inside) {
  const content = h('div', { class: 'covered', inert: true }, inside);
  return h('div', { class: 'cover-root' }, content, h('button', {
    type: 'button', class: 'cover', onclick: (event) => { event.currentTarget.remove(); content.inert = false; content.classList.remove('covered'); },
  }, words('spoiler')));
}

function section(component, context) {
  const accessory = component.accessory;
  return h('div', { class: `section${accessory?.type === 11 ? ' with-picture' : ''}` },
    h('div', { class: 'section-text' }, drawAll(component.components, context)),
    accessory && h('div', { class: 'accessory' }, drawAll([accessory], context)));
}

function separator(component) {
  const divider = component.divider ?? true;
  return h(divider ? 'hr' : 'div', { class: `separator${component.spacing === 2 ? ' large' : ''}${divider ? '' : ' bare'}` });
}

function actionRow(component, context) {
  const [first] = component.components;
  if (first && selectTypes.includes(first.type)) return h('div', { class: 'row-select' }, messageSelect(first, context));
  return h('div', { class: 'buttons' }, drawAll(component.components, context));
}

const styles = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'secondary', 6: 'primary' };

function button(component, { message, actions }) {
  const label = [
    component.emoji && h('span', { class: 'emoji' }, component.emoji.id ? `:${component.emoji.name}:` : component.emoji.name),
    component.label && h('span', { class: 'button-label' }, plainText(component.label)),
  ];
  if (component.style === 5) {
    const url = component.disabled ? null : safeUrl(component.url);
    return h('a', { class: 'button secondary', href: url, target: '_blank', rel: 'noreferrer noopener', 'data-testid': 'button', 'aria-disabled': url ? undefined : 'true' }, label, icon('link', 16));
  }
  const waiting = store.pending.has(`${message.id}|${component.custom_id}`);
  return h('button', {
    type: 'button', class: `button ${styles[component.style]}${waiting ? ' waiting' : ''}`, disabled: component.disabled,
    'data-testid': 'button', 'data-custom-id': component.custom_id, 'aria-busy': waiting ? 'true' : undefined,
    'aria-label': component.label ? undefined : component.emoji?.name,
    onclick: () => waiting || actions.press(message.id, component.custom_id),
  }, label, waiting && h('span', { class: 'spinner', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')));
}

function messageSelect(component, { message, actions }) {
  const select = drawSelect(component, {
    disabled: component.disabled || store.pending.has(`${message.id}|${component.custom_id}`),
    done: (values) => actions.press(message.id, component.custom_id, values),
  });
  return select.node;
}

/** What a component shows, by its address or by the attachment it names. */
function mediaUrl(media, message) {
  const name = /^attachment:\/\/(.+)$/.exec(media?.url ?? '')?.[1];
  return safeUrl(name ? message.attachments?.find((one) => one.filename === name)?.url ?? '' : media?.proxy_url ?? media?.url ?? '');
}

function picture(component, media, message, className) {
  const image = h('img', { class: className, src: mediaUrl(media, message), alt: component.description ?? '', loading: 'lazy' });
  return component.spoiler ? covered(image) : image;
}

function thumbnail(component, { message }) {
  return picture(component, component.media, message, 'thumbnail');
}

function gallery(component, { message }) {
  return h('div', { class: `gallery count-${Math.min(component.items.length, 4)}` }, component.items.map((item) => picture(item, item.media, message, 'picture')));
}

function file(component, { message }) {
  const name = component.name ?? /([^/]+)$/.exec(component.file?.url ?? '')?.[1] ?? 'file';
  const attachment = message.attachments?.find((one) => one.filename === name);
  const chip = fileChip({ filename: name, url: mediaUrl(component.file, message), size: component.size ?? attachment?.size });
  return component.spoiler ? covered(chip) : chip;
}
