using System.Text;
using System.Text.RegularExpressions;

namespace StudyBot.Study.Notes;

/// <summary>What is said of a task, as lines below it.</summary>
internal static partial class NoteRemark
{
    /// <summary>Null where nothing is said.</summary>
    public static string? TextOf(Note note, NoteTask task)
    {
        return task.RemarkLines.Length == 0 ? null : string.Join('\n', Said(note, task));
    }

    /// <summary>The lines of a note that its <see cref="LinesOf"/> are, one for one: without those on which nothing can be seen.</summary>
    public static int[] SayingLines(Note note, NoteTask task) =>
        [.. task.RemarkLines.Zip(Said(note, task)).Where(pair => !TextLimits.IsEmpty(pair.Second)).Select(pair => pair.First)];

    private static IEnumerable<string> Said(Note note, NoteTask task)
    {
        if (task.RemarkLines.Length == 0)
        {
            return [];
        }

        var column = NoteColumn.Of(note.Text.Span(task.RemarkLines[0])).Text;
        var quotes = NoteColumn.Of(note.Text.Span(task.Line)).Quotes;
        return task.RemarkLines.Select(line => Plain(Outdented(note.Text.Line(line), column, quotes)));
    }

    public static string[] LinesOf(string? remark) =>
        remark is null ? [] : [.. remark.ReplaceLineEndings("\n").Split('\n').Where(line => !TextLimits.IsEmpty(line))];

    /// <summary>What two lines have in common that say the same, however they stand.</summary>
    public static string Key(string line, NoteProfile profile)
    {
        var key = NoteEscape.Inline(Plain(line.Trim()), profile);
        return key.StartsWith('\\') && Fence().IsMatch(key.AsSpan(1)) ? key[1..] : key;
    }

    public static string[] KeysOf(string? remark, NoteProfile profile) => [.. LinesOf(remark).Select(line => Key(line, profile))];

    /// <summary>
    /// The lines of a remark below a task. A box among them is one of the remark's and no sub-task, and a fence that nothing closes is none:
    /// it would take in what stands below.
    /// </summary>
    /// <param name="depth">Of the task; below the deepest ones every box belongs to the remark.</param>
    public static IEnumerable<string> Below(string? remark, string indent, int depth, NoteProfile profile) =>
        Harmless([.. LinesOf(remark).Select(line => Write(line, indent, depth, profile))], depth);

    public static string Write(string line, string indent, int depth, NoteProfile profile)
    {
        var escaped = NoteEscape.Inline(line.TrimEnd(), profile);
        return indent + (Marked().IsMatch(escaped) && !IsTask(escaped, depth) ? escaped : "- " + escaped);
    }

    /// <summary>Lines of a remark that come from elsewhere in a note, so that they still are a remark where they are now.</summary>
    public static string[] Harmless(string[] lines, int depth)
    {
        for (var line = 0; line < lines.Length; line++)
        {
            lines[line] = IsTask(lines[line], depth) ? Before(lines[line], "- ") : lines[line];
        }

        for (var open = OpenFence(lines, 0); open >= 0; open = OpenFence(lines, open + 1))
        {
            lines[open] = Before(lines[open], "\\");
        }

        return lines;
    }

    private static bool IsTask(string line, int depth) => depth < Limits.Levels - 1 && NoteBox.Read(line) is not null;

    private static string Before(string line, string mark) => line.Insert(line.Length - line.TrimStart(' ', '\t', '>').Length, mark);

    /// <summary>The line of the fence that is not closed; -1 where all are.</summary>
    private static int OpenFence(string[] lines, int from)
    {
        var open = -1;
        var fence = "";
        for (var line = from; line < lines.Length; line++)
        {
            var text = Plain(lines[line].Trim(' ', '\t', '>'));
            if (open < 0 && Fence().Match(text) is { Success: true } opening)
            {
                (open, fence) = (line, opening.Groups["fence"].Value);
            }
            else if (open >= 0 && text.StartsWith(fence, StringComparison.Ordinal) && text.AsSpan().IndexOfAnyExcept(fence[0]) < 0)
            {
                open = -1;
            }
        }

        return open;
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

    [GeneratedRegex(@"^(?<fence>`{3,}(?=[^`]*$)|~{3,})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fence();
}
