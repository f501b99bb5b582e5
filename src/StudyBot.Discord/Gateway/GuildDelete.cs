namespace StudyBot.Discord;

/// <summary>
/// A server has an outage (<see cref="Unavailable"/> true), or the bot is no longer in it.
/// <see href="https://docs.discord.com/developers/events/gateway-events#guild-delete"/>
/// </summary>
public sealed record GuildDelete
{
    public required Snowflake Id { get; init; }

    public bool? Unavailable { get; init; }
}
