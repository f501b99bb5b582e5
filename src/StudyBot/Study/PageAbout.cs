namespace StudyBot.Study;

/// <summary>Which study day a page is about.</summary>
internal static class PageAbout
{
    /// <summary>Today's page is about its own day, yesterday's about the study day before it.</summary>
    public static DateOnly On(Day day, PageOf of) => day.Page(of)?.AboutOn ?? (of == PageOf.Today ? day.On : day.OpenedFrom ?? day.On.AddDays(-1));

    public static WritingKind KindOf(PageOf of) => of == PageOf.Yesterday ? WritingKind.YesterdayPage : WritingKind.TodayPage;
}
