using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Features.Pages;

internal static class PageReplies
{
    public static Reply Page(Call call, DateOnly on, PageOf of, Changed<WriteOutcome> changed, AfterPage? after)
    {
        var again = CustomId.Of("page", on, of, PageMode.Correct);
        if (Refuse(call, on, changed, again, "page.too-long") is { } refusal)
        {
            return refusal;
        }

        var (texts, done) = (call.Texts, (Changed<WriteOutcome>.Done)changed);
        var next = done.Day.On == done.Around.On ? DayPanel.Next(texts, done.Around) : null;
        return new Reply.Panel(After(call, texts["page.saved"] + Late(texts, done.Day, done.Around), after!, [], next));
    }

    /// <summary>What was filled in, and what is still missing.</summary>
    public static Reply FilledIn(Call call, DateOnly on, PageOf of, Changed<WriteOutcome> changed, AfterPage? after)
    {
        if (Refuse(call, on, changed, CustomId.Of("fill", on, call.Member, of), "fill.too-long") is { } refusal)
        {
            return refusal;
        }

        var (texts, done) = (call.Texts, (Changed<WriteOutcome>.Done)changed);
        return done.Result is WriteOutcome.NoPage || after is null
            ? NoPage(call, on, of)
            : new Reply.Panel(After(call, texts["fill.saved"], after, [Buttons.Undo(texts, done.Around.On, call.Member, call.Id)], next: null));
    }

    public static Reply Remembered(Call call, DateOnly on, PageOf of, AfterPage? after) => after is null
        ? NoPage(call, on, of)
        : new Reply.Panel(After(call, call.Texts["page.remembered"], after, [], next: null));

    public static Reply NoPage(Call call, DateOnly on, PageOf of) =>
        Refusals.HandBack(call, call.Texts["fill.no-page"], Buttons.Page(call.Texts, on, of, primary: true), Buttons.MyDay(call));

    public static Reply BookOpened(Call call, DateOnly about)
    {
        var texts = call.Texts;
        return new Reply.Panel(new View(Layout.Box(
            Layout.Private,
            [
                new TextDisplay(texts.Say("book.opened", ("date", texts.Date(about)))),
                .. Layout.Rows([Buttons.Of(texts["button.show-day"], CustomId.Of("day", about, call.Member, "beside")), Buttons.MyDay(call)]),
            ])));
    }

    /// <summary>The page's own buttons, the comparison, and what comes next, stacked.</summary>
    public static View After(Call call, string head, AfterPage after, IReadOnlyList<Button> more, Button? next)
    {
        var texts = call.Texts;
        Button[] own =
        [
            Buttons.Of(texts["button.continue"], CustomId.Of("page", after.On, after.Of, PageMode.Continue)),
            Buttons.Of(texts["button.fix"], CustomId.Of("page", after.On, after.Of, PageMode.Correct)),
            .. Photos(call, after.On, after.Of, after.Page),
            .. more,
        ];
        return new View(Layout.Box(
            Layout.Private,
            [
                new TextDisplay(head),
                .. Layout.Rows(own),
                new Separator(),
                .. Comparison.Build(texts, after.Comparison),
                new Separator(),
                .. LooseEndLine.Build(texts, call.Member, after.LooseEnds),
                .. Layout.Rows([.. new[] { next }.OfType<Button>(), Buttons.MyDay(call)]),
            ]));
    }

    /// <summary>The way to a page's photographs, where it has some.</summary>
    public static IEnumerable<Button> Photos(Call call, DateOnly on, PageOf of, Writing? page) =>
        page is { Photos.Count: > 0 } ? [Buttons.Photos(call.Texts, on, call.Member, PageAbout.KindOf(of))] : [];

    public static Reply Closing(Call call, DateOnly on, Changed<WriteOutcome> changed)
    {
        var again = CustomId.Of("closing", on);
        if (Refuse(call, on, changed, again, "page.too-long") is { } refusal)
        {
            return refusal;
        }

        var (texts, done) = (call.Texts, (Changed<WriteOutcome>.Done)changed);
        var next = done.Day.On == done.Around.On ? DayPanel.Next(texts, done.Around) : null;
        return Answer(call, texts["closing.saved"] + Late(texts, done.Day, done.Around), [
            .. new[] { next }.OfType<Button>(), Buttons.Of(texts["button.fix"], again), Buttons.MyDay(call),
        ]);
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

        if (outcome.IsOvertaken)
        {
            var why = texts["page.overtaken"] + (outcome.HasChanged ? " " + texts["evening.rest-saved"] : "");
            return Refusals.HandBack(call, why, Buttons.Of(texts["button.again"], CustomId.Of("close", on), primary: true));
        }

        var isLate = day.On != around.On;
        var missing = isLate ? NextStep.Nothing : NextSteps.OfEvening(day);
        var head = outcome.HasChanged ? texts["evening.saved"] : texts["evening.unchanged"];
        var text = DayHeld.Line(texts, day, isLate) is { } held ? $"{head}\n{held}" : head;
        text = missing == NextStep.Nothing && !isLate ? $"{text}\n{texts["evening.all-done"]}" : text;
        if (call.FromPanel && !isLate)
        {
            var undo = outcome.HasChanged ? Buttons.Undo(texts, around.On, call.Member, call.Id) : null;
            return DayPanel.Reply(call, around, text, undo: undo);
        }

        return Answer(call, $"{text}\n{Layout.Small(State(texts, day, around, isLate))}", [
            .. new[] { DayPanel.Button(texts, on, missing) }.OfType<Button>(),
            Buttons.Of(texts["button.fix"], CustomId.Of("close", on)),
            Buttons.MyDay(call),
        ]);
    }

    /// <summary>Why a text was not saved, with all that was typed; null when it was.</summary>
    public static Reply? Refuse(Call call, DateOnly on, Changed<WriteOutcome> changed, CustomId again, string tooLongKey) => changed switch
    {
        Changed<WriteOutcome>.NotOpen { Around: var around } => DayRefusals.NotOpen(call, around, on),
        Changed<WriteOutcome>.Done { Result: WriteOutcome.Overtaken } => ListReplies.HandBack(call, call.Texts["page.overtaken"], again),
        Changed<WriteOutcome>.Done { Result: WriteOutcome.Refused { Problem: var problem } } => ListReplies.HandBack(call, Say(call.Texts, problem, tooLongKey), again),
        _ => null,
    };

    public static string Late(LocaleTexts texts, Day day, MemberDay around) =>
        day.On == around.On ? "" : "\n" + Layout.Small("🌙 " + texts.Say("late.entry", ("date", texts.Date(day.On))));

    private static string State(LocaleTexts texts, Day day, MemberDay around, bool isLate) => isLate
        ? "🌙 " + texts.Say("late.entry", ("date", texts.Date(day.On)))
        : texts.Say(
            "evening.state",
            ("page", day.TodayPage is null ? "–" : "✓"),
            ("closing", day.Closing is null ? "–" : "✓"),
            ("date", texts.Date(around.Next)),
            ("count", day.Tomorrow.Count));

    private static string Say(LocaleTexts texts, TextProblem problem, string tooLongKey) => problem is TextProblem.TooLong tooLong
        ? texts.Say(tooLongKey, ("length", tooLong.Length), ("limit", tooLong.Limit))
        : texts["page.empty"];

    /// <summary>In the place of the panel that it was written from, else by itself.</summary>
    private static Reply Answer(Call call, string text, IReadOnlyList<Button> buttons) => new Reply.Panel(
        new View(Layout.Box(Layout.Private, [new TextDisplay(text), .. Layout.Rows(buttons)])));
}
