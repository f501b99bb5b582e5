// The registered commands as one can type them: sub-commands flattened ("/task add"), names in the reader's language, found by either name.

import { channel, locale, store } from './store.js';

const subCommand = 1;
const subCommandGroup = 2;

export function local(thing, field = 'name') {
  return thing[`${field}_localizations`]?.[locale()] ?? thing[field];
}

/** { key: "task add", title: "할일 추가", description, options } of each command that can be used here. */
export function entries() {
  const context = channel()?.type === 1 ? 1 : 0;
  return store.world.commands
    .filter((command) => (command.type ?? 1) === 1 && (!command.contexts || command.contexts.includes(context)))
    .flatMap((command) => flatten(command, [], []))
    .sort((a, b) => a.title.localeCompare(b.title, locale()));
}

/** The commands of a message's own menu. */
export function messageCommands() {
  const context = channel()?.type === 1 ? 1 : 0;
  return store.world.commands
    .filter((command) => command.type === 3 && (!command.contexts || command.contexts.includes(context)))
    .map((command) => ({ key: command.name, title: local(command) }));
}

function flatten(command, keys, titles) {
  const key = [...keys, command.name];
  const title = [...titles, local(command)];
  const inner = (command.options ?? []).filter((option) => [subCommand, subCommandGroup].includes(option.type));
  if (inner.length > 0) return inner.flatMap((option) => flatten(option, key, title));
  return [{ key: key.join(' '), title: title.join(' '), description: local(command, 'description'), options: command.options ?? [] }];
}

/** What fits "/할일 추" or "/task a": those that begin with it first, then those that hold it. */
export function matching(typed) {
  const wanted = typed.replace(/^\//, '').trim().toLowerCase();
  const namesOf = (entry) => [entry.key.toLowerCase(), entry.title.toLowerCase()];
  const begins = (entry) => namesOf(entry).some((name) => name.startsWith(wanted));
  const holds = (entry) => namesOf(entry).some((name) => name.includes(wanted));
  const all = entries();
  return [...all.filter(begins), ...all.filter((entry) => !begins(entry) && holds(entry))];
}

/** "task add" in the reader's language. */
export function localCommandName(key) {
  return allEntries().find((entry) => entry.key === key)?.title ?? key;
}

export function commandTitle(key) {
  const menu = store.world.commands.find((command) => command.type === 3 && command.name === key);
  return menu ? local(menu) : `/${localCommandName(key)}`;
}

function allEntries() {
  return store.world.commands.flatMap((command) => flatten(command, [], []));
}
