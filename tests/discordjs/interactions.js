// How the bot answers. What it was told is said in events, so that the tests can compare it with what was done.

import {
  ActionRowBuilder, AttachmentBuilder, ButtonBuilder, ButtonStyle, ChannelSelectMenuBuilder, ChannelType, ComponentType, MessageFlags, StringSelectMenuBuilder,
  TextInputStyle, UserSelectMenuBuilder,
} from 'discord.js';

const row = (...components) => new ActionRowBuilder().addComponents(...components);
const button = (id, label) => new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(ButtonStyle.Primary);

/** As the API knows it: the builders do not have every kind of component yet. */
const form = {
  custom_id: 'form', title: 'The evening',
  components: [
    { type: ComponentType.TextDisplay, content: 'What is done?' },
    {
      type: ComponentType.Label, label: 'Done', component: {
        type: ComponentType.CheckboxGroup, custom_id: 'done', required: false, min_values: 0, max_values: 3,
        options: [{ label: 'One', value: '1', default: true }, { label: 'Two', value: '2' }, { label: 'Three', value: '3', description: 'the last' }],
      },
    },
    { type: ComponentType.Label, label: 'How', component: { type: ComponentType.RadioGroup, custom_id: 'how', options: [{ label: 'Well', value: 'well' }, { label: 'Badly', value: 'badly' }] } },
    { type: ComponentType.Label, label: 'Words', component: { type: ComponentType.TextInput, custom_id: 'words', style: TextInputStyle.Paragraph, required: false, value: 'none' } },
    { type: ComponentType.Label, label: 'With', component: { type: ComponentType.UserSelect, custom_id: 'with', required: false, min_values: 0, max_values: 2 } },
  ],
};

const handlers = {
  reply: (interaction) => interaction.reply(`pong to ${interaction.user.id} in ${interaction.channel.name}`),
  private: (interaction) => interaction.reply({ content: 'only you', flags: MessageFlags.Ephemeral }),
  later: async (interaction) => {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const message = await interaction.editReply('at last');
    const again = await interaction.fetchReply();
    const after = await interaction.followUp({ content: 'and more', flags: MessageFlags.Ephemeral });
    return { message: message.id, same: again.id === message.id, ephemeral: again.flags.has(MessageFlags.Ephemeral), followUp: after.id };
  },
  buttons: async (interaction) => {
    const { resource } = await interaction.reply({ content: 'press', components: [row(button('change', 'Change'), button('more', 'More'), button('away', 'Away'))], withResponse: true });
    return { message: resource.message.id, components: resource.message.components[0].components.map((one) => one.customId) };
  },
  change: async (interaction) => {
    await interaction.update({ content: 'changed', components: interaction.message.components });
    return { message: interaction.message.id, edited: (await interaction.fetchReply()).content };
  },
  more: async (interaction) => {
    await interaction.deferUpdate();
    await interaction.followUp({ content: 'more', flags: MessageFlags.Ephemeral });
  },
  away: async (interaction) => {
    await interaction.deferUpdate();
    await interaction.deleteReply();
  },
  selects: (interaction) => interaction.reply({
    content: 'choose',
    components: [
      row(new StringSelectMenuBuilder().setCustomId('words').setMaxValues(2).addOptions({ label: 'One', value: '1' }, { label: 'Two', value: '2' }, { label: 'Three', value: '3' })),
      row(new UserSelectMenuBuilder().setCustomId('people')),
      row(new ChannelSelectMenuBuilder().setCustomId('places').setChannelTypes(ChannelType.GuildText)),
    ],
  }),
  words: (interaction) => interaction.update({ content: interaction.values.join(), components: [] }),
  people: (interaction) => interaction.reply(interaction.users.map((user) => `${user.username} ${interaction.members.get(user.id)?.displayName}`).join()),
  places: (interaction) => interaction.reply(interaction.channels.map((channel) => channel.name).join()),
  file: async (interaction) => {
    await interaction.reply({ content: 'here', files: [new AttachmentBuilder(Buffer.from('# 하루\n'), { name: 'day.md', description: 'The day' })] });
    const attachment = (await interaction.fetchReply()).attachments.first();
    return { name: attachment.name, size: attachment.size, description: attachment.description, text: await (await fetch(attachment.url)).text() };
  },
  find: (interaction) => interaction.isAutocomplete()
    ? interaction.respond(['alpha', 'beta', 'gamma'].filter((word) => word.startsWith(interaction.options.getFocused())).map((word) => ({ name: word.toUpperCase(), value: word })))
    : interaction.reply([
      interaction.options.getString('word'), interaction.options.getInteger('times'), interaction.options.getUser('who')?.username,
      interaction.options.getMember('who')?.displayName, interaction.options.getChannel('where')?.name,
    ].join()),
  form: (interaction) => interaction.isModalSubmit() ? submitted(interaction) : interaction.showModal(form),
};

async function submitted(interaction) {
  const { fields } = interaction;
  await interaction.reply({ content: 'thanks', flags: MessageFlags.Ephemeral });
  return {
    done: fields.getCheckboxGroup('done'), how: fields.getRadioGroup('how'), words: fields.getTextInputValue('words'),
    with: fields.getSelectedUsers('with')?.map((user) => user.username) ?? [],
    kinds: interaction.components.map((component) => [component.type, component.component?.type ?? null]),
  };
}

export async function answer(interaction, say) {
  const name = interaction.commandName ?? interaction.customId;
  const result = await handlers[name](interaction);
  say({
    event: 'answered', name, kind: interaction.constructor.name, user: interaction.user.id, locale: interaction.locale, guildLocale: interaction.guildLocale,
    guild: interaction.guild?.name ?? null, manages: interaction.memberPermissions?.has('ManageGuild') ?? null,
    result: isPlain(result) ? result : null,
  });
}

/** What discord.js itself returned is of no interest to the tests. */
function isPlain(value) {
  return value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;
}
