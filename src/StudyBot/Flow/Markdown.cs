using System.Text.RegularExpressions;

namespace StudyBot.Flow;

/// <summary>
/// Members' text on its way into Discord's Markdown: inline marks and links stay, what would change the page around it (headings,
/// quotes, lists, code blocks) or call somebody is escaped, and a mark that is never closed is shown as it was typed.
/// </summary>
internal static partial class Markdown
{
    private const char ZeroWidthSpace = '​';
    private static readonly string[] Marks = ["**", "__", "~~", "||", "`"];

    /// <summary>One line of text, such as a task; line breaks become spaces.</summary>
    public static string Line(string text) => Balance(Defuse(CodeBlock(BlockMark().Replace(Breaks().Replace(text.Trim(), " "), @"\$0"))));

    /// <summary>Several lines, each kept a plain line.</summary>
    public static string Lines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Line));

    /// <summary>Several lines as a quote.</summary>
    public static string Quote(string text) => string.Join('\n', Lines(text).Split('\n').Select(line => "> " + line));

    /// <summary>A finished task: struck through, its own strikes taken out so that the line stays whole.</summary>
    public static string Struck(string text) => $"~~{Line(text.Replace("~~", "", StringComparison.Ordinal).Trim('~'))}~~";

    /// <summary>A person's or server's name: no mark in it means anything.</summary>
    public static string Name(string name) => Defuse(AnyMark().Replace(Breaks().Replace(name, " "), @"\$0"));

    /// <summary>A piece of a text on which nothing is a mark, not even at its beginning.</summary>
    public static string Literal(string text) => Numbered().Replace(Name(text), @"\$0");

    /// <summary>Text for where Discord draws no Markdown, such as a form's labels: marks and addresses taken out.</summary>
    public static string Plain(string text)
    {
        var plain = Link().Replace(Breaks().Replace(text.Trim(), " "), "${text}");
        plain = Address().Replace(plain, "").Replace("()", "", StringComparison.Ordinal);
        plain = Spaces().Replace(PlainMark().Replace(plain, ""), " ").Trim();
        return plain.Length > 0 ? plain : text.Trim();
    }

    /// <summary>At most so many UTF-16 units, never half a character, with an ellipsis where something is missing.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = length - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd() + "…";
    }

    /// <summary>Three back-ticks open a block in the middle of a line, too.</summary>
    private static string CodeBlock(string text) => text.Replace("```", @"\`\`\`", StringComparison.Ordinal);

    /// <summary>A space of no width, for a backslash would be undone by one that the member typed before it.</summary>
    private static string Defuse(string text) => Mention().Replace(text, match => $"{match.Value[0]}{ZeroWidthSpace}{match.Value[1..]}");

    /// <summary>Escapes the last of every mark that stands an odd number of times, and a backslash that would escape what follows.</summary>
    private static string Balance(string text)
    {
        text = EscapesNext().IsMatch(text) ? text + '\\' : text;
        foreach (var mark in Marks)
        {
            var places = Places(text, mark);
            if (places.Count % 2 == 1)
            {
                var escaped = string.Concat(mark.Select(character => $@"\{character}"));
                text = string.Concat(text.AsSpan(0, places[^1]), escaped, text.AsSpan(places[^1] + mark.Length));
            }
        }

        return text;
    }

    private static List<int> Places(string text, string mark)
    {
        var places = new List<int>();
        for (var at = 0; at < text.Length;)
        {
            var isMark = string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;
            if (isMark)
            {
                places.Add(at);
            }

            at += text[at] == '\\' ? 2 : isMark ? mark.Length : 1;
        }

        return places;
    }

    [GeneratedRegex(@"^(#{1,3}(?=\s)|-#(?=\s)|>|[-*+](?=\s))|(?<=^\d{1,9})[.)](?=\s)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BlockMark();

    [GeneratedRegex(@"(?<!\\)(\\\\)*\\$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EscapesNext();

    [GeneratedRegex(@"\s*[\r\n]+\s*", RegexOptions.None, 1000)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"<(?=[@#/]|a?:|id:)|@(everyone|here)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mention();

    [GeneratedRegex(@"[\\*_~|`>#\-\[\]()<]", RegexOptions.None, 1000)]
    private static partial Regex AnyMark();

    [GeneratedRegex(@"(?<=^\s*\d{1,9})\.(?=\s)", RegexOptions.None, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]\([^)\s]*\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"https?://[^\s)>\]]+", RegexOptions.None, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\*\*|__|~~|\|\||`", RegexOptions.None, 1000)]
    private static partial Regex PlainMark();

    [GeneratedRegex(@"\s{2,}", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
