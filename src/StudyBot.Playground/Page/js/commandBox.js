// The message box: "/" lists the commands, a chosen one shows its options as chips, Enter runs it. Anything else is said as an
// ordinary message, with pictures if there are any.

import { api } from './api.js';
import { local, matching } from './commands.js';
import { h, icon } from './dom.js';
import { filePicker } from './filePicker.js';
import { optionField, valueOf } from './options.js';
import { channel, channelTitle, store } from './store.js';
import { suggestionList } from './suggestions.js';
import { words } from './words.js';

/** sent(interactionId, commandKey): a command is under way. */
export function commandBox(root, { sent }) {
  const suggestions = suggestionList();
  const name = h('span', { class: 'command-name', hidden: true });
  const chips = h('span', { class: 'chips' });
  const input = h('input', { class: 'command-input', 'data-testid': 'command-box', role: 'combobox', 'aria-controls': 'suggestions-list', 'aria-expanded': 'false', autocomplete: 'off', spellcheck: 'false' });
  const more = h('span', { class: 'more-options' });
  const leave = h('button', { type: 'button', class: 'icon-button', 'data-testid': 'command-cancel', hidden: true, onclick: leaveCommand }, icon('close', 18));
  const run = h('button', { type: 'submit', class: 'icon-button run', 'data-testid': 'command-run' }, icon('send', 20));
  const hint = h('p', { class: 'hint', role: 'status', 'data-testid': 'command-hint' });
  const picker = filePicker({ most: 10, types: ['image'], testId: 'message-file', className: 'icon-button attach', changed: () => { if (run) draw(); } });
  const form = h('form', { class: 'command-form', onsubmit: submit, onkeydown: keys }, suggestions.node,
    picker.input, picker.list, h('div', { class: 'box' }, picker.button, h('span', { class: 'box-line' }, name, chips, more, input), leave, run), hint);
  root.replaceChildren(form);

  let entry = null;
  let fields = [];
  let running = false;

  input.addEventListener('input', () => { hint.textContent = ''; offerCommands(); });
  input.addEventListener('focus', offerCommands);
  form.addEventListener('focusout', (event) => { if (!form.contains(event.relatedTarget)) suggestions.hide(); });

  function offerCommands() {
    if (entry) {
      // Behind the chips the box only waits for Enter.
      input.value = '';
      suggestions.hide();
    } else if (!input.value.startsWith('/')) {
      suggestions.hide();
      draw();
    } else {
      suggestions.show(words('commandsTitle'), matching(input.value).map((one) => ({
        'data-testid': 'command-suggestion', 'data-command': one.key, content: suggestionText(one), pick: () => choose(one),
      })), { empty: words('noCommand') });
    }
    input.setAttribute('aria-expanded', String(!suggestions.node.hidden));
  }

  function choose(one) {
    entry = one;
    fields = [];
    input.value = '';
    for (const option of one.options.filter((option) => option.required)) add(option);
    draw();
    focusNext();
  }

  function add(option) {
    const field = optionField(option, {
      commandKey: entry.key, suggest: suggestions.show, hide: suggestions.hide, picked: () => focusNext(), remove,
      values: () => Object.fromEntries(fields.map((one) => [one.option.name, valueOf(one)]).filter(([, value]) => value !== null)),
    });
    fields.push(field);
    chips.append(field.node);
    return field;
  }

  function remove(option) {
    const field = fields.find((one) => one.option.name === option.name);
    fields = fields.filter((one) => one !== field);
    field.node.remove();
    draw();
    input.focus();
  }

  function draw() {
    name.hidden = !entry;
    leave.hidden = !entry;
    name.textContent = entry ? `/${entry.title}` : '';
    form.classList.toggle('choosing', Boolean(entry) || picker.count() > 0 || (input.value.trim() !== '' && !input.value.startsWith('/')));
    picker.button.hidden = Boolean(entry);
    picker.button.setAttribute('aria-label', words('attach'));
    picker.button.title = words('attach');
    input.placeholder = entry ? words('runHint') : words('boxPlaceholder', channel() ? channelTitle(channel()) : '');
    input.setAttribute('aria-label', input.placeholder);
    run.setAttribute('aria-label', words('run'));
    leave.setAttribute('aria-label', words('cancelCommand'));
    const rest = (entry?.options ?? []).filter((option) => !fields.some((field) => field.option.name === option.name));
    more.replaceChildren(...rest.map((option) => h('button', {
      type: 'button', class: 'option-add', 'data-testid': 'option-add', 'data-option': option.name, 'aria-label': words('addOption', local(option)), title: local(option, 'description'),
      onclick: () => { const field = add(option); draw(); field.input.focus(); },
    }, icon('plus', 12), local(option))));
  }

  function focusNext() {
    suggestions.hide();
    (fields.find((field) => field.option.required && valueOf(field) === null)?.input ?? input).focus();
  }

  function reset() {
    entry = null;
    fields = [];
    chips.replaceChildren();
    input.value = '';
    hint.textContent = '';
    suggestions.hide();
    draw();
  }

  function leaveCommand() {
    reset();
    input.focus();
  }

  async function submit(event) {
    event.preventDefault();
    if (running) return;
    if (suggestions.pickActive()) return;
    if (!entry) {
      if (input.value.startsWith('/')) hint.textContent = words('noCommand');
      else await say();
      return;
    }
    const wrong = fields.find((field) => valueOf(field) === null && (field.option.required || field.input.value.trim()));
    if (wrong) {
      wrong.node.classList.add('wrong');
      wrong.input.focus();
      hint.textContent = words(wrong.input.value.trim() ? 'pickOne' : 'required');
      return;
    }
    await send();
  }

  async function send() {
    running = true;
    const options = Object.fromEntries(fields.map((field) => [field.option.name, valueOf(field)]).filter(([, value]) => value !== null));
    try {
      const { interactionId } = await api.command({ as: store.me, channelId: store.channelId, guildId: channel()?.guildId, name: entry.key, options });
      sent(interactionId, entry.key);
      leaveCommand();
    } catch (error) {
      // What was typed stays, to be sent again.
      hint.textContent = words('failed', error.message);
    } finally {
      running = false;
    }
  }

  async function say() {
    const text = input.value.trim();
    if (!text && picker.count() === 0) return;
    running = true;
    try {
      await api.say({ as: store.me, channelId: store.channelId, text, files: await picker.upload() });
      picker.clear();
      leaveCommand();
    } catch (error) {
      hint.textContent = words('failed', error.message);
    } finally {
      running = false;
    }
  }

  function keys(event) {
    // While a Korean syllable is being composed, Enter and the arrows belong to the input method.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      suggestions.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Tab' && !event.shiftKey && suggestions.pickActive()) {
      event.preventDefault();
    } else if (event.key === 'Escape') {
      if (!suggestions.node.hidden) suggestions.hide();
      else if (entry) leaveCommand();
    } else if (event.key === 'Backspace' && entry && event.target.value === '') {
      event.preventDefault();
      stepBack(event.target);
    }
  }

  /** Backspace in an empty field goes to the one before it, and from the first leaves the command. */
  function stepBack(from) {
    const at = fields.findIndex((field) => field.input === from);
    const before = fields[at < 0 ? fields.length - 1 : at - 1];
    if (at >= 0 && !fields[at].option.required) remove(fields[at].option);
    else if (before) before.input.focus();
    else leaveCommand();
  }

  draw();
  return { redraw: draw, reset };
}

function suggestionText(one) {
  return [
    h('span', { class: 'suggestion-main' }, h('strong', {}, `/${one.title}`), one.options.filter((option) => option.required).map((option) => h('span', { class: 'suggestion-option' }, local(option)))),
    h('small', { class: 'cut' }, one.description),
  ];
}
