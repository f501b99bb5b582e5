// What the bot does by itself when its tests ask for it.

import { ContainerBuilder, MessageFlags, SeparatorBuilder, TextDisplayBuilder } from 'discord.js';
import { commands } from './commands.js';

const channel = (client, id) => client.channels.fetch(id);
const message = async (client, { channelId, messageId }) => (await channel(client, channelId)).messages.fetch({ message: messageId, force: true });
const seen = (one) => ({
  id: one.id, content: one.content, author: one.author.id, edited: one.editedTimestamp !== null, flags: one.flags.bitfield,
  components: one.components.map((component) => component.toJSON()),
});

export const asks = {
  register: async (client) => (await client.application.commands.set(commands)).map((command) => ({
    id: command.id, name: command.name, korean: command.nameLocalizations?.ko ?? null, options: command.options.map((option) => option.name),
  })),
  registered: async (client) => (await client.application.commands.fetch({ withLocalizations: true })).map((command) => command.name),
  post: async (client, { channelId, content }) => seen(await (await channel(client, channelId)).send(content)),
  container: async (client, { channelId }) => seen(await (await channel(client, channelId)).send({
    flags: MessageFlags.IsComponentsV2,
    components: [new ContainerBuilder().setAccentColor(0x5865f2)
      .addTextDisplayComponents(new TextDisplayBuilder().setContent('# Today'))
      .addSeparatorComponents(new SeparatorBuilder())
      .addTextDisplayComponents(new TextDisplayBuilder().setContent('three tasks'))],
  })),
  read: async (client, about) => seen(await message(client, about)),
  recent: async (client, { channelId }) => (await (await channel(client, channelId)).messages.fetch({ limit: 5 })).map(seen),
  edit: async (client, { content, ...about }) => seen(await (await message(client, about)).edit(content)),
  delete: async (client, about) => { await (await message(client, about)).delete(); },
  thread: async (client, { name, ...about }) => {
    const thread = await (await message(client, about)).startThread({ name, autoArchiveDuration: 1440 });
    const first = await thread.send('in the thread');
    return { id: thread.id, name: thread.name, parent: thread.parentId, isThread: thread.isThread(), first: first.id };
  },
  archive: async (client, { channelId }) => (await (await channel(client, channelId)).setArchived(true)).archived,
  direct: async (client, { userId, content }) => {
    const user = await client.users.createDM(userId);
    return { channel: user.id, ...seen(await user.send(content)) };
  },
};
