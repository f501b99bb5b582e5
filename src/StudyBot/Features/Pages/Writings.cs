using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Features.Pages;

/// <summary>The rules of putting a text onto a day.</summary>
internal static class Writings
{
    /// <param name="edit">The day.</param>
    /// <param name="wish">The page as it was sent.</param>
    /// <param name="page">As it stands then, whatever a closed book hides of it.</param>
    public static WriteOutcome WritePage(DayEdit edit, PageWish wish, out Writing? page)
    {
        var outcome = WritePage(edit, wish);
        page = edit.Day.Page(wish.Of);
        return outcome;
    }

    public static WriteOutcome WritePage(DayEdit edit, PageWish wish)
    {
        var before = edit.Day.Page(wish.Of);
        var photos = (wish.Mode == PageMode.Replace || before is null ? PhotoList.Empty : before.Photos).With(wish.Photos, Limits.PhotosAPage);
        var isEmpty = TextLimits.IsEmpty(wish.Text);
        if (isEmpty && (photos.Count == 0 || (wish.Mode == PageMode.Continue && wish.Photos.Count == 0)))
        {
            return new WriteOutcome.Refused(new TextProblem.Empty());
        }

        var whole = (isEmpty ? wish with { Text = "" } : wish).Merge(before?.Text);
        return Write(edit, PageAbout.KindOf(wish.Of), before, whole, wish.Visibility, photos);
    }

    /// <summary>Takes photographs off a page; one that has nothing else is gone then.</summary>
    /// <param name="edit">The day.</param>
    /// <param name="of">Which page.</param>
    /// <param name="keys">Which photographs.</param>
    /// <param name="page">What is left of it.</param>
    /// <returns>How many were on it.</returns>
    public static int DropPhotos(DayEdit edit, PageOf of, IReadOnlySet<string> keys, out Writing? page)
    {
        page = edit.Day.Page(of);
        if (page is null || page.Photos.Without(keys) is var left && left == page.Photos)
        {
            return 0;
        }

        var dropped = page.Photos.Count - left.Count;
        page = TextLimits.IsEmpty(page.Text) && page.FilledIn is null && left.Count == 0 ? null : page with { Photos = left, ChangedAt = edit.Now };
        edit.Day = With(edit.Day, PageAbout.KindOf(of), page);
        return dropped;
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
        return Write(edit, kind, before, whole, before?.Visibility ?? otherwise, before?.Photos ?? PhotoList.Empty) is WriteOutcome.Written;
    }

    /// <param name="edit">The day.</param>
    /// <param name="kind">Which text.</param>
    /// <param name="before">As it is.</param>
    /// <param name="whole">As it is to be; null when nobody can tell.</param>
    /// <param name="visibility">Who is to see it.</param>
    /// <param name="photos">What is on it; they alone are a page.</param>
    private static WriteOutcome Write(
        DayEdit edit, WritingKind kind, Writing? before, string? whole, Visibility visibility, PhotoList photos = default)
    {
        if (whole is null)
        {
            return new WriteOutcome.Overtaken();
        }

        if (TextLimits.CheckPage(whole) is { } problem && !(problem is TextProblem.Empty && photos.Count > 0))
        {
            return new WriteOutcome.Refused(problem);
        }

        var first = new Writing(whole, visibility, edit.Now) { IsLate = edit.IsLate, AboutOn = AboutOn(edit, kind) };
        var after = (before ?? first) with { Text = whole, Visibility = visibility, Photos = photos };
        edit.Day = With(edit.Day, kind, before is null || after == before
            ? after
            : after with { ChangedAt = edit.Now, AboutOn = before.AboutOn ?? AboutOn(edit, kind) });
        return new WriteOutcome.Written(before is null);
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

    private static Day With(Day day, WritingKind kind, Writing? writing) => kind switch
    {
        WritingKind.YesterdayPage => day with { YesterdayPage = writing },
        WritingKind.TodayPage => day with { TodayPage = writing },
        _ => day with { Closing = writing },
    };
}
