using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;

namespace StudyBot.Features.Membership;

internal static class MembershipReplies
{
    public static Reply Joined(Call call, MemberDay day, bool isNew, bool asksAboutNudges)
    {
        var texts = call.Texts;
        var hasPlan = day.Day.Tasks.Count > 0;
        return new Reply.Panel(new View(Layout.Box(
            Layout.Private,
            [
                new TextDisplay($"## {texts.Say(isNew ? "join.welcome" : "join.already", ("name", Markdown.Name(call.Name)))}"),
                new TextDisplay(texts.Say("join.next", ("date", texts.Date(day.On)))),
                new ActionRow([Buttons.Plan(texts, day.On, primary: !hasPlan), Buttons.MyDay(texts, primary: hasPlan)]),
                .. asksAboutNudges ? AskAboutNudges(call) : [],
                new TextDisplay(Layout.Small(texts.Say("day.turns", ("time", Turn(day))))),
            ])));
    }

    public static Reply Left(Call call) => new Reply.Notice(new View(Layout.Box(
        Layout.Private,
        new TextDisplay(call.Texts["leave.done"]),
        new ActionRow([Buttons.Of(call.Texts["button.rejoin"], CustomId.Of("join"))]))));

    /// <summary>Asked once: nobody is reminded who did not say so.</summary>
    private static IReadOnlyList<Component> AskAboutNudges(Call call) =>
    [
        new TextDisplay(call.Texts["join.nudges"]),
        new ActionRow([
            Buttons.Of(call.Texts["button.nudges-yes"], CustomId.Of("nudges", call.Member, 1)),
            Buttons.Of(call.Texts["button.nudges-no"], CustomId.Of("nudges", call.Member, 0)),
        ]),
    ];

    private static string Turn(MemberDay day) => $"<t:{day.Calendar.EndOf(day.On).ToUnixTimeSeconds()}:t>";
}
