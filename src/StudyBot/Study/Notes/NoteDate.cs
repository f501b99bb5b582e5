using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace StudyBot.Study.Notes;

/// <summary>The day a note is of: by its file's name, else its front matter, else a heading that is a date.</summary>
internal static partial class NoteDate
{
    private static readonly string[] _keys = ["date", "day", "날짜", "permalink", "title", "aliases"];

    public static DateOnly? Of(string? fileName, NoteFrontMatter? front, ImmutableArray<NoteSection> sections) =>
        Find(fileName)
        ?? _keys.Select(key => Find(front?.Find(key))).FirstOrDefault(date => date is not null)
        ?? sections.Where(section => section.Part == NotePart.Other).Select(section => Find(section.Heading?.Title)).FirstOrDefault(date => date is not null);

    /// <summary>The last date in a text, for what stands before it is the folder.</summary>
    public static DateOnly? Find(string? text)
    {
        foreach (var match in Date().Matches(text is { Length: <= 1000 } ? text : "").Reverse())
        {
            if (DateOnly.TryParseExact(
                $"{match.Groups["year"].Value}-{match.Groups["month"].Value.PadLeft(2, '0')}-{match.Groups["day"].Value.PadLeft(2, '0')}",
                "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return date;
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"(?<!\d)(?<year>(19|20)\d\d)((?<mark>[-._/])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})|년\s*(?<month>\d{1,2})월\s*(?<day>\d{1,2})일|(?<month>\d\d)(?<day>\d\d))(?!\d)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Date();
}
