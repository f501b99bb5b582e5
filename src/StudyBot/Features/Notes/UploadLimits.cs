namespace StudyBot.Features.Notes;

/// <summary>Twenty years of notes with room to spare, and little enough that nobody waits for what somebody else has sent.</summary>
internal static class UploadLimits
{
    /// <summary>In bytes, as it is sent.</summary>
    public const long Bytes = 20 * 1024 * 1024;

    /// <summary>Notes or not.</summary>
    public const int Files = 8_000;

    /// <summary>In bytes, unpacked, over all notes.</summary>
    public const long Unpacked = 64 * 1024 * 1024;

    /// <summary>No text that anybody writes shrinks to less than this part of it.</summary>
    public const int Ratio = 200;

    /// <summary>In bytes; below it the ratio says nothing.</summary>
    public const long RatioFrom = 256 * 1024;
}
