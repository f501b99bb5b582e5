using System.Collections.Immutable;
using System.Text;

namespace StudyBot.Study.Notes;

/// <summary>A note as it came, to the last byte: the text, its lines with their ends, and whether a byte-order mark stood before it.</summary>
internal sealed class NoteText
{
    private static readonly byte[] _mark = [0xEF, 0xBB, 0xBF];

    private NoteText(string text, bool hasMark)
    {
        (Text, HasMark) = (text, hasMark);
        Lines = Split(text);
        var crlf = Lines.Count(line => line.Break == 2);
        Break = crlf * 2 > Lines.Length ? "\r\n" : text.Contains('\r', StringComparison.Ordinal) && !text.Contains('\n', StringComparison.Ordinal) ? "\r" : "\n";
    }

    public static NoteText Empty { get; } = new("", hasMark: false);

    public string Text { get; }

    public bool HasMark { get; }

    public ImmutableArray<NoteLine> Lines { get; }

    /// <summary>The line end that most of its lines have.</summary>
    public string Break { get; }

    public static NoteText Of(string text) => text.StartsWith('\uFEFF') ? new(text[1..], hasMark: true) : new(text, hasMark: false);

    public string Line(int line) => Text.Substring(Lines[line].Start, Lines[line].Length);

    public ReadOnlySpan<char> Span(int line) => Text.AsSpan(Lines[line].Start, Lines[line].Length);

    /// <summary>The number of the line that a place in the text is on.</summary>
    public int LineAt(int place)
    {
        var (low, high) = (0, Lines.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Lines[middle].Start <= place ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    public byte[] ToBytes() => HasMark ? [.. _mark, .. Encoding.UTF8.GetBytes(Text)] : Encoding.UTF8.GetBytes(Text);

    public override string ToString() => HasMark ? '\uFEFF' + Text : Text;

    private static ImmutableArray<NoteLine> Split(string text)
    {
        var lines = ImmutableArray.CreateBuilder<NoteLine>();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            if (length < 0)
            {
                lines.Add(new NoteLine(start, text.Length - start, 0));
                break;
            }

            var end = start + length;
            var line = new NoteLine(start, length, text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
            lines.Add(line);
            start = line.Next;
        }

        return lines.ToImmutable();
    }
}
