namespace StudyBot.Discord;

/// <summary>
/// The things that an interaction's ids mean.
/// <see href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure"/>
/// </summary>
public sealed record Resolved
{
    public IReadOnlyDictionary<Snowflake, User>? Users { get; init; }

    public IReadOnlyDictionary<Snowflake, GuildMember>? Members { get; init; }

    public IReadOnlyDictionary<Snowflake, Channel>? Channels { get; init; }

    public IReadOnlyDictionary<Snowflake, Message>? Messages { get; init; }

    public IReadOnlyDictionary<Snowflake, Attachment>? Attachments { get; init; }
}
