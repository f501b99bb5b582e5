using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Posting.Nudging;

/// <summary>
/// One line and two buttons: what is missing, and how to be left alone. Plain text, not Components V2, so that a phone's notification
/// shows the line.
/// </summary>
internal static class NudgeView
{
    /// <param name="texts">The member's language.</param>
    /// <param name="around">The open day.</param>
    /// <param name="step">What is missing; something is.</param>
    /// <param name="mention">Whom to call by name where others read along; null in a direct message.</param>
    public static (string Content, View View) Render(LocaleTexts texts, MemberDay around, NextStep step, MemberId? mention)
    {
        var line = Say(texts, around, step);
        var buttons = new View(new ActionRow([
            DayPanel.Button(texts, around.On, step)!, Buttons.Of(texts["button.nudges"], CustomId.Of("settings")),
        ]));
        return (mention is { } member ? $"<@{member.Value}> {line}" : line, buttons);
    }

    private static string Say(LocaleTexts texts, MemberDay around, NextStep step) => step switch
    {
        NextStep.Plan => texts.Say("nudge.plan", ("date", texts.Date(around.On))),
        NextStep.YesterdayPage => texts.Say("nudge.page-yesterday", ("time", DayPanel.Timestamp(around.DoorEndsAt))),
        NextStep.Tick => texts.Say("nudge.tick", ("count", Checklist.ProgressOf(around.Day).Planned)),
        NextStep.TodayPage => texts["nudge.page-today"],
        NextStep.Closing => texts["nudge.closing"],
        NextStep.Tomorrow => texts.Say("nudge.tomorrow", ("date", texts.Date(around.Next))),
        _ => throw new NotSupportedException(step.ToString()),
    };
}
