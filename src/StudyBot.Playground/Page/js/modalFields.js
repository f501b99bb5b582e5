// The fields of a form: a label with its description, and one input inside.
// Each drawn input is pushed to `fields` as { customId, focus, read(), validate() }.

import { h } from './dom.js';
import { filePicker } from './filePicker.js';
import { plainText } from './markdownDraw.js';
import { drawSelect } from './selects.js';
import { words } from './words.js';

let count = 0;

export function drawField(component, fields) {
  // Text inputs in action rows are the old way; they carry their own label.
  const old = component.type === 1;
  const input = old ? component.components[0] : component.component;
  const label = old ? { label: input.label } : component;
  const id = `field-${++count}`;
  const wrong = h('p', { class: 'field-wrong', role: 'alert', hidden: true, id: `${id}-wrong` });
  const complain = (text) => {
    wrong.hidden = !text;
    wrong.textContent = text ?? '';
    return !text;
  };
  const drawn = (inputs[input.type] ?? text)(input, { id, complain });
  if (drawn.read) fields.push({ customId: input.custom_id, ...drawn });
  const grouped = [21, 22].includes(input.type);
  const required = input.type !== 23 && (input.required ?? true);
  const title = [plainText(label.label), required && h('span', { class: 'needed', 'aria-hidden': 'true' }, ' *')];
  return h(grouped ? 'fieldset' : 'div', { class: 'field' },
    grouped ? h('legend', {}, title) : h('label', { for: id, id: `${id}-label` }, title),
    label.description && h('p', { class: 'field-description', id: `${id}-description` }, plainText(label.description)),
    drawn.node, wrong);
}

const inputs = { 3: select, 4: text, 5: select, 6: select, 7: select, 8: select, 19: upload, 21: radioGroup, 22: checkboxGroup, 23: checkbox };

function text(input, { id, complain }) {
  const paragraph = input.style === 2;
  const box = h(paragraph ? 'textarea' : 'input', {
    id, type: paragraph ? undefined : 'text', class: 'text-input', placeholder: input.placeholder, maxlength: input.max_length ?? 4000, rows: paragraph ? 5 : undefined,
    'data-testid': 'modal-input', 'data-custom-id': input.custom_id, 'aria-describedby': `${id}-description ${id}-wrong`, autocomplete: 'off',
  });
  box.value = input.value ?? '';
  const counter = h('span', { class: 'counter', 'aria-hidden': 'true' });
  const update = () => {
    counter.textContent = words('characters', box.value.length, box.maxLength);
    grow(box, paragraph);
  };
  box.addEventListener('input', () => { complain(null); update(); });
  // Enter in a one-line field would send the whole form; Ctrl+Enter sends it from a long one.
  box.addEventListener('keydown', (event) => {
    if (paragraph && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) box.form.requestSubmit();
  });
  requestAnimationFrame(update);
  return {
    node: h('div', { class: 'text-box' }, box, (paragraph || input.max_length) && counter),
    focus: box,
    read: () => box.value,
    validate: () => {
      if (box.value === '') return complain((input.required ?? true) ? words('fieldRequired') : null);
      return complain(box.value.length < (input.min_length ?? 0) ? words('tooShort', input.min_length) : null);
    },
  };
}

function grow(box, paragraph) {
  if (!paragraph) return;
  box.style.height = 'auto';
  box.style.height = `${Math.min(Math.max(box.scrollHeight + 2, 120), 320)}px`;
}

function checkboxGroup(input, { complain }) {
  const boxes = input.options.map((option) => tickBox(option, input.custom_id));
  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.dataset.value);
  const most = input.max_values ?? input.options.length;
  const least = (input.required ?? true) ? Math.max(input.min_values ?? 1, 1) : input.min_values ?? 0;
  const limit = () => boxes.forEach((box) => { box.disabled = !box.checked && chosen().length >= most; });
  limit();
  return {
    node: h('div', { class: 'choices', onchange: () => { complain(null); limit(); } }, input.options.map((option, index) => choiceRow(option, boxes[index]))),
    focus: boxes[0],
    read: chosen,
    // Nothing at all is allowed where the group is not required, also when its least number is more than one.
    validate: () => complain(chosen().length < least && (chosen().length > 0 || (input.required ?? true)) ? words('chooseAtLeast', least) : null),
  };
}

function tickBox(option, customId) {
  return h('input', { type: 'checkbox', 'data-testid': 'modal-checkbox', 'data-value': option.value, 'data-custom-id': customId, checked: option.default });
}

function radioGroup(input, { id, complain }) {
  const radios = input.options.map((option) => h('input', {
    type: 'radio', name: id, value: option.value, 'data-testid': 'modal-radio', 'data-value': option.value, 'data-custom-id': input.custom_id, checked: option.default,
  }));
  const chosen = () => radios.find((radio) => radio.checked)?.dataset.value ?? null;
  return {
    node: h('div', { class: 'choices', onchange: () => complain(null) }, input.options.map((option, index) => choiceRow(option, radios[index]))),
    focus: radios.find((radio) => radio.checked) ?? radios[0],
    read: chosen,
    validate: () => complain((input.required ?? true) && chosen() === null ? words('fieldRequired') : null),
  };
}

function choiceRow(option, box) {
  return h('label', { class: 'choice' }, box,
    h('span', { class: 'choice-text' }, h('span', {}, plainText(option.label)), option.description && h('small', {}, plainText(option.description))));
}

function checkbox(input, { id }) {
  const box = h('input', { id, type: 'checkbox', 'data-testid': 'modal-checkbox', 'data-value': 'true', 'data-custom-id': input.custom_id, checked: input.default });
  return { node: h('div', { class: 'choices lone' }, box), focus: box, read: () => box.checked, validate: () => true };
}

function select(input, { id, complain }) {
  const required = input.required ?? true;
  const drawn = drawSelect({ ...input, min_values: required ? input.min_values : 0 }, { labelledBy: `${id}-label`, done: () => complain(null) });
  drawn.box.id = id;
  return { node: drawn.node, focus: drawn.box, read: drawn.read, validate: () => complain(required && drawn.read().length === 0 ? words('fieldRequired') : null) };
}

function upload(input, { id, complain }) {
  const most = input.max_values ?? 1;
  const least = (input.required ?? true) ? Math.max(input.min_values ?? 1, 1) : 0;
  const picker = filePicker({ id, most, types: input.file_types, label: most === 1 ? words('chooseFile') : words('chooseFiles', most), testId: 'modal-file', className: 'upload', changed: () => complain(null) });
  return {
    node: h('div', { class: 'upload-box' }, picker.input, picker.button, picker.list),
    focus: picker.button,
    read: picker.upload,
    validate: () => complain(picker.count() < least ? words('fieldRequired') : null),
  };
}
