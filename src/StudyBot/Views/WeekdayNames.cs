using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Views;

/// <summary>Some of the week's days in a member's words: "weekdays", "Mon·Wed".</summary>
internal static class WeekdayNames
{
    public static string Of(LocaleTexts texts, Weekdays days) => days switch
    {
        _ when days == Weekdays.All => texts["routine.daily"],
        _ when days == Weekdays.Working => texts["routine.weekdays"],
        _ when days == Weekdays.Weekend => texts["routine.weekend"],
        _ => string.Join('·', days.Days.Select(day => texts["date.weekdays"].Split(' ')[(int)day])),
    };
}
