namespace StudyBot.Study.Notes;

/// <summary>The texts of a day as lines of a note, and back.</summary>
internal static class NoteTexts
{
    /// <summary>The text as the member wrote it; null where there is none.</summary>
    public static string? Of(Day day, NotePart part) => part switch
    {
        NotePart.YesterdayPage => day.YesterdayPage?.Text,
        NotePart.YesterdayFilled => day.YesterdayPage?.FilledIn,
        NotePart.TodayPage => day.TodayPage?.Text,
        NotePart.TodayFilled => day.TodayPage?.FilledIn,
        NotePart.Closing => day.Closing?.Text,
        _ => null,
    };

    /// <summary>Its lines as they are, photographs below it, each on a line of its own.</summary>
    public static string[] RawLines(Day day, NotePart part, NoteProfile profile)
    {
        var lines = Split(Of(day, part));
        return [.. lines, .. PhotosOf(day, part).Select(photo => PhotoLine(photo, profile))];
    }

    public static string[] Lines(Day day, NotePart part, NoteProfile profile) => NoteEscape.Lines(RawLines(day, part, profile), profile);

    /// <summary>Without blank lines at its ends.</summary>
    public static string[] Split(string? text)
    {
        if (text is null)
        {
            return [];
        }

        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var from = Array.FindIndex(lines, line => !string.IsNullOrWhiteSpace(line));
        return from < 0 ? [] : lines[from..(Array.FindLastIndex(lines, line => !string.IsNullOrWhiteSpace(line)) + 1)];
    }

    /// <summary>The day with this text in the place of the one it had.</summary>
    public static Day With(Day day, NotePart part, IEnumerable<string> lines, NoteStamp stamp)
    {
        var photos = PhotosOf(day, part).Select(photo => photo.FileName).ToHashSet(StringComparer.Ordinal);
        var text = string.Join('\n', Split(string.Join('\n', lines.Where(line => !photos.Contains(PhotoOf(line))))));
        return part switch
        {
            NotePart.YesterdayPage => day with { YesterdayPage = Written(day.YesterdayPage, text, stamp, stamp.Pages, stamp.YesterdayOn) },
            NotePart.TodayPage => day with { TodayPage = Written(day.TodayPage, text, stamp, stamp.Pages, day.On) },
            NotePart.Closing => day with { Closing = Written(day.Closing, text, stamp, stamp.Closings, null) },
            NotePart.YesterdayFilled => day with { YesterdayPage = Filled(day.YesterdayPage, text, stamp, stamp.YesterdayOn) },
            NotePart.TodayFilled => day with { TodayPage = Filled(day.TodayPage, text, stamp, day.On) },
            _ => day,
        };
    }

    private static Writing? Written(Writing? before, string text, NoteStamp stamp, Visibility visibility, DateOnly? about) =>
        before is not null ? Kept(before with { Text = text, ChangedAt = stamp.At })
        : text.Length == 0 ? null
        : new Writing(text, visibility, stamp.At) { AboutOn = about };

    private static Writing? Filled(Writing? before, string text, NoteStamp stamp, DateOnly? about)
    {
        var page = before ?? new Writing("", stamp.Pages, stamp.At) { AboutOn = about };
        return Kept(page with { FilledIn = text.Length == 0 ? null : text, FilledAt = text.Length == 0 ? null : stamp.At });
    }

    private static Writing? Kept(Writing writing) =>
        writing is { Text.Length: 0, Photos.Count: 0, FilledIn: null } ? null : writing;

    private static IEnumerable<Photo> PhotosOf(Day day, NotePart part) => part switch
    {
        NotePart.YesterdayPage => day.YesterdayPage?.Photos ?? PhotoList.Empty,
        NotePart.TodayPage => day.TodayPage?.Photos ?? PhotoList.Empty,
        _ => PhotoList.Empty,
    };

    private static string PhotoLine(Photo photo, NoteProfile profile) =>
        profile == NoteProfile.Plain ? $"![{photo.FileName}]({photo.FileName})" : $"![[{photo.FileName}]]";

    /// <summary>The file that a line embeds and nothing else, without the folder it is said to lie in.</summary>
    private static string PhotoOf(string line)
    {
        var trimmed = line.Trim();
        var target = trimmed.StartsWith("![[", StringComparison.Ordinal) && trimmed.EndsWith("]]", StringComparison.Ordinal) ? trimmed[3..^2]
            : trimmed.StartsWith("![", StringComparison.Ordinal) && trimmed.EndsWith(')') && trimmed.Contains("](", StringComparison.Ordinal)
                ? trimmed[(trimmed.LastIndexOf("](", StringComparison.Ordinal) + 2)..^1]
                : "";
        return target.Split('|')[0].TrimEnd('\\').Split('/')[^1];
    }
}
