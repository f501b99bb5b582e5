using System.Text.Json.Serialization;

namespace StudyBot.Discord;

/// <summary>A file on a message or in a modal's answer; its address is signed and expires. <see href="https://docs.discord.com/developers/resources/message#attachment-object"/></summary>
public sealed record Attachment
{
    public required Snowflake Id { get; init; }

    public string? Filename { get; init; }

    /// <summary>The name as it was before Discord took out of it what does not fit into an address, without its ending.</summary>
    public string? Title { get; init; }

    /// <summary>By the name alone: what the file really holds is for its reader to find out.</summary>
    public string? ContentType { get; init; }

    /// <summary>In bytes.</summary>
    public long Size { get; init; }

    public string? Url { get; init; }

    /// <summary>The name as its sender knows it.</summary>
    [JsonIgnore]
    public string ShownName => Title is { Length: > 0 } title ? title + Path.GetExtension(Filename) : Filename ?? Id.ToString();
}
