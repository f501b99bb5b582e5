// The echo bot of StudyBot.Benchmarks, on discord.js: same environment, same words (docs/performance.md).
import { readFileSync } from 'node:fs';
import { Client, MessageFlags, Routes } from 'discord.js';

const { API_HOST, TOKEN, INTENTS, CHANNELS } = process.env;
const channels = CHANNELS ? readFileSync(CHANNELS, 'utf8').split('\n').map((line) => line.trim()).filter(Boolean) : [];
const client = new Client({ intents: Number(INTENTS), rest: { api: `http://${API_HOST}/api` } });

client.once('clientReady', () => process.stdout.write('READY\n'));

client.on('interactionCreate', async (interaction) => {
  try {
    await interaction.reply({ content: 'echo', flags: MessageFlags.Ephemeral });
    if (interaction.commandName === 'burst') {
      const startedAt = performance.now();
      const sent = await Promise.allSettled(channels.map((id) => client.rest.post(Routes.channelMessages(id), { body: { content: 'reminder' } })));
      const failed = sent.filter((each) => each.status === 'rejected').length;
      process.stdout.write(`BURST ${Math.round(performance.now() - startedAt)} ${failed}\n`);
    }
  } catch (failure) {
    console.error(failure);
  }
});

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, async () => {
    await client.destroy();
    process.exit(0);
  });
}

await client.login(TOKEN);
