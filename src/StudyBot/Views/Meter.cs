using StudyBot.Study;

namespace StudyBot.Views;

/// <summary>Progress in cells: five on a member's line, ten in a header, with the number; nothing at all where nothing is planned.</summary>
internal static class Meter
{
    public const int Line = 5;
    public const int Header = 10;

    public static string Of(Progress progress, int cells)
    {
        if (progress.Planned == 0)
        {
            return "";
        }

        // The last cell fills only when everything is done, and the first as soon as something is.
        var full = progress.Done * cells / progress.Planned;
        full = progress.Done > 0 ? Math.Max(full, 1) : full;
        return $"{new string('▰', full)}{new string('▱', cells - full)} {progress.Done}/{progress.Planned}";
    }
}
