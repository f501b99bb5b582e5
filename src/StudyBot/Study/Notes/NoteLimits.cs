namespace StudyBot.Study.Notes;

/// <summary>
/// Far beyond what anybody writes in a day, and little enough that whatever is sent as a note is answered at once.
/// </summary>
internal static class NoteLimits
{
    public const int Bytes = 1024 * 1024;
    public const int Lines = 20_000;
    public const int Tasks = 1_000;
    public const int Levels = 64;

    /// <summary>In characters; a longer line is a text, whatever box stands before it.</summary>
    public const int TaskLine = 4_000;

    /// <summary>In characters.</summary>
    public const int FrontMatter = 32 * 1024;

    /// <summary>How many things front matter may hold, and how deep they may lie.</summary>
    public const int FrontMatterNodes = 1_000;

    public const int FrontMatterLevels = 16;
}
