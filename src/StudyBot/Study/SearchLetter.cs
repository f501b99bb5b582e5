using System.Globalization;
using System.Text;

namespace StudyBot.Study;

/// <summary>One character of a text that counts when it is searched: case, width, spaces and Markdown do not.</summary>
/// <param name="Character">Folded.</param>
/// <param name="StartsWord">Whether a word begins with it.</param>
/// <param name="At">Where in the text as it was typed it comes from.</param>
/// <param name="Length">How much of that text it comes from.</param>
internal readonly record struct SearchLetter(char Character, bool StartsWord, int At, int Length)
{
    /// <summary>A mark is half typed before it is whole, and then is no Markdown yet.</summary>
    private const string Marks = "*_~|`[]";

    public static SearchLetter[] Read(string text)
    {
        var dropped = MarkdownMarks.Find(text);
        var letters = new List<SearchLetter>(text.Length);
        var before = ' ';
        for (int at = 0, length; at < text.Length; at += length)
        {
            length = StringInfo.GetNextTextElementLength(text.AsSpan(at));
            if (dropped[at])
            {
                length = 1;
                continue;
            }

            foreach (var rune in Normal(text, at, length).EnumerateRunes())
            {
                var c = (char)Math.Min(rune.Value, char.MaxValue);
                var isStart = IsStart(before, c);
                foreach (var folded in Fold(rune, c))
                {
                    letters.Add(new SearchLetter(folded, isStart, at, length));
                    isStart = false;
                }

                before = c;
            }
        }

        return letters.Count > 0 ? [.. letters] : [.. Bare(text)];
    }

    /// <summary>What a person sees as one character, so that what is typed in parts is the same as what is typed whole.</summary>
    private static string Normal(string text, int at, int length) => length == 1 && (char.IsAscii(text[at]) || Hangul.IsSyllable(text[at]))
        ? text[at].ToString()
        : TaskKey.Normal(text.Substring(at, length));

    /// <summary>Character by character, so that folding never joins what two of them would make together.</summary>
    private static string Fold(Rune rune, char c) => rune switch
    {
        { IsAscii: true } => char.IsWhiteSpace(c) || char.IsControl(c) || Marks.Contains(c, StringComparison.Ordinal) ? "" : char.ToLowerInvariant(c).ToString(),
        _ when Hangul.IsSyllable(c) => c.ToString(),
        _ => Hangul.Loose(TaskKey.Squeeze(rune.ToString())),
    };

    private static bool IsStart(char before, char c) => !char.IsLetterOrDigit(before) || (char.IsDigit(c) != char.IsDigit(before));

    /// <summary>A text of nothing but marks is searched as it stands.</summary>
    private static IEnumerable<SearchLetter> Bare(string text) =>
        text.Select((c, at) => new SearchLetter(c, StartsWord: true, at, 1)).Where(letter => !char.IsWhiteSpace(letter.Character));
}
