using System.Text.RegularExpressions;

namespace StudyBot.Study.Notes;

/// <summary>
/// A line with a box taken apart, so that it can be put together again with another mark or other words and the rest as it was.
/// </summary>
/// <param name="Prefix">Quote marks and white space before the bullet.</param>
/// <param name="Bullet">The bullet with the white space behind it and the box's bracket: <c>- [</c>.</param>
/// <param name="Gap">The bracket that closes the box, and the white space behind it.</param>
/// <param name="Stamps">When it was done or cancelled, as the Tasks plugin writes it behind the words; not one of the words.</param>
/// <param name="Tail">White space at the end.</param>
internal sealed partial record NoteBox(string Prefix, string Bullet, char Mark, string Gap, string Words, string Stamps, string Tail)
{
    /// <summary>Null for a line without a box, or with nothing to do behind it.</summary>
    public static NoteBox? Read(string line)
    {
        var match = line.Length <= NoteLimits.TaskLine && line.Contains('[') ? Start().Match(line) : Match.Empty;
        if (!match.Success)
        {
            return null;
        }

        // White space at the end is not left to the expression: it would try every run of it in the line.
        var rest = line[match.Length..];
        var words = rest.TrimEnd();
        var stamps = StampsAt(words);
        return TextLimits.IsEmpty(words[..stamps])
            ? null
            : new NoteBox(
                match.Groups["prefix"].Value,
                match.Groups["bullet"].Value,
                match.Groups["mark"].Value[0],
                match.Groups["gap"].Value,
                words[..stamps],
                words[stamps..],
                rest[words.Length..]);
    }

    /// <summary>Without what says when it was done.</summary>
    public static string WordsOf(string text) => text[..StampsAt(text)];

    public string Write() => $"{Prefix}{Bullet}{Mark}{Gap}{Words}{Stamps}{Tail}";

    /// <summary>With this mark; one that is not done any more was not done on any day.</summary>
    public NoteBox Marked(char mark) => mark == Mark
        ? this
        : this with { Mark = mark, Stamps = NoteMark.StateOf(mark) == TaskState.Open ? "" : Stamps };

    private static int StampsAt(string words)
    {
        var at = words.Length;
        while (Stamp().Match(words[..at]) is { Success: true, Index: > 0 } stamp)
        {
            at = stamp.Index;
        }

        return at;
    }

    [GeneratedRegex(
        @"^(?<prefix>[\s>]*)(?<bullet>([-*+]|\d{1,9}[.)])\s+\[)(?<mark>[^\[\]\s\uD800-\uDFFF]|\s)(?<gap>\]\s+)",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Start();

    [GeneratedRegex(@"\s+[✅❌]\uFE0F?\s*\d{4}-\d{2}-\d{2}$", RegexOptions.ExplicitCapture | RegexOptions.RightToLeft, 1000)]
    private static partial Regex Stamp();
}
