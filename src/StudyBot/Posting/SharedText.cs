using StudyBot.Flow;

namespace StudyBot.Posting;

/// <summary>
/// Cuts a long text into messages at paragraphs, else at lines, else at words; nothing of it is left out. Markdown stays whole: a block of
/// code or a bold word that a cut goes through is closed before it and opened again after it.
/// </summary>
internal static class SharedText
{
    /// <summary>What is left of a message's budget beside the heading.</summary>
    private const int Room = Layout.TextBudget - 400;

    /// <summary>The text as Discord's Markdown, a piece a message; at least one.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var pieces = new List<string>();
        var current = "";
        foreach (var paragraph in SharedParagraph.Read(text))
        {
            var whole = paragraph.ToString();
            var joined = current.Length == 0 ? whole : $"{current}\n\n{whole}";
            if (joined.Length <= Room)
            {
                current = joined;
                continue;
            }

            if (current.Length > 0)
            {
                pieces.Add(current);
            }

            var parts = paragraph.Split(Room);
            pieces.AddRange(parts.SkipLast(1));
            current = parts[^1];
        }

        pieces.Add(current);
        return pieces;
    }
}
