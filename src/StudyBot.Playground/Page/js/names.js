// What the mentions in a text are called for who is reading.

import { channel, store, userName } from './store.js';
import { localCommandName } from './commands.js';

export function names(actions) {
  return {
    user: userName,
    channel: (id) => channel(id)?.name ?? 'unknown',
    role: (id) => store.world.guilds.flatMap((guild) => guild.roles ?? []).find((role) => role.id === id)?.name ?? 'unknown-role',
    command: localCommandName,
    openChannel: (id) => actions.open(id),
  };
}
