// One option of a command as a chip: its name, its value, and what may be suggested for it.

import { api } from './api.js';
import { local } from './commands.js';
import { h, icon } from './dom.js';
import { channel, channels, isThread, store } from './store.js';
import { words } from './words.js';

const type = { integer: 4, boolean: 5, user: 6, channel: 7, role: 8, number: 10, attachment: 11 };

/** context: { suggest(heading, items, options), hide(), picked(), remove(), typed(field), values() , commandKey } */
export function optionField(option, context) {
  const id = `option-${option.name}`;
  const input = h('input', {
    id, autocomplete: 'off', spellcheck: 'false', 'data-testid': 'option-input', disabled: option.type === type.attachment,
    inputmode: option.type === type.integer ? 'numeric' : undefined, maxlength: option.max_length, size: 6,
    title: option.type === type.attachment ? words('filesNotHere') : local(option, 'description'),
  });
  const node = h('span', { class: `option-chip${option.required ? ' required' : ''}`, 'data-testid': 'option-chip', 'data-option': option.name },
    h('label', { for: id }, local(option)), input,
    !option.required && h('button', { type: 'button', class: 'chip-remove', 'aria-label': words('removeOption', local(option)), onclick: () => context.remove(option) }, icon('close', 12)));
  const field = { option, node, input, value: null };
  let asked = 0;

  input.addEventListener('input', () => {
    field.value = null;
    node.classList.remove('wrong');
    fit();
    offer();
  });
  input.addEventListener('focus', offer);

  /** The chip grows with its text; Korean letters are twice as wide as a digit. */
  function fit() {
    const width = [...input.value].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x10ff ? 2 : 1), 0);
    input.size = Math.min(Math.max(width, 6), 48);
  }

  function pick(choice) {
    field.value = choice.value;
    input.value = choice.name;
    fit();
    node.classList.remove('wrong');
    context.picked(field);
  }

  function show(choices, more) {
    context.suggest(`${local(option)}: ${local(option, 'description')}`, choices.map((choice) => ({
      'data-testid': 'option-suggestion', 'data-value': choice.value, content: h('span', { class: 'cut' }, choice.label ?? choice.name), pick: () => pick(choice),
    })), more);
  }

  function offer() {
    const fixed = fixedChoices(option);
    const typed = field.value === null ? input.value.trim().toLowerCase() : '';
    if (fixed) show(fixed.filter((one) => one.name.toLowerCase().includes(typed) || String(one.value).toLowerCase().includes(typed)), { empty: words('noOptions') });
    else if (option.autocomplete) askSoon();
    else show([], { empty: ' ' });
  }

  async function askSoon() {
    const turn = ++asked;
    await new Promise((resume) => setTimeout(resume, 120));
    if (turn !== asked || document.activeElement !== input) return;
    try {
      const { choices } = await api.autocomplete({
        as: store.me, channelId: store.channelId, guildId: channel()?.guildId, name: context.commandKey, options: { ...context.values(), [option.name]: input.value }, focused: option.name,
      });
      if (turn === asked && document.activeElement === input) show(choices, { preselect: false, empty: words('noOptions') });
    } catch (error) {
      // As in Discord: suggestions that do not come leave the field usable.
      console.warn('autocomplete', error);
      if (turn === asked) show([], { empty: words('noOptions') });
    }
  }

  return field;
}

/** What to send, or null when nothing (or nothing that fits) was given. */
export function valueOf({ option, input, value }) {
  if (value !== null) return value;
  const typed = input.value.trim();
  if (typed === '') return null;
  const fixed = fixedChoices(option);
  if (fixed) return fixed.find((one) => one.name.toLowerCase() === typed.toLowerCase() || one.value === typed)?.value ?? null;
  if (option.type === type.integer) return /^-?\d+$/.test(typed) ? Number(typed) : null;
  if (option.type === type.number) return Number.isFinite(Number(typed)) ? Number(typed) : null;
  return input.value;
}

function fixedChoices(option) {
  if (option.choices?.length) return option.choices.map((one) => ({ name: local(one), value: one.value }));
  switch (option.type) {
    case type.boolean: return [{ name: words('yes'), value: true }, { name: words('no'), value: false }];
    case type.user: return store.world.users.map((one) => ({ name: one.globalName ?? one.name, label: `${one.globalName ?? one.name} (${one.name})`, value: one.id }));
    case type.role: return store.world.guilds.flatMap((guild) => guild.roles ?? []).map((one) => ({ name: one.name, value: one.id }));
    case type.channel: return channelsFor(option).map((one) => ({ name: `#${one.name}`, value: one.id }));
    default: return null;
  }
}

function channelsFor(option) {
  const wanted = option.channel_types;
  return channels().filter((one) => (wanted?.length ? wanted.includes(one.type) : !isThread(one)));
}
