using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Features.Pages;

/// <summary>The rules of putting a text onto a day.</summary>
internal static class Writings
{
    public static WriteOutcome WritePage(DayEdit edit, PageWish wish)
    {
        var before = edit.Day.Page(wish.Of);
        return Write(edit, PageAbout.KindOf(wish.Of), before, TextLimits.IsEmpty(wish.Text) ? "" : wish.Merge(before?.Text), wish.Visibility);
    }

    /// <param name="edit">The day.</param>
    /// <param name="text">As it was sent.</param>
    /// <param name="visibility">Who is to see it.</param>
    /// <param name="shown">The closing as the form was made from.</param>
    public static WriteOutcome WriteClosing(DayEdit edit, string text, Visibility visibility, string? shown)
    {
        var before = edit.Day.Closing;
        return Write(edit, WritingKind.Closing, before, TextLimits.IsEmpty(text) ? "" : TextMerge.Merge(shown ?? "", text, before?.Text ?? ""), visibility);
    }

    /// <summary>What was filled in stands apart from the page, which stays as it was remembered. Emptied, it goes away.</summary>
    /// <param name="edit">The day.</param>
    /// <param name="of">Which page.</param>
    /// <param name="text">As it was sent.</param>
    /// <param name="shown">What had been filled in when the form was made.</param>
    public static WriteOutcome FillIn(DayEdit edit, PageOf of, string text, string? shown)
    {
        if (edit.Day.Page(of) is not { } page)
        {
            return new WriteOutcome.NoPage();
        }

        if (TextMerge.Merge(shown ?? "", text, page.FilledIn ?? "") is not { } whole)
        {
            return new WriteOutcome.Overtaken();
        }

        var filled = TextLimits.IsEmpty(whole) ? null : whole;
        if (filled is not null && TextLimits.CheckPage(filled) is { } problem)
        {
            return new WriteOutcome.Refused(problem);
        }

        edit.Day = With(edit.Day, PageAbout.KindOf(of), page with
        {
            FilledIn = filled,
            FilledAt = filled is null ? null : filled == page.FilledIn ? page.FilledAt : edit.Now,
        });
        return new WriteOutcome.Written(page.FilledIn is null);
    }

    /// <summary>How much came back; false when there is no page.</summary>
    public static bool Remember(DayEdit edit, PageOf of, Remembered remembered)
    {
        if (edit.Day.Page(of) is not { } page)
        {
            return false;
        }

        edit.Day = With(edit.Day, PageAbout.KindOf(of), page with { Remembered = remembered });
        return true;
    }

    /// <summary>
    /// A text of the evening's form: what was not touched since the form was made stays as it is now, and an emptied field takes
    /// nothing away. False when it was changed elsewhere meanwhile, or is too long together with that.
    /// </summary>
    public static bool WriteIfChanged(DayEdit edit, WritingKind kind, string? text, Writing? shown, Visibility otherwise)
    {
        if (string.IsNullOrWhiteSpace(text) || text == shown?.Text)
        {
            return true;
        }

        var before = Current(edit.Day, kind);
        var whole = TextMerge.Merge(shown?.Text ?? "", text, before?.Text ?? "");
        return Write(edit, kind, before, whole, before?.Visibility ?? otherwise) is WriteOutcome.Written;
    }

    /// <param name="edit">The day.</param>
    /// <param name="kind">Which text.</param>
    /// <param name="before">As it is.</param>
    /// <param name="whole">As it is to be; null when nobody can tell.</param>
    /// <param name="visibility">Who is to see it.</param>
    private static WriteOutcome Write(DayEdit edit, WritingKind kind, Writing? before, string? whole, Visibility visibility)
    {
        if (whole is null)
        {
            return new WriteOutcome.Overtaken();
        }

        if (TextLimits.CheckPage(whole) is { } problem)
        {
            return new WriteOutcome.Refused(problem);
        }

        edit.Day = With(edit.Day, kind, Put(edit, kind, before, whole, visibility));
        return new WriteOutcome.Written(before is null);
    }

    private static Writing Put(DayEdit edit, WritingKind kind, Writing? before, string text, Visibility visibility)
    {
        if (before is null)
        {
            return new Writing(text, visibility, edit.Now) { IsLate = edit.IsLate, AboutOn = AboutOn(edit, kind) };
        }

        return before.Text == text && before.Visibility == visibility
            ? before
            : before with { Text = text, Visibility = visibility, ChangedAt = edit.Now, AboutOn = before.AboutOn ?? AboutOn(edit, kind) };
    }

    /// <summary>Yesterday's page is about the last study day: days off in between are passed over.</summary>
    private static DateOnly? AboutOn(DayEdit edit, WritingKind kind) => kind switch
    {
        WritingKind.YesterdayPage => LastStudyDay(edit, PageAbout.On(edit.Day, PageOf.Yesterday)),
        WritingKind.TodayPage => PageAbout.On(edit.Day, PageOf.Today),
        _ => null,
    };

    private static DateOnly LastStudyDay(DayEdit edit, DateOnly on)
    {
        while (edit.OffOn(on) is not null)
        {
            on = on.AddDays(-1);
        }

        return on;
    }

    private static Writing? Current(Day day, WritingKind kind) => kind switch
    {
        WritingKind.YesterdayPage => day.YesterdayPage,
        WritingKind.TodayPage => day.TodayPage,
        _ => day.Closing,
    };

    private static Day With(Day day, WritingKind kind, Writing writing) => kind switch
    {
        WritingKind.YesterdayPage => day with { YesterdayPage = writing },
        WritingKind.TodayPage => day with { TodayPage = writing },
        _ => day with { Closing = writing },
    };
}
