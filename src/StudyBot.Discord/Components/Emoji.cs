namespace StudyBot.Discord;

/// <summary>An emoji: a Unicode one has only its name. <see href="https://docs.discord.com/developers/resources/emoji#emoji-object"/></summary>
public sealed record Emoji(string? Name, Snowflake? Id = null);
