namespace StudyBot.Study;

/// <summary>
/// The lines of a page that ask to be looked at again: they begin with a question mark, or hold one of the phrases that people write
/// then. Lines of code are passed over.
/// </summary>
internal static class LookAgain
{
    private const string Bullets = "-*•>→=└ㄴ ";

    /// <summary>So long that it can become a task.</summary>
    private const int Longest = Limits.TaskLength;

    /// <param name="text">The page.</param>
    /// <param name="phrases">Of all languages: people write in more than one.</param>
    /// <returns>Each line once, without its mark, in order.</returns>
    public static IReadOnlyList<string> Find(string text, LookAgainPhrases phrases)
    {
        var found = new List<string>();
        var isCode = false;
        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (raw.TrimStart().StartsWith("```", StringComparison.Ordinal))
            {
                isCode = !isCode;
            }
            else if (!isCode && Read(raw, phrases) is { } line)
            {
                found.Add(line);
            }
        }

        return [.. found.DistinctBy(TaskKey.Of)];
    }

    private static string? Read(string raw, LookAgainPhrases phrases)
    {
        var line = raw.Trim().TrimStart(Bullets.ToCharArray());
        var asked = line.TrimStart('?', '？');
        var isAsked = asked.Length < line.Length;
        if (!isAsked && !phrases.AreIn(line))
        {
            return null;
        }

        var text = (isAsked ? asked : line).Trim();
        return TextLimits.IsEmpty(text) ? null : Short(text, isAsked ? null : phrases);
    }

    /// <summary>Of a long line the sentence that says it.</summary>
    private static string Short(string line, LookAgainPhrases? phrases)
    {
        if (line.Length <= Longest)
        {
            return line;
        }

        var sentence = phrases is null ? null : line.Split(". ").FirstOrDefault(phrases.AreIn)?.Trim();
        var text = sentence is { Length: <= Longest } ? sentence : line;
        var end = Math.Min(text.Length, Longest);
        return text[..(end < text.Length && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd();
    }
}
