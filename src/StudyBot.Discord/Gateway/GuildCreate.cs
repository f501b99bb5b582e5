namespace StudyBot.Discord;

/// <summary>
/// A server became available, or the bot came into it. Its members, channels and the rest are passed over: a large server has megabytes of them.
/// <see href="https://docs.discord.com/developers/events/gateway-events#guild-create"/>
/// </summary>
public sealed record GuildCreate
{
    public required Snowflake Id { get; init; }

    /// <summary>True while the server has an outage; then the rest is missing.</summary>
    public bool? Unavailable { get; init; }

    public string? Name { get; init; }

    public string? PreferredLocale { get; init; }
}
