using StudyBot.Flow;

namespace StudyBot.Posting;

/// <summary>Cuts a long text into messages at paragraphs, else at lines, else at words; nothing of it is left out.</summary>
internal static class SharedText
{
    /// <summary>What is left of a message's budget beside the heading.</summary>
    private const int Room = Layout.TextBudget - 400;

    /// <summary>The text as Discord's Markdown, a piece a message; at least one.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var pieces = new List<string>();
        var current = "";
        foreach (var paragraph in Paragraphs(text))
        {
            var joined = current.Length == 0 ? paragraph : $"{current}\n\n{paragraph}";
            if (joined.Length <= Room)
            {
                current = joined;
                continue;
            }

            if (current.Length > 0)
            {
                pieces.Add(current);
            }

            current = Overflow(pieces, paragraph);
        }

        pieces.Add(current);
        return pieces;
    }

    private static IEnumerable<string> Paragraphs(string text) => text.ReplaceLineEndings("\n").Trim('\n').Split("\n\n").Select(Markdown.Lines);

    /// <summary>Adds what fills whole messages of a paragraph, and gives back its end.</summary>
    private static string Overflow(List<string> pieces, string paragraph)
    {
        while (paragraph.Length > Room)
        {
            var end = FindBreak(paragraph);
            pieces.Add(paragraph[..end].TrimEnd());
            paragraph = paragraph[end..].TrimStart();
        }

        return paragraph;
    }

    private static int FindBreak(string paragraph)
    {
        var window = paragraph.AsSpan(0, Room);
        var end = window.LastIndexOf('\n') is var line and > 0 ? line : window.LastIndexOf(' ') is var word and > 0 ? word : Room;

        // Neither half of a character nor an escape and what it escapes may be parted.
        return char.IsHighSurrogate(paragraph[end - 1]) || paragraph[end - 1] == '\\' ? end - 1 : end;
    }
}
