using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Views;

/// <summary>Which day a call is about: the date on the pressed thing, else the option <c>day</c>, else the open day.</summary>
internal static class DayOption
{
    /// <summary>False when the option says something that is no day; what is allowed are today, yesterday and dates.</summary>
    public static bool TryRead(Call call, MemberDay around, out DateOnly on)
    {
        on = around.On;
        if (call.Kind is CallKind.Press or CallKind.Form)
        {
            on = call.CustomId.FindDate(0) ?? around.On;
            return true;
        }

        if (call.Option("day") is not { } word)
        {
            return true;
        }

        var date = DayWords.FindDistance(word) switch
        {
            0 => around.On,
            -1 => around.Day.OpenedFrom ?? around.On.AddDays(-1),
            _ => DayWords.FindDate(word, around.On),
        };
        on = date ?? around.On;
        return date is not null;
    }
}
