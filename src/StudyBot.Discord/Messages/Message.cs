namespace StudyBot.Discord;

/// <summary>A message as Discord gives it. <see href="https://docs.discord.com/developers/resources/message#message-object"/></summary>
public sealed record Message
{
    public required Snowflake Id { get; init; }

    public Snowflake ChannelId { get; init; }

    public Snowflake? GuildId { get; init; }

    public User? Author { get; init; }

    /// <summary>There where a webhook wrote it, or an app as its answer to an interaction.</summary>
    public Snowflake? WebhookId { get; init; }

    public string? Content { get; init; }

    public MessageFlags Flags { get; init; }

    public IReadOnlyList<ReceivedComponent>? Components { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>What the sender gave, a string or a number; only in the answer to a send.</summary>
    public System.Text.Json.JsonElement? Nonce { get; init; }

    public DateTimeOffset Timestamp { get; init; }

    public DateTimeOffset? EditedTimestamp { get; init; }

    public Channel? Thread { get; init; }
}
