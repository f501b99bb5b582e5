using System.Text;
using System.Text.RegularExpressions;

namespace StudyBot.Study.Notes;

/// <summary>
/// A member's text on its way into a note: what would change the note around it is escaped, fenced code and links stay. Escaping
/// twice is escaping once, so that a text from a note goes back as it came.
/// </summary>
internal static partial class NoteEscape
{
    /// <summary>The lines of a text, one for one.</summary>
    public static string[] Lines(IReadOnlyList<string> lines, NoteProfile profile)
    {
        var escaped = Fenced(lines, profile);
        if (!escaped.Any(line => FenceMark().IsMatch(line)))
        {
            return escaped;
        }

        // A fence that begins inside a list or a quote may end where nobody would think so. Where it takes more than the text, none of them is one.
        var blocks = NoteBlocks.Read(NoteText.Of(string.Join('\n', escaped)), 0);
        return blocks is { Closer: null } && blocks.Headings.Values.All(heading => heading.IsUnderlined)
            ? escaped
            : Fenced([.. lines.Select(line => FenceMark().Replace(line, "${before}\\${mark}"))], profile);
    }

    private static string[] Fenced(IReadOnlyList<string> lines, NoteProfile profile)
    {
        var escaped = new string[lines.Count];
        for (var line = 0; line < lines.Count; line++)
        {
            if (Fence().Match(lines[line]) is { Success: true } fence)
            {
                var close = CloseOf(lines, line, fence.Groups["fence"].Value);
                if (close < 0)
                {
                    // Left open it would take the rest of the note with it.
                    escaped[line] = fence.Groups["indent"].Value + '\\' + lines[line][fence.Groups["indent"].Length..];
                    continue;
                }

                while (line < close)
                {
                    escaped[line] = lines[line++];
                }

                escaped[line] = lines[line];
                continue;
            }

            var isBelowText = line > 0 && !string.IsNullOrWhiteSpace(lines[line - 1]);
            escaped[line] = Block(NoteInline.Escape(lines[line], profile), isBelowText);
        }

        return escaped;
    }

    /// <summary>One line that stands behind a bullet or a box.</summary>
    public static string Inline(string text, NoteProfile profile) => NoteInline.Escape(OneLine(text), profile);

    private static string OneLine(string text) => text.AsSpan().IndexOfAny('\r', '\n') < 0 ? text : Breaks().Replace(text, " ");

    private static string Block(string line, bool isBelowText)
    {
        if (BlockMark().Match(line) is { Success: true } mark && (isBelowText || !mark.Groups["underline"].Success))
        {
            var indent = mark.Groups["indent"].Length;
            return new StringBuilder(line).Insert(indent, '\\').ToString();
        }

        return line;
    }

    private static int CloseOf(IReadOnlyList<string> lines, int open, string fence)
    {
        for (var line = open + 1; line < lines.Count; line++)
        {
            var body = lines[line].AsSpan().TrimStart(' ');
            var indent = lines[line].Length - body.Length;
            body = body.TrimEnd();
            if (indent <= 3 && body.Length >= fence.Length && body.IndexOfAnyExcept(fence[0]) < 0)
            {
                return line;
            }
        }

        return -1;
    }

    [GeneratedRegex(@"^(?<indent> {0,3})(?<fence>`{3,}(?=[^`]*$)|~{3,})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^(?<before>(?>[\s>*+-]*)(\d{1,9}[.)]\s(?>[\s>*+-]*))?)(?<mark>`{3}|~{3})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FenceMark();

    /// <summary>Headings, a line below a text that makes a heading of it, and HTML, which takes what follows with it.</summary>
    [GeneratedRegex(@"^(?<indent> {0,3})(#{1,6}(?=\s|$)|(?<underline>(-+|=+)\s*$)|<(?=[A-Za-z/!?])(?!https?:))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BlockMark();

    [GeneratedRegex(@"\s*[\r\n]+\s*", RegexOptions.None, 1000)]
    private static partial Regex Breaks();
}
