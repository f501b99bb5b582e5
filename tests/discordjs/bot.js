// A bot on discord.js. Its tests talk with it in lines of JSON: {"id", "ask", ...} in; {"id", "answer"} or {"event", ...} out.
// usage: node bot.js <api url, without its version> <token>

import { createInterface } from 'node:readline';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { asks } from './asks.js';
import { answer } from './interactions.js';

const [api, token] = process.argv.slice(2);
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api, retries: 0, timeout: 10_000 } });

const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
const trouble = (where, error) => say({ event: 'trouble', where, error: error.stack, details: error.rawError ?? null });

client.once(Events.ClientReady, () => say({
  event: 'ready',
  user: { id: client.user.id, name: client.user.username, bot: client.user.bot },
  application: client.application.id,
  guilds: client.guilds.cache.map((guild) => ({
    id: guild.id, name: guild.name, locale: guild.preferredLocale, members: guild.memberCount, owner: guild.ownerId, available: guild.available,
    channels: guild.channels.cache.map((channel) => ({ id: channel.id, name: channel.name, type: channel.type })),
    roles: guild.roles.cache.map((role) => role.name),
  })),
}));
client.on(Events.ShardResume, (shard, replayed) => say({ event: 'resumed', shard, replayed }));
client.on(Events.ChannelCreate, (channel) => say({ event: 'channel', id: channel.id, name: channel.name, guild: channel.guild.name }));
client.on(Events.ThreadCreate, (thread) => say({ event: 'thread', id: thread.id, name: thread.name }));
client.on(Events.InteractionCreate, (interaction) => answer(interaction, say).catch((error) => trouble(`interaction ${interaction.id}`, error)));
client.on(Events.Error, (error) => trouble('client', error));
client.on(Events.Warn, (text) => trouble('client', new Error(text)));
if (process.env.DISCORDJS_DEBUG) client.on(Events.Debug, (text) => process.stderr.write(`${text}\n`));
process.on('unhandledRejection', (error) => trouble('promise', error));

createInterface({ input: process.stdin })
  .on('line', async (line) => {
    const { id, ask, ...about } = JSON.parse(line);
    try {
      say({ id, answer: (await asks[ask](client, about)) ?? null });
    } catch (error) {
      say({ id, error: error.message, code: error.code ?? null, status: error.status ?? null });
    }
  })
  // Who started this has gone, or wants it to go.
  .on('close', () => client.destroy().finally(() => process.exit(0)));

client.login(token).catch((error) => { trouble('login', error); process.exitCode = 1; client.destroy(); });
