namespace StudyBot.Posting;

/// <summary>One line of a shared text.</summary>
/// <param name="Text">As it is sent.</param>
/// <param name="Code">What opened the block of code that it stands in; null outside of one, and for what opens and closes it.</param>
/// <param name="Opens">Whether it opens a block of code: what closes it must have room in the same message.</param>
internal sealed record SharedLine(string Text, string? Code, bool Opens = false)
{
    private static readonly string[] _marks = ["**", "__", "~~", "||", "`"];

    /// <summary>At a word, where there is one, in two: marks that are open there are closed, and opened again.</summary>
    public (string Head, string Tail) Break(int room)
    {
        var least = Math.Max(room - MostClosing, 1);
        var end = Code is null ? FindBreak(least) : Whole(least);
        var open = Code is null ? FindOpen(Text[..end]) : [];
        var tail = Code is null ? Text[end..].TrimStart() : Text[end..];
        return (Text[..end].TrimEnd() + string.Concat(open.Reverse()), string.Concat(open) + tail);
    }

    private static int MostClosing => _marks.Sum(mark => mark.Length);

    private int FindBreak(int room)
    {
        var end = Text.AsSpan(0, room).LastIndexOf(' ') is var word and > 0 ? word : Whole(room);
        var link = Text.LastIndexOf('[', end - 1);
        var isInLink = link > 0 && Text.IndexOf("](", link, StringComparison.Ordinal) is var middle and > 0 && Text.IndexOf(')', middle) >= end && Text.IndexOf(']', link) == middle;
        return isInLink ? link : end;
    }

    /// <summary>Neither half of a character, nor an escape and what it escapes, nor a mark of two characters may be parted.</summary>
    private int Whole(int end)
    {
        while (end > 1 && (char.IsHighSurrogate(Text[end - 1]) || Text[end - 1] == '\\' || (end < Text.Length && Text[end] == Text[end - 1] && "*_~|`".Contains(Text[end], StringComparison.Ordinal))))
        {
            end--;
        }

        return end;
    }

    private static IReadOnlyList<string> FindOpen(string text)
    {
        var open = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var mark = open is [.., "`"] ? (text[at] == '`' ? "`" : null) : Array.Find(_marks, each => string.CompareOrdinal(text, at, each, 0, each.Length) == 0);
            if (mark is not null && !open.Remove(mark))
            {
                open.Add(mark);
            }

            at += text[at] == '\\' ? 2 : mark?.Length ?? 1;
        }

        return open;
    }
}
