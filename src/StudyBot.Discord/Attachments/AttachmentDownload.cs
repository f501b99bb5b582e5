namespace StudyBot.Discord;

/// <summary>What came of downloading an attachment.</summary>
public abstract record AttachmentDownload
{
    private AttachmentDownload()
    {
    }

    /// <summary>All of it is there.</summary>
    public sealed record Done(long Size) : AttachmentDownload;

    /// <summary>It is larger than was allowed; <paramref name="Size"/> is what Discord says of it, or as much as was seen.</summary>
    public sealed record TooLarge(long Size) : AttachmentDownload;

    /// <summary>Its address has expired, or the file was deleted.</summary>
    public sealed record Gone : AttachmentDownload;

    /// <summary>Its address leads elsewhere than to Discord.</summary>
    public sealed record NotDiscords : AttachmentDownload;

    /// <summary>No whole answer came in time. Another try may succeed.</summary>
    public sealed record Lost : AttachmentDownload;
}
