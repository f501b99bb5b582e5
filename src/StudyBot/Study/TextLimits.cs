using System.Globalization;
using System.Text;

namespace StudyBot.Study;

/// <summary>Whether a typed text may be saved.</summary>
internal static class TextLimits
{
    public static TextProblem? CheckTask(string text) => Check(text, Limits.TaskLength);

    public static TextProblem? CheckPage(string text) => Check(text, Limits.PageLength);

    /// <summary>Whether anything in it can be seen.</summary>
    public static bool IsEmpty(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var isSeen = Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format)
                && !Rune.IsWhiteSpace(rune)
                && rune.Value is not (0xFE0E or 0xFE0F or 0x115F or 0x1160 or 0x3164 or 0xFFA0);
            if (isSeen)
            {
                return false;
            }
        }

        return true;
    }

    private static TextProblem? Check(string text, int limit) =>
        IsEmpty(text) ? new TextProblem.Empty()
        : text.Length > limit ? new TextProblem.TooLong(text.Length, limit)
        : null;
}
