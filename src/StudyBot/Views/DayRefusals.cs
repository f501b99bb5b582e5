using StudyBot.Flow;
using StudyBot.Store;

namespace StudyBot.Views;

/// <summary>Why a day cannot be written, with the button to the one that can.</summary>
internal static class DayRefusals
{
    public static Reply NotOpen(Call call, MemberDay around, DateOnly on)
    {
        var texts = call.Texts;
        var why = around.AccessTo(on) switch
        {
            DayAccess.Ahead => texts.Say("refusal.ahead", ("date", texts.Date(on)), ("time", DayPanel.Timestamp(around.Calendar.StartOf(on), 'f'))),
            _ when on == around.Day.OpenedFrom => texts.Say(
                "refusal.door-closed", ("date", texts.Date(on)), ("time", DayPanel.Timestamp(around.DoorEndsAt))),
            _ => texts.Say("refusal.past", ("date", texts.Date(on))),
        };
        return Say(call, around, why);
    }

    /// <summary>What belongs to a plan cannot be done to a day that has turned.</summary>
    public static Reply OnlyToday(Call call, MemberDay around, DateOnly on) => around.AccessTo(on) is DayAccess.Late
        ? Say(call, around, call.Texts.Say("refusal.only-today", ("date", call.Texts.Date(on)), ("today", call.Texts.Date(around.On))))
        : NotOpen(call, around, on);

    /// <summary>An option says something that is no day.</summary>
    public static Reply NoSuchDay(Call call, string option) => Refusals.Say(
        call.Texts.Say("refusal.no-such-day", ("day", Markdown.Name(call.Option(option) ?? ""))), Buttons.MyDay(call));

    /// <summary>A refusal on the panel that it came from, which becomes that of the open day; what was typed comes back as a file.</summary>
    public static Reply Say(Call call, MemberDay around, string why) =>
        call.Typed.Length > 0 ? Say(call, why) : DayPanel.Say(call, around, why, Buttons.MyDay(call, primary: true));

    /// <summary>A refusal that gives back whatever was typed.</summary>
    public static Reply Say(Call call, string why) => Refusals.HandBack(call, why, Buttons.MyDay(call, primary: true));
}
