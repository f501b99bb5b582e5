using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Features.Pages;

/// <summary>The rules of putting a text onto a day.</summary>
internal static class Writings
{
    public static WriteOutcome WritePage(DayEdit edit, PageOf of, PageMode mode, string text, Visibility visibility)
    {
        var before = edit.Day.Page(of);
        var whole = mode == PageMode.Continue && before is not null ? $"{before.Text.TrimEnd()}\n{text}" : text;
        if (TextLimits.CheckPage(whole) is { } problem)
        {
            return new WriteOutcome.Refused(problem);
        }

        edit.Day = Put(edit, of == PageOf.Yesterday ? WritingKind.YesterdayPage : WritingKind.TodayPage, whole, visibility);
        return new WriteOutcome.Written(before is null);
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

    private static Day Put(DayEdit edit, WritingKind kind, string text, Visibility visibility)
    {
        var before = Current(edit.Day, kind);
        var after = before is null
            ? new Writing(text, visibility, edit.Now) { IsLate = edit.IsLate }
            : before.Text == text && before.Visibility == visibility
                ? before
                : before with { Text = text, Visibility = visibility, ChangedAt = edit.Now };
        return kind switch
        {
            WritingKind.YesterdayPage => edit.Day with { YesterdayPage = after },
            WritingKind.TodayPage => edit.Day with { TodayPage = after },
            _ => edit.Day with { Closing = after },
        };
    }
}
