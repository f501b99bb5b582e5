using System.Text;

namespace StudyBot.Study;

/// <summary>Finds the marks that Discord would turn into looks: pairs of inline marks, escapes, links' brackets, headings.</summary>
internal static class MarkdownMarks
{
    private static readonly string[] _pairs = ["***", "**", "__", "~~", "||", "*", "_"];

    private static readonly string[] _blocks = ["### ", "## ", "# ", "-# ", ">>> ", "> "];

    public static string Remove(string text)
    {
        var dropped = Find(text);
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (!dropped[at])
            {
                kept.Append(text[at]);
            }
        }

        return kept.ToString();
    }

    /// <summary>Which characters are marks.</summary>
    public static bool[] Find(string text)
    {
        var dropped = new bool[text.Length];
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var block = Array.Find(_blocks, mark => string.CompareOrdinal(text, start, mark, 0, mark.Length) == 0);
        dropped.AsSpan(start, block?.Length ?? 0).Fill(true);

        // A mark that nothing closes from one place on is closed by nothing further on: looked for once, not once for every such mark.
        var unclosed = new HashSet<string>(StringComparer.Ordinal);
        for (var at = start; at < text.Length;)
        {
            at = dropped[at] ? at + 1 : Step(text, at, dropped, unclosed);
        }

        return dropped;
    }

    private static int Step(string text, int at, bool[] dropped, HashSet<string> unclosed)
    {
        if (text[at] == '\\' && at + 1 < text.Length && (char.IsPunctuation(text[at + 1]) || char.IsSymbol(text[at + 1])))
        {
            dropped[at] = true;
            return at + 2;
        }

        return text[at] switch
        {
            '`' => Code(text, at, dropped),
            '[' => Link(text, at, dropped),
            '<' => Bracketed(text, at, dropped),
            _ when IsAddress(text, at) => EndOfAddress(text, at, dropped),
            _ => Pair(text, at, dropped, unclosed),
        };
    }

    private static int Code(string text, int at, bool[] dropped)
    {
        var length = text.AsSpan(at).IndexOfAnyExcept('`');
        if (length < 0)
        {
            return text.Length;
        }

        var close = text.IndexOf(new string('`', length), at + length, StringComparison.Ordinal);
        if (close < 0)
        {
            return at + length;
        }

        Drop(dropped, at, close, length);
        return close + length;
    }

    private static int Link(string text, int at, bool[] dropped)
    {
        var close = text.IndexOf(']', at);
        if (close > at + 1 && close + 2 < text.Length && text[close + 1] == '(' && IsAddress(text, close + 2))
        {
            Drop(dropped, at, close, 1);
        }

        return at + 1;
    }

    private static int Bracketed(string text, int at, bool[] dropped)
    {
        var close = text.IndexOf('>', at);
        if (close > 0 && IsAddress(text, at + 1))
        {
            Drop(dropped, at, close, 1);
        }

        return at + 1;
    }

    private static int Pair(string text, int at, bool[] dropped, HashSet<string> unclosed)
    {
        var mark = Array.Find(_pairs, pair => string.CompareOrdinal(text, at, pair, 0, pair.Length) == 0);
        if (mark is null)
        {
            return at + 1;
        }

        var close = unclosed.Contains(mark) ? -1 : FindClose(text, at, mark, dropped, unclosed);
        if (close >= 0)
        {
            Drop(dropped, at, close, mark.Length);
        }

        return at + mark.Length;
    }

    private static int FindClose(string text, int at, string mark, bool[] dropped, HashSet<string> unclosed)
    {
        var inside = at + mark.Length;
        if (inside >= text.Length || char.IsWhiteSpace(text[inside]) || (mark[0] == '_' && at > 0 && char.IsLetterOrDigit(text[at - 1])))
        {
            return -1;
        }

        for (var close = inside; (close = text.IndexOf(mark, close, StringComparison.Ordinal)) >= 0; close++)
        {
            var after = close + mark.Length;
            var isWord = mark[0] == '_' && after < text.Length && char.IsLetterOrDigit(text[after]);
            if (close > inside && !dropped[close] && !char.IsWhiteSpace(text[close - 1]) && !isWord)
            {
                return close;
            }
        }

        unclosed.Add(mark);
        return -1;
    }

    private static bool IsAddress(string text, int at) =>
        string.Compare(text, at, "http://", 0, 7, StringComparison.OrdinalIgnoreCase) == 0
        || string.Compare(text, at, "https://", 0, 8, StringComparison.OrdinalIgnoreCase) == 0;

    private static int EndOfAddress(string text, int at, bool[] dropped)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && !dropped[at])
        {
            at++;
        }

        return at;
    }

    private static void Drop(bool[] dropped, int open, int close, int length)
    {
        dropped.AsSpan(open, length).Fill(true);
        dropped.AsSpan(close, length).Fill(true);
    }
}
