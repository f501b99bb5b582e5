namespace StudyBot.Study;

/// <summary>Three ways with a text that was changed in two places, line by line: nothing that either wrote is lost.</summary>
internal static class TextMerge
{
    /// <summary>Both changes in one text; null where they touch the same lines, so that somebody has to decide.</summary>
    /// <param name="base">What the form showed.</param>
    /// <param name="mine">What was sent with it.</param>
    /// <param name="theirs">What stands there now.</param>
    public static string? Merge(string @base, string mine, string theirs)
    {
        if (Same(theirs, @base) || Same(mine, theirs))
        {
            return mine;
        }

        if (Same(mine, @base))
        {
            return theirs;
        }

        var (lines, my, their) = (Lines(@base), Lines(mine), Lines(theirs));
        var (first, second) = (Change.Between(lines, their), Change.Between(lines, my));
        if (second.From < first.From || (second.From == first.From && second.Until < first.Until))
        {
            (first, second) = (second, first);
        }

        // Two that begin at one place both add something there, or one of them changes what the other did.
        var isApart = first.Until <= second.From && (first.From < second.From || first.IsAddition);
        return isApart
            ? string.Join('\n', [.. lines[..first.From], .. first.Lines, .. lines[first.Until..second.From], .. second.Lines, .. lines[second.Until..]])
            : null;
    }

    private static bool Same(string one, string other) => string.Equals(Plain(one), Plain(other), StringComparison.Ordinal);

    private static string[] Lines(string text) => Plain(text) is { Length: > 0 } plain ? plain.Split('\n') : [];

    /// <summary>Discord's fields send other line ends than they were given, and no white space at the end.</summary>
    private static string Plain(string text) => text.ReplaceLineEndings("\n").TrimEnd();

    /// <summary>Lines from one place up to another, replaced by others.</summary>
    private sealed record Change(int From, int Until, string[] Lines)
    {
        public bool IsAddition => From == Until;

        public static Change Between(string[] before, string[] after)
        {
            var most = Math.Min(before.Length, after.Length);
            var start = 0;
            while (start < most && before[start] == after[start])
            {
                start++;
            }

            var end = 0;
            while (end < most - start && before[^(end + 1)] == after[^(end + 1)])
            {
                end++;
            }

            return new Change(start, before.Length - end, after[start..(after.Length - end)]);
        }
    }
}
