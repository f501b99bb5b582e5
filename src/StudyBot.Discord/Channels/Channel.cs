namespace StudyBot.Discord;

/// <summary>
/// A channel or thread. Among an interaction's resolved channels <see cref="Permissions"/> are the invoker's and <see cref="AppPermissions"/> the bot's.
/// <see href="https://docs.discord.com/developers/resources/channel#channel-object"/>
/// </summary>
public sealed record Channel
{
    public required Snowflake Id { get; init; }

    public ChannelType? Type { get; init; }

    public Snowflake? GuildId { get; init; }

    public string? Name { get; init; }

    public Snowflake? ParentId { get; init; }

    /// <summary>What was last sent there, even if it is deleted by now; null where nothing ever was. It tells those who may not read the history, too.</summary>
    public Snowflake? LastMessageId { get; init; }

    public Permissions? Permissions { get; init; }

    public Permissions? AppPermissions { get; init; }
}
