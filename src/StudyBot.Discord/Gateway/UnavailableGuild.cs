namespace StudyBot.Discord;

/// <summary>A server not yet, or no longer, to be seen. <see href="https://docs.discord.com/developers/resources/guild#unavailable-guild-object"/></summary>
public sealed record UnavailableGuild
{
    public required Snowflake Id { get; init; }

    public bool? Unavailable { get; init; }
}
