namespace StudyBot.Discord;

/// <summary>One to ten pictures. <see href="https://docs.discord.com/developers/components/reference#media-gallery"/></summary>
public sealed record MediaGallery(IReadOnlyList<MediaItem> Items) : Component(ComponentType.MediaGallery)
{
    /// <summary>The pictures that are sent under these names.</summary>
    public static MediaGallery Attached(IEnumerable<string> fileNames) => new([.. fileNames.Select(MediaItem.Attached)]);
}
