namespace StudyBot.Discord;

/// <summary><see href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-autocomplete"/></summary>
public sealed record ChoicesBody(IReadOnlyList<ApplicationCommandOptionChoice> Choices);
