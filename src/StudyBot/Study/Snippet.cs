using System.Text;
using System.Text.RegularExpressions;

namespace StudyBot.Study;

/// <summary>The line of a text in which something was found, cut around it where it is long.</summary>
internal static partial class Snippet
{
    private const string Ellipsis = "…";

    private static readonly SnippetPart _plain = new("", IsMatch: false, IsHidden: false, IsAddress: false);

    /// <param name="text">As it was typed.</param>
    /// <param name="spans">What was found in it, in order.</param>
    /// <param name="length">At most so many characters of it, in UTF-16 units.</param>
    public static IReadOnlyList<SnippetPart> Of(string text, IReadOnlyList<(int At, int Length)> spans, int length)
    {
        var (from, to, isCut) = Window(text, spans is [var first, ..] ? first.At : 0, length);
        var dropped = MarkdownMarks.Find(text);
        var hidden = Hidden(text, dropped);
        var matched = new bool[text.Length];
        foreach (var (at, count) in spans)
        {
            matched.AsSpan(at, count).Fill(true);
        }

        var addresses = Addresses(text, from, to);
        var parts = new List<SnippetPart>();
        Add(parts, isCut ? Ellipsis : "", _plain);
        for (var at = from; at < to; at++)
        {
            if (!dropped[at] || addresses[at])
            {
                var kind = new SnippetPart("", matched[at] && !addresses[at], hidden[at], addresses[at]);
                Add(parts, char.IsWhiteSpace(text[at]) ? " " : text[at].ToString(), kind);
            }
        }

        Add(parts, to < text.Length && text[to] != '\n' ? Ellipsis : "", _plain);
        return parts is [] ? [_plain with { Text = text[from..to] }] : parts;
    }

    /// <summary>The line without its list mark, or what stands around the place in it: whole words where it can be, and never half a character.</summary>
    private static (int From, int To, bool IsCut) Window(string text, int at, int length)
    {
        var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var end = text.IndexOf('\n', at) is var next and >= 0 ? next : text.Length;
        var from = start;
        if (at - start > length / 2)
        {
            var wanted = at - (length / 4);
            var space = text.AsSpan(wanted, at - wanted).IndexOfAny(' ', '\t');
            from = space >= 0 ? wanted + space + 1 : wanted;
            from += char.IsLowSurrogate(text[from]) ? 1 : 0;
        }

        var isCut = from > start;
        from += !isCut ? Mark().Match(text, from, Math.Max(0, Math.Min(at, end) - from)).Length : 0;
        var to = Math.Min(end, from + length);
        if (to < end)
        {
            var space = text.LastIndexOf(' ', to, Math.Min(length / 4, to - from));
            to = space > at ? space : to;
            to -= char.IsLowSurrogate(text[to]) ? 1 : 0;
        }

        return (from, Math.Max(to, from), isCut);
    }

    /// <summary>What stands in spoilers; their bars are marks.</summary>
    private static bool[] Hidden(string text, bool[] dropped)
    {
        var hidden = new bool[text.Length];
        for (var open = text.IndexOf("||", StringComparison.Ordinal); open >= 0;)
        {
            var close = text.IndexOf("||", open + 2, StringComparison.Ordinal);
            if (close < 0)
            {
                break;
            }

            hidden.AsSpan(open + 2, close - open - 2).Fill(true);
            dropped.AsSpan(open, 2).Fill(true);
            dropped.AsSpan(close, 2).Fill(true);
            open = text.IndexOf("||", close + 2, StringComparison.Ordinal);
        }

        return hidden;
    }

    private static bool[] Addresses(string text, int from, int to)
    {
        var addresses = new bool[text.Length];
        foreach (Match address in Address().Matches(text))
        {
            if (address.Index >= from && address.Index + address.Length <= to)
            {
                addresses.AsSpan(address.Index, address.Length).Fill(true);
            }
        }

        return addresses;
    }

    private static void Add(List<SnippetPart> parts, string text, SnippetPart kind)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (parts is [.., var last] && last with { Text = "" } == kind)
        {
            parts[^1] = last with { Text = last.Text + text };
        }
        else
        {
            parts.Add(kind with { Text = text });
        }
    }

    /// <summary>What makes a line one of a list: it says nothing by itself.</summary>
    [GeneratedRegex(@"\G\s*[-*+•]\s+(\[[ xX]\]\s+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"https?://[^\s|<>()\[\]]+", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Address();
}
