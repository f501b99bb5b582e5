namespace StudyBot.Discord;

/// <summary>One picture of a gallery. <see href="https://docs.discord.com/developers/components/reference#media-gallery-media-gallery-item-structure"/></summary>
public sealed record MediaItem(MediaReference Media)
{
    /// <summary>For those who cannot see it.</summary>
    public string? Description { get; init; }

    public bool? Spoiler { get; init; }

    /// <summary>The picture that is sent under this name.</summary>
    public static MediaItem Attached(string fileName) => new(new MediaReference($"attachment://{fileName}"));
}
