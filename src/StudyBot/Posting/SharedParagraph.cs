using StudyBot.Flow;

namespace StudyBot.Posting;

/// <summary>Lines of a text up to the next empty one; an empty line inside a block of code ends nothing.</summary>
/// <param name="Lines">As Discord's Markdown; those of a block of code as they were typed.</param>
internal sealed record SharedParagraph(IReadOnlyList<SharedLine> Lines)
{
    private const string Fence = "```";

    public override string ToString() => string.Join('\n', Lines.Select(line => line.Text));

    public static IEnumerable<SharedParagraph> Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Trim('\n').Split('\n');
        var paragraph = new List<SharedLine>();
        for (var at = 0; at < lines.Length; at++)
        {
            if (FindEndOfCode(lines, at) is { } end)
            {
                var opening = lines[at].Trim();
                paragraph.AddRange(lines[at..(end + 1)].Select((line, index) =>
                    new SharedLine(index == 0 ? opening : at + index == end ? Fence : line, index == 0 || at + index == end ? null : opening, Opens: index == 0)));
                at = end;
            }
            else if (lines[at].Length > 0 || paragraph.Count == 0)
            {
                paragraph.Add(new SharedLine(Markdown.Line(lines[at]), null));
            }
            else
            {
                yield return new SharedParagraph(paragraph);
                paragraph = [];
            }
        }

        yield return new SharedParagraph(paragraph);
    }

    /// <summary>In pieces of at most so many UTF-16 units, broken at lines where there are any.</summary>
    public IReadOnlyList<string> Split(int room)
    {
        var pieces = new List<string>();
        var current = "";
        foreach (var line in Lines)
        {
            var rest = line;
            while (true)
            {
                // What opens a block of code, and what stands in it, may have to be followed by what closes it.
                var most = room - (rest.Code is null && !rest.Opens ? 0 : Fence.Length + 1);
                var joined = current.Length == 0 ? rest.Text : $"{current}\n{rest.Text}";
                if (joined.Length <= most)
                {
                    current = joined;
                    break;
                }

                var hasOpened = rest.Code is { } opened && current == opened;
                var mustBreak = rest.Text.Length > most && current.Length < room / 2;
                if (current.Length > 0 && !hasOpened && !mustBreak)
                {
                    pieces.Add(rest.Code is null ? current : $"{current}\n{Fence}");
                    current = rest.Code ?? "";
                    continue;
                }

                // A line that is longer than a message goes on in this one: a mark alone would be an odd message.
                var start = current.Length == 0 ? "" : current + "\n";
                var (head, tail) = rest.Break(most - start.Length);
                pieces.Add(rest.Code is null ? start + head : $"{start}{head}\n{Fence}");
                (current, rest) = (rest.Code ?? "", rest with { Text = tail });
            }
        }

        pieces.Add(current);
        return pieces;
    }

    /// <summary>Where a block of code that begins here ends; null where none does, or it never ends.</summary>
    private static int? FindEndOfCode(string[] lines, int at)
    {
        var opening = lines[at].Trim();
        if (!opening.StartsWith(Fence, StringComparison.Ordinal) || !opening.Skip(Fence.Length).All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '-'))
        {
            return null;
        }

        var end = Array.FindIndex(lines, at + 1, line => line.Trim() == Fence);
        return end > at && !lines[(at + 1)..end].Any(line => line.Contains(Fence, StringComparison.Ordinal)) ? end : null;
    }
}
