using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Views;

/// <summary>What a day held, in one sentence: "오늘은 할 일 9개 중 6개를 했고 백지 2장을 썼어요."</summary>
internal static class DayHeld
{
    /// <summary>Null for a day on which nothing stands yet.</summary>
    public static string? Line(LocaleTexts texts, Day day, bool isLate)
    {
        var progress = Checklist.ProgressOf(day);
        var pages = new[] { day.YesterdayPage, day.TodayPage }.Count(page => page is not null);
        var key = (progress, pages) switch
        {
            ({ Planned: 0 }, 0) => null,
            ({ Planned: 0 }, _) => "held.pages",
            ({ Done: 0 }, 0) => "held.planned",
            ({ Done: 0 }, _) => "held.planned-pages",
            (_, 0) => "held.done",
            _ => "held.done-pages",
        };
        return key is null ? null : texts.Say(
            isLate ? "held.late" : "held.today",
            ("date", texts.Date(day.On)),
            ("what", texts.Say(key, ("done", progress.Done), ("planned", progress.Planned), ("pages", pages))));
    }
}
