using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Features.Pages;

/// <summary>The rules of putting a text onto a day.</summary>
internal static class Writings
{
    public static WriteOutcome WritePage(
        DayEdit edit, PageOf of, PageMode mode, string text, Visibility visibility, IReadOnlyList<Photo>? added = null)
    {
        var before = edit.Day.Page(of);
        var photos = (mode == PageMode.Replace || before is null ? PhotoList.Empty : before.Photos).With(added ?? [], Limits.PhotosAPage);
        var whole = mode == PageMode.Continue && before is not null ? Joined(before.Text, text) : text;
        switch (TextLimits.CheckPage(whole))
        {
            case TextProblem.Empty when photos.Count > 0:
                // Photographs alone are a page.
                whole = "";
                break;
            case { } problem:
                return new WriteOutcome.Refused(problem);
        }

        edit.Day = Put(edit, of == PageOf.Yesterday ? WritingKind.YesterdayPage : WritingKind.TodayPage, whole, visibility, photos);
        return new WriteOutcome.Written(before is null);
    }

    /// <summary>Takes photographs off a page; one that has nothing else is gone then.</summary>
    /// <returns>How many were on it.</returns>
    public static int DropPhotos(DayEdit edit, PageOf of, IReadOnlySet<string> keys)
    {
        if (edit.Day.Page(of) is not { } page || page.Photos.Without(keys) is var left && left == page.Photos)
        {
            return 0;
        }

        var rest = TextLimits.IsEmpty(page.Text) && left.Count == 0 ? null : page with { Photos = left, ChangedAt = edit.Now };
        edit.Day = of == PageOf.Yesterday ? edit.Day with { YesterdayPage = rest } : edit.Day with { TodayPage = rest };
        return page.Photos.Count - left.Count;
    }

    public static WriteOutcome WriteClosing(DayEdit edit, string text, Visibility visibility)
    {
        if (TextLimits.CheckPage(text) is { } problem)
        {
            return new WriteOutcome.Refused(problem);
        }

        var isFirst = edit.Day.Closing is null;
        edit.Day = Put(edit, WritingKind.Closing, text, visibility);
        return new WriteOutcome.Written(isFirst);
    }

    /// <summary>
    /// A text of the evening's form: what was not touched since the form was made stays as it is now, and an emptied field takes
    /// nothing away.
    /// </summary>
    public static void WriteIfChanged(DayEdit edit, WritingKind kind, string? text, Writing? shown, Visibility otherwise)
    {
        if (!string.IsNullOrWhiteSpace(text) && text != shown?.Text && text.Length <= Limits.PageLength)
        {
            edit.Day = Put(edit, kind, text, Current(edit.Day, kind)?.Visibility ?? otherwise);
        }
    }

    private static Writing? Current(Day day, WritingKind kind) => kind switch
    {
        WritingKind.YesterdayPage => day.YesterdayPage,
        WritingKind.TodayPage => day.TodayPage,
        _ => day.Closing,
    };

    private static string Joined(string before, string text) =>
        TextLimits.IsEmpty(text) ? before : TextLimits.IsEmpty(before) ? text : $"{before.TrimEnd()}\n{text}";

    /// <param name="edit">The day.</param>
    /// <param name="kind">What is written.</param>
    /// <param name="text">As typed.</param>
    /// <param name="visibility">Who sees it.</param>
    /// <param name="photos">Null leaves them as they are.</param>
    private static Day Put(DayEdit edit, WritingKind kind, string text, Visibility visibility, PhotoList? photos = null)
    {
        var before = Current(edit.Day, kind);
        var pictures = photos ?? before?.Photos ?? PhotoList.Empty;
        var after = before is null
            ? new Writing(text, visibility, edit.Now) { IsLate = edit.IsLate, Photos = pictures }
            : before.Text == text && before.Visibility == visibility && before.Photos == pictures
                ? before
                : before with { Text = text, Visibility = visibility, ChangedAt = edit.Now, Photos = pictures };
        return kind switch
        {
            WritingKind.YesterdayPage => edit.Day with { YesterdayPage = after },
            WritingKind.TodayPage => edit.Day with { TodayPage = after },
            _ => edit.Day with { Closing = after },
        };
    }
}
