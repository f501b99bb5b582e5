// What the page knows, in one place, and the questions its parts ask of it. main.js changes it; the drawing modules only read.

export const store = {
  world: null,
  me: null,
  channelId: null,
  messages: [],
  unread: new Set(),
  /** Presses not answered yet: "messageId|customId". */
  pending: new Set(),
  /** Messages whose last press was not answered: id of the message. */
  unanswered: new Set(),
};

export function me() {
  return user(store.me);
}

export function user(id) {
  return store.world.users.find((one) => one.id === id);
}

export function userName(id) {
  const one = user(id);
  return one?.globalName ?? one?.name ?? (id === store.world.bot?.id ? store.world.bot.name : 'unknown-user');
}

export function locale() {
  return me()?.locale ?? 'en-US';
}

export function channels() {
  return store.world.guilds.flatMap((guild) => guild.channels.map((channel) => ({ ...channel, guildId: guild.id })));
}

export function channel(id = store.channelId) {
  const direct = store.world.dms.find((one) => one.id === id);
  return direct ? { id, name: store.world.bot.name, type: 1 } : channels().find((one) => one.id === id);
}

export function myDirectMessages() {
  return store.world.dms.filter((one) => one.userId === store.me);
}

/** "#study", or the bot's name for direct messages. */
export function channelTitle(one) {
  return one.type === 1 ? `@${one.name}` : isThread(one) ? one.name : `#${one.name}`;
}

export function isThread(one) {
  return [10, 11, 12].includes(one.type);
}

/** A channel this member can be in: the wanted one, else the first text channel. */
export function reachable(id) {
  const mine = [...channels(), ...myDirectMessages()];
  return mine.some((one) => one.id === id) ? id : (channels().find((one) => one.type === 0) ?? mine[0])?.id ?? null;
}
