using System.Text;
using System.Text.RegularExpressions;

namespace StudyBot.Study.Notes;

/// <summary>What is said of a task, as lines below it.</summary>
internal static partial class NoteRemark
{
    /// <summary>Null where nothing is said.</summary>
    public static string? TextOf(Note note, NoteTask task)
    {
        if (task.RemarkLines.Length == 0)
        {
            return null;
        }

        var column = NoteColumn.Of(note.Text.Span(task.RemarkLines[0])).Text;
        var quotes = NoteColumn.Of(note.Text.Span(task.Line)).Quotes;
        return string.Join('\n', task.RemarkLines.Select(line => Plain(Outdented(note.Text.Line(line), column, quotes))));
    }

    public static string[] LinesOf(string? remark) =>
        remark is null ? [] : [.. remark.ReplaceLineEndings("\n").Split('\n').Where(line => !TextLimits.IsEmpty(line))];

    /// <summary>What two lines have in common that say the same, however they stand.</summary>
    public static string Key(string line, NoteProfile profile) => NoteEscape.Inline(Plain(line.Trim()), profile);

    public static string[] KeysOf(string? remark, NoteProfile profile) => [.. LinesOf(remark).Select(line => Key(line, profile))];

    public static string Write(string line, string indent, NoteProfile profile)
    {
        var escaped = NoteEscape.Inline(line.TrimEnd(), profile);
        return indent + (Marked().IsMatch(escaped) ? escaped : "- " + escaped);
    }

    /// <summary>A bullet of its own says nothing; a box or a number does.</summary>
    private static string Plain(string line) => Bullet().Match(line) is { Success: true } bullet ? line[bullet.Length..] : line;

    private static string Outdented(string line, int most, int quotes)
    {
        var (at, column) = (0, 0);
        while (at < line.Length && column < most && (char.IsWhiteSpace(line[at]) || (line[at] == '>' && quotes-- > 0)))
        {
            column = line[at++] == '\t' ? ((column / 4) + 1) * 4 : column + 1;
        }

        var result = new StringBuilder();
        for (; column > most; column--)
        {
            result.Append(' ');
        }

        return result.Append(line, at, line.Length - at).ToString();
    }

    [GeneratedRegex(@"^[-*+]\s+(?!\[[^\[\]]\]\s)(?=\S)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\s*([-*+]\s+\S|\d{1,9}[.)]\s|>|`{3}|~{3})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marked();
}
