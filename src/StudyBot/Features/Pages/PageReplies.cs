using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Features.Pages;

internal static class PageReplies
{
    public static Reply Page(Call call, DateOnly on, PageOf of, Changed<WriteOutcome> changed)
    {
        var again = CustomId.Of("page", on, of, PageMode.Correct);
        return Written(call, on, changed, again, "page.saved", [
            Buttons.Of(call.Texts["button.continue"], CustomId.Of("page", on, of, PageMode.Continue)),
            Buttons.Of(call.Texts["button.fix"], again),
        ]);
    }

    public static Reply Closing(Call call, DateOnly on, Changed<WriteOutcome> changed)
    {
        var again = CustomId.Of("closing", on);
        return Written(call, on, changed, again, "closing.saved", [Buttons.Of(call.Texts["button.fix"], again)]);
    }

    public static Reply Evening(Call call, DateOnly on, Changed<EveningOutcome> changed, string listText)
    {
        if (changed is not Changed<EveningOutcome>.Done { Day: var day, Result: var outcome, Around: var around })
        {
            return DayRefusals.NotOpen(call, ((Changed<EveningOutcome>.NotOpen)changed).Around, on);
        }

        var texts = call.Texts;
        if (outcome.ListProblem is { } problem)
        {
            var why = ListReplies.Say(texts, problem) + (outcome.HasChanged ? " " + texts["evening.rest-saved"] : "");
            return new Reply.HandBack(why, listText, [Buttons.Of(texts["button.again"], CustomId.Of("close", on), primary: true)]);
        }

        var isLate = day.On != around.On;
        var missing = isLate ? NextStep.Nothing : NextSteps.OfEvening(day);
        var head = outcome.HasChanged ? texts["evening.saved"] : texts["evening.unchanged"];
        var text = missing == NextStep.Nothing && !isLate ? $"{head}\n{texts["evening.all-done"]}" : head;
        text = DayHeld.Line(texts, day, isLate) is { } held ? $"{text}\n{held}" : text;
        if (call.FromPanel && !isLate)
        {
            var undo = outcome.HasChanged ? Buttons.Undo(texts, around.On, call.Member, call.Id) : null;
            return DayPanel.Reply(call, around, text, undo: undo);
        }

        return Answer(call, $"{text}\n{Layout.Small(State(texts, day, around, isLate))}", [
            .. new[] { DayPanel.Button(texts, on, missing) }.OfType<Button>(),
            Buttons.Of(texts["button.fix"], CustomId.Of("close", on)),
            Buttons.MyDay(texts),
        ]);
    }

    private static Reply Written(
        Call call, DateOnly on, Changed<WriteOutcome> changed, CustomId again, string savedKey, IReadOnlyList<Button> own)
    {
        var texts = call.Texts;
        if (changed is not Changed<WriteOutcome>.Done { Day: var day, Result: var result, Around: var around })
        {
            return DayRefusals.NotOpen(call, ((Changed<WriteOutcome>.NotOpen)changed).Around, on);
        }

        if (result is WriteOutcome.Refused { Problem: var problem })
        {
            return ListReplies.HandBack(call, Say(texts, problem), again);
        }

        var next = day.On == around.On ? DayPanel.Next(texts, around) : null;
        return Answer(call, texts[savedKey] + Late(texts, day, around), [
            .. new[] { next }.OfType<Button>(), .. own, Buttons.MyDay(texts),
        ]);
    }

    private static string Late(LocaleTexts texts, Day day, MemberDay around) =>
        day.On == around.On ? "" : "\n" + Layout.Small("🌙 " + texts.Say("late.entry", ("date", texts.Date(day.On))));

    private static string State(LocaleTexts texts, Day day, MemberDay around, bool isLate) => isLate
        ? "🌙 " + texts.Say("late.entry", ("date", texts.Date(day.On)))
        : texts.Say(
            "evening.state",
            ("page", day.TodayPage is null ? "–" : "✓"),
            ("closing", day.Closing is null ? "–" : "✓"),
            ("date", texts.Date(around.Next)),
            ("count", day.Tomorrow.Count));

    private static string Say(LocaleTexts texts, TextProblem problem) => problem is TextProblem.TooLong tooLong
        ? texts.Say("page.too-long", ("length", tooLong.Length), ("limit", tooLong.Limit))
        : texts["page.empty"];

    /// <summary>In the place of the panel that it was written from, else by itself.</summary>
    private static Reply Answer(Call call, string text, IReadOnlyList<Button> buttons) => new Reply.Panel(
        new View(Layout.Box(Layout.Private, [new TextDisplay(text), .. Layout.Rows(buttons)])));
}
