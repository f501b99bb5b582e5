using System.Text;

namespace StudyBot.Study;

/// <summary>
/// The normal form of a task's text, by which the same task is known again: NFKC, case folded, without white space and
/// Markdown marks. Marks inside an address stay: <c>a_b</c> and <c>ab</c> are two pages.
/// </summary>
internal static class TaskKey
{
    /// <summary>Never empty for a text that is not.</summary>
    public static string Of(string text)
    {
        var key = Squeeze(Plain(text));
        if (key.Length == 0)
        {
            key = Squeeze(Normal(text));
        }

        return key.Length == 0 ? text : key;
    }

    /// <summary>The text in NFKC without its Markdown marks.</summary>
    public static string Plain(string text) => MarkdownMarks.Remove(Normal(text).TrimStart());

    /// <summary>Folds case and removes white space and what cannot be seen; joiners stay, they make other emoji.</summary>
    public static string Squeeze(string plain)
    {
        var folded = plain.ToUpperInvariant().ToLowerInvariant();
        var kept = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && !IsUnseen(c))
            {
                kept.Append(c);
            }
        }

        return kept.ToString().Normalize(NormalizationForm.FormKC);
    }

    private static bool IsUnseen(char c) => c is '\u00AD' or '\u061C' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF'
        or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFE0E' or '\uFE0F';

    /// <summary>NFKC; a lone half of a character becomes the mark for one.</summary>
    public static string Normal(string text)
    {
        // A lone surrogate cannot be normalised; most texts have none.
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text.Normalize(NormalizationForm.FormKC);
        }

        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }

        return whole.ToString().Normalize(NormalizationForm.FormKC);
    }
}
