using System.Globalization;
using System.Text.RegularExpressions;
using StudyBot.Study.Notes;

namespace StudyBot.Features.Notes.Vault;

/// <summary>The page that a note's tag line leads to: its month, with a line for each day. Pure.</summary>
internal static partial class MonthPage
{
    /// <summary>So far down a note its tags may stand.</summary>
    private const int MostLines = 200;

    /// <summary>The link of a note to its month, without what is shown for it; null where it has none.</summary>
    public static string? FindLink(string note, DateOnly on)
    {
        var month = VaultNames.MonthOf(on);
        return note.Split('\n').Take(MostLines)
            .SelectMany(line => Link().Matches(line))
            .Select(match => match.Groups["path"].Value.Trim())
            .FirstOrDefault(path => path == month || path.EndsWith('/' + month, StringComparison.Ordinal));
    }

    /// <summary>The page with a line for each of the days. Whatever else stands there stays, and so does its order.</summary>
    /// <param name="page">Null for one that is to be made.</param>
    /// <param name="month">Any day of it.</param>
    /// <param name="days">The days that have come.</param>
    public static string Add(string? page, DateOnly month, IEnumerable<DateOnly> days)
    {
        var text = NoteText.Of(page ?? $"---\ndg-publish: true\n---\n\n# {VaultNames.MonthOf(month)}\n\n");
        var lines = Enumerable.Range(0, text.Lines.Length).Select(text.Line).ToList();
        var isEnded = text.Lines.Length == 0 || text.Lines[^1].Break > 0;
        foreach (var day in days.Order())
        {
            Add(lines, day);
        }

        return (text.HasMark ? "\uFEFF" : "") + string.Join(text.Break, lines) + (isEnded || lines.Count > text.Lines.Length ? text.Break : "");
    }

    private static void Add(List<string> lines, DateOnly day)
    {
        var name = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (lines.Exists(line => line.Contains(name, StringComparison.Ordinal)))
        {
            return;
        }

        var before = lines.FindLastIndex(line => Of(line, day) is { } on && on < day);
        var after = before < 0 ? lines.FindIndex(line => Of(line, day) is not null) : -1;
        var beside = Math.Max(before, after);
        var start = beside < 0 ? "- " : Start().Match(lines[beside]).Value;
        if (beside < 0 && lines.Count > 0 && lines[^1].Trim().Length > 0)
        {
            lines.Add("");
        }

        lines.Insert(before >= 0 ? before + 1 : after >= 0 ? after : lines.Count, $"{start}[[{name}]]");
    }

    /// <summary>The day that a line of the list leads to, if it is of this month.</summary>
    private static DateOnly? Of(string line, DateOnly month) =>
        Start().IsMatch(line) && NoteDate.Find(line) is { } on && (on.Year, on.Month) == (month.Year, month.Month) ? on : null;

    [GeneratedRegex(@"\[\[(?<path>[^\[\]|#\\]{1,200})\\?(\||\]\])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^\s*([-*+]|\d+[.)])\s+(?=.*\[\[)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Start();
}
