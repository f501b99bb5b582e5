// What the bot registers.

import { ChannelType, SlashCommandBuilder } from 'discord.js';

const plain = (name, description) => new SlashCommandBuilder().setName(name).setDescription(description);

export const commands = [
  plain('reply', 'Answers at once').setNameLocalization('ko', '대답'),
  plain('private', 'Answers privately'),
  plain('later', 'Answers later'),
  plain('buttons', 'Shows buttons'),
  plain('selects', 'Shows selects'),
  plain('form', 'Opens a form'),
  plain('file', 'Sends a file'),
  plain('find', 'Finds a word')
    .addStringOption((option) => option.setName('word').setDescription('Which word').setRequired(true).setAutocomplete(true))
    .addIntegerOption((option) => option.setName('times').setDescription('How often').setMinValue(1).setMaxValue(9))
    .addUserOption((option) => option.setName('who').setDescription('For whom'))
    .addChannelOption((option) => option.setName('where').setDescription('Where to').addChannelTypes(ChannelType.GuildText)),
].map((command) => command.toJSON());
