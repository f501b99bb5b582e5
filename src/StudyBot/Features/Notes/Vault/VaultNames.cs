using System.Globalization;
using System.Text;

namespace StudyBot.Features.Notes.Vault;

/// <summary>Names of folders and files in the vault: such as every system takes, Obsidian can link to, and nobody can lead out of the vault by.</summary>
internal static class VaultNames
{
    private const int LongestName = 40;
    private const string NoteEnding = ".md";

    /// <summary>What no name holds on Windows, and what breaks a link in Obsidian.</summary>
    private const string Refused = "<>:\"/\\|?*#^[]";

    /// <summary>Devices of Windows, whatever stands behind a dot.</summary>
    private static readonly HashSet<string> _devices = new(
        [
            "CON", "PRN", "AUX", "NUL",
            .. Enumerable.Range(1, 9).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" }),
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The id keeps two members of one name apart.</summary>
    public static string FolderOf(string name, ulong id) => Clean(name) is { Length: > 0 } clean ? $"{clean} ({id})" : $"{id}";

    public static string MonthOf(DateOnly on) => on.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static string NoteOf(DateOnly on) => on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + NoteEnding;

    /// <summary>The day a file is the note of, in the folder of its month; null for every other file.</summary>
    public static DateOnly? FindDay(string month, string file) =>
        file.Length == "yyyy-MM-dd".Length + NoteEnding.Length && file.EndsWith(NoteEnding, StringComparison.Ordinal)
        && file.StartsWith(month, StringComparison.Ordinal)
        && DateOnly.TryParseExact(file[..^NoteEnding.Length], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            ? on
            : null;

    public static bool IsMonth(string folder) =>
        DateOnly.TryParseExact(folder, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>The path below a member's folder that a link means, its ending added; null for one that is not made.</summary>
    public static string[]? FindPage(string link)
    {
        var parts = link.Split('/');
        return parts.Length <= 4 && parts.All(part => part.Length > 0 && Clean(part) == part) ? [.. parts[..^1], parts[^1] + NoteEnding] : null;
    }

    /// <summary>A name without what is no part of one; empty when nothing is left.</summary>
    private static string Clean(string name)
    {
        var clean = new StringBuilder();
        foreach (var rune in Whole(name).EnumerateRunes())
        {
            var isSpace = Rune.IsWhiteSpace(rune);
            var isRefused = rune == Rune.ReplacementChar || (rune.IsAscii && Refused.Contains((char)rune.Value, StringComparison.Ordinal))
                || (!isSpace && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                    or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
            if (!isRefused && clean.Length + rune.Utf16SequenceLength <= LongestName)
            {
                clean.Append(isSpace ? " " : rune.ToString());
            }
        }

        var trimmed = clean.ToString().Trim(' ', '.');
        return _devices.Contains(trimmed.Split('.')[0].TrimEnd()) ? "" : trimmed;
    }

    /// <summary>Composed, where it is text at all.</summary>
    private static string Whole(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return name;
        }
    }
}
