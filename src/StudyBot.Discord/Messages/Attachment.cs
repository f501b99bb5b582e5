namespace StudyBot.Discord;

/// <summary>A file on a message; its address is signed and expires. <see href="https://docs.discord.com/developers/resources/message#attachment-object"/></summary>
public sealed record Attachment
{
    public required Snowflake Id { get; init; }

    public string? Filename { get; init; }

    public string? ContentType { get; init; }

    public long Size { get; init; }

    public string? Url { get; init; }
}
