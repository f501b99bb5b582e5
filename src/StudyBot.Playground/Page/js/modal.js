// A form the bot asked to open. Text typed is never lost: while a submit is unanswered the form waits, and when it fails it stays, or comes back.

import { api } from './api.js';
import { h, icon } from './dom.js';
import { drawField } from './modalFields.js';
import { markdown } from './markdownDraw.js';
import { names } from './names.js';
import { store } from './store.js';
import { words } from './words.js';

/** A submit that only says "seen" shows nothing anywhere: after this long without a refusal it counts as taken. */
const quietSuccess = 4_000;

let open = null;

export function openModal({ interactionId, modal }, actions) {
  close();
  const fields = [];
  const parts = modal.components.map((component) => (component.type === 10
    ? markdown(component.content, names(actions))
    : drawField(component, fields)));
  const error = h('p', { class: 'modal-error', role: 'alert', hidden: true }, icon('warning', 18), h('span', {}, words('wentWrong')));
  const submit = h('button', { type: 'submit', class: 'button primary', 'data-testid': 'modal-submit' }, words('submit'));
  const dialog = h('dialog', { class: 'modal', 'data-testid': 'modal', 'data-custom-id': modal.custom_id, 'aria-labelledby': 'modal-title' },
    h('form', { method: 'dialog', novalidate: true },
      h('header', {}, h('h2', { id: 'modal-title' }, modal.title),
        h('button', { type: 'button', class: 'icon-button', 'aria-label': words('close'), 'data-testid': 'modal-close', onclick: () => dismiss(self) }, icon('close', 24))),
      h('div', { class: 'modal-body' }, error, parts),
      h('footer', {}, h('button', { type: 'button', class: 'button plain', 'data-testid': 'modal-cancel', onclick: () => dismiss(self) }, words('cancel')), submit)));
  const self = { interactionId, sentAs: null, hidden: false, dialog, error, submit, fields, timer: null, actions };
  dialog.addEventListener('cancel', (event) => { event.preventDefault(); dismiss(self); });
  dialog.querySelector('form').addEventListener('submit', (event) => { event.preventDefault(); send(self); });
  document.body.append(dialog);
  dialog.showModal();
  open = self;
  focusFirst(self);
}

/** The cursor stands behind a prefilled text, not over it. */
function focusFirst({ fields }) {
  const first = fields[0]?.focus;
  first?.focus();
  if (first?.matches('textarea, input[type="text"]')) first.setSelectionRange(first.value.length, first.value.length);
}

async function send(self) {
  if (self.sentAs) return;
  const wrong = self.fields.filter((field) => !field.validate());
  if (wrong.length > 0) {
    wrong[0].focus?.focus();
    return;
  }
  self.error.hidden = true;
  self.submit.classList.add('waiting');
  self.submit.setAttribute('aria-busy', 'true');
  self.sentAs = 'asking';
  try {
    const values = Object.fromEntries(await Promise.all(self.fields.map(async (field) => [field.customId, await field.read()])));
    const answer = await api.submit({ as: store.me, interactionId: self.interactionId, values });
    self.sentAs = answer?.interactionId ?? self.interactionId;
    if (!self.hidden) self.timer = setTimeout(() => taken(self), quietSuccess);
  } catch (error) {
    console.warn('submit', error);
    fail(self);
  }
}

/** Something answered: the form has done its work. It is remembered, in case the answer was to something else. */
function taken(self) {
  clearTimeout(self.timer);
  self.hidden = true;
  self.dialog.close();
}

function fail(self) {
  if (open !== self) return;
  clearTimeout(self.timer);
  self.sentAs = null;
  self.hidden = false;
  self.submit.classList.remove('waiting');
  self.submit.removeAttribute('aria-busy');
  self.error.hidden = false;
  if (!self.dialog.open) self.dialog.showModal();
  self.error.scrollIntoView({ block: 'nearest' });
}

async function dismiss(self) {
  close();
  try {
    await api.dismiss({ as: store.me, interactionId: self.interactionId });
  } catch (error) {
    // The form is closed here in any case; only the stand-in still thinks it open.
    console.warn('dismiss', error);
  }
}

export function close() {
  if (!open) return;
  clearTimeout(open.timer);
  open.dialog.close();
  open.dialog.remove();
  open = null;
}

/** A message came or changed: the answer to a submit that is waiting. */
export function modalAnswered() {
  if (open && !open.hidden && open.sentAs) taken(open);
}

/** True when the failure was this form's. */
export function modalFailed(interactionId) {
  if (!open || open.sentAs !== interactionId) return false;
  fail(open);
  return true;
}
