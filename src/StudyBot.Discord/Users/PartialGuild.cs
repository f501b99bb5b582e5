namespace StudyBot.Discord;

/// <summary>What an interaction tells of its server. <see href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object"/></summary>
public sealed record PartialGuild
{
    public required Snowflake Id { get; init; }

    public string? Locale { get; init; }
}
