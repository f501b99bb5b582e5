using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Views;

/// <summary>My day: what is planned, done and missing, in one private message. What is missing stands first and is the primary button.</summary>
internal static class DayPanel
{
    /// <summary>Up to so many tasks each have their own button, where the message has room; more are a text and the tick form.</summary>
    private const int TasksWithButtons = 7;

    private const int NoticeLength = 900;

    public static Reply Reply(Call call, MemberDay around, string? notice = null, string? footnote = null, Button? undo = null) =>
        new Reply.Panel(Build(call.Texts, call.Member, around, notice, footnote, undo, call.PanelPage));

    /// <summary>A sentence: on the panel that it came from, else by itself with buttons to go on.</summary>
    public static Reply Say(Call call, MemberDay around, string text, params IReadOnlyList<Component> buttons) =>
        call.FromPanel ? Reply(call, around, text) : Refusals.Say(text, buttons);

    public static View Build(
        LocaleTexts texts, MemberId owner, MemberDay around, string? notice = null, string? footnote = null, Button? undo = null, int page = 0)
    {
        var day = around.Day;
        List<Component> above =
        [
            new TextDisplay(Header(texts, around)),
            .. Receipt(texts, owner, around),
            new TextDisplay(Written(texts, day)),
            .. AnniversaryView.Line(texts, owner, around),
            .. Held(texts, owner, around),
            .. SlipView.Build(texts, owner, around),
        ];
        List<Component> below =
        [
            .. Layout.Rows(StepButtons(texts, owner, around)),
            .. around.Whole == day ? [] : ClosedBookLine.Build(texts, owner, around.Books),
            .. RecallLine.Of(texts, owner, around),
        ];
        if (around.OpenYesterday is { } yesterday)
        {
            below.Add(new Section(
                [new TextDisplay(Layout.Small(texts.Say(
                    "day.door", ("date", texts.Date(yesterday)), ("time", Timestamp(around.DoorEndsAt)))))],
                Buttons.Of(texts["button.late"], CustomId.Of("late", yesterday, owner))));
        }

        below.Add(new TextDisplay(Layout.Small(
            texts.Say("day.turns", ("time", Timestamp(around.TurnsAt))) + (footnote is null ? "" : "\n" + footnote))));

        // The way back stands behind the three dots as well: it gives way to a tick for each task.
        var lines = PanelLists.Lines(day, texts);
        var isNear = FitsWithButtons(lines, [.. Notice(notice, undo), .. above, .. below]) || !FitsWithButtons(lines, [.. Notice(notice, undo: null), .. above, .. below]);
        above.InsertRange(0, Notice(notice, isNear ? undo : null));
        IEnumerable<Component> lists = lines.Count == 0 ? [new TextDisplay(texts[around.Off is null ? "day.empty" : "day.empty-off"])]
            : FitsWithButtons(lines, [.. above, .. below]) ? WithButtons(texts, owner, day, lines)
            : Lists(texts, day, lines, page, open => CustomId.Of("today", day.On, open));
        return new View(Layout.Box(Layout.Private, [.. above, .. lists, .. below]));
    }

    /// <summary>A day that has turned, while its door is open.</summary>
    public static View BuildLate(
        LocaleTexts texts, MemberId owner, Day day, MemberDay around, string? notice = null, Button? undo = null, int page = 0)
    {
        List<Component> parts = [.. Notice(notice, undo)];
        parts.Add(new TextDisplay($"## 🌙 {texts.Say("late.title", ("date", texts.Date(day.On)))}{Count(day)}"));
        parts.Add(new TextDisplay(Written(texts, day)));
        if (day.Tasks.Count > 0)
        {
            parts.AddRange(Lists(texts, day, PanelLists.Lines(day, texts), page, open => CustomId.Of("late", day.On, owner, open)));
        }

        parts.AddRange(Layout.Rows([
            .. day.Tasks.Count > 0 ? (Button[])[Buttons.Tick(texts, day.On, primary: true)] : [],
            Buttons.Page(texts, day.On, PageOf.Today, primary: day.TodayPage is null),
            Buttons.Closing(texts, day.On),
            Buttons.MyDay(texts),
        ]));
        parts.AddRange(around.Books.Hides(day.On) ? ClosedBookLine.Build(texts, owner, around.Books) : []);
        parts.Add(new TextDisplay(Layout.Small(texts.Say("late.until", ("time", Timestamp(around.DoorEndsAt))))));
        return new View(Layout.Box(Layout.Evening, parts));
    }

    /// <summary>The evening, one by one: each part with its state.</summary>
    public static View BuildSteps(LocaleTexts texts, MemberDay around)
    {
        var (day, on) = (around.Day, around.On);
        var next = NextSteps.OfEvening(day);
        return new View(Layout.Box(
            Layout.Evening,
            [
                new TextDisplay($"## 🌙 {texts.Date(on)}"),
                new TextDisplay(texts[next == NextStep.Nothing ? "evening.all-done" : "evening.steps"]),
                Step(texts["step.page-yesterday"], day.YesterdayPage is not null, Buttons.Page(texts, on, PageOf.Yesterday)),
                Step(texts["step.page-today"], day.TodayPage is not null, Buttons.Page(texts, on, PageOf.Today, next == NextStep.TodayPage)),
                Step(texts["step.closing"], day.Closing is not null, Buttons.Closing(texts, on, next == NextStep.Closing)),
                Step(
                    texts.Say("step.tomorrow", ("date", texts.Date(around.Next))),
                    day.Tomorrow.Count > 0,
                    Buttons.Tomorrow(texts, on, next == NextStep.Tomorrow)),
            ]));
    }

    /// <summary>The button for whatever is missing next; null when nothing is.</summary>
    public static Button? Next(LocaleTexts texts, MemberDay around) =>
        Button(texts, around.On, StepOf(around));

    /// <summary>On a day off nothing is missing.</summary>
    private static NextStep StepOf(MemberDay around) =>
        around.Off is null ? NextSteps.Of(around.Day, around.Now, around.TurnsAt) : NextStep.Nothing;

    public static Button? Button(LocaleTexts texts, DateOnly on, NextStep step) => step switch
    {
        NextStep.Plan => Buttons.Plan(texts, on, primary: true),
        NextStep.YesterdayPage => Buttons.Page(texts, on, PageOf.Yesterday, primary: true),
        NextStep.Tick => Buttons.Tick(texts, on, primary: true),
        NextStep.TodayPage => Buttons.Page(texts, on, PageOf.Today, primary: true),
        NextStep.Closing => Buttons.Closing(texts, on, primary: true),
        NextStep.Tomorrow => Buttons.Tomorrow(texts, on, primary: true),
        _ => null,
    };

    public static string Timestamp(DateTimeOffset instant, char style = 't') => $"<t:{instant.ToUnixTimeSeconds()}:{style}>";

    /// <summary>What was just done, with the way back beside it.</summary>
    private static IReadOnlyList<Component> Notice(string? notice, Button? undo) => notice is null ? []
        : undo is null ? [new TextDisplay(Markdown.Cut(notice, NoticeLength))]
        : [new Section([new TextDisplay(Markdown.Cut(notice, NoticeLength))], undo)];

    private static string Header(LocaleTexts texts, MemberDay around)
    {
        var lines = new List<string> { $"## {texts.Date(around.On)}{Count(around.Day)}" };
        if (around.Off is { } off)
        {
            lines.Add(Layout.Small(texts.Say(off == DayOff.Away ? "day.away" : "day.rest", ("date", texts.Date(around.Next)))));
        }

        if (around.WaitingOn is { } waitingOn)
        {
            lines.Add(Layout.Small(texts.Say("day.waiting", ("count", around.Waiting), ("date", texts.Date(waitingOn)), ("limit", Limits.TasksADay))));
        }

        return string.Join('\n', lines);
    }

    /// <summary>What came over from the days before, with the way to the lines of it.</summary>
    private static IEnumerable<Component> Receipt(LocaleTexts texts, MemberId owner, MemberDay around) =>
        ReceiptView.Line(texts, around) is not { } line
            ? []
            : [new Section([new TextDisplay(line)], Buttons.Of(texts["button.receipt"], CustomId.Of("receipt", around.On, owner)))];

    /// <summary>What to do with what was left unfinished: after a long absence, and whenever the member wants to be asked.</summary>
    private static IEnumerable<Component> Held(LocaleTexts texts, MemberId owner, MemberDay around) => around.HeldUntil is not { } until
        ? []
        :
        [
            new Separator(),
            new TextDisplay(texts.Say(
                IsReturn(around) ? "take-up.question" : "take-up.ask", ("count", around.Held), ("date", texts.Date(until, around.On)))),
            new ActionRow([
                Buttons.Of(texts["button.take-up-all"], CustomId.Of("take-up", owner, "all")),
                Buttons.Of(texts["button.take-up-choose"], CustomId.Of("take-up-choose", until)),
                IsReturn(around)
                    ? Buttons.Of(texts["button.take-up-fresh"], CustomId.Of("take-up", owner, "fresh"))
                    : Buttons.Of(texts["button.take-up-leave"], CustomId.Of("take-up", owner, "leave")),
            ]),
        ];

    /// <summary>Whoever comes back after long is welcomed; whoever is asked every day is not.</summary>
    private static bool IsReturn(MemberDay around) =>
        around.Carry != CarryPolicy.Ask && around.HeldFrom is { } from && around.StudyDays.HasAtLeast(RollForward.AbsentDays + 1, from, around.On);

    private static string Count(Day day) =>
        Checklist.ProgressOf(day) is { Planned: > 0 } progress ? $" · {progress.Done}/{progress.Planned}" : "";

    private static string Written(LocaleTexts texts, Day day) => texts.Say(
        "day.written",
        ("yesterday", Mark(day.YesterdayPage)),
        ("today", Mark(day.TodayPage)),
        ("closing", Mark(day.Closing)),
        ("tomorrow", day.Tomorrow.Count > 0 ? $"{day.Tomorrow.Count}" : "–"));

    private static string Mark(Writing? writing) => writing is null ? "–" : "✓";

    /// <summary>A message has room for so many components: the box, and for each list a line above it and a heading.</summary>
    private static bool FitsWithButtons(IReadOnlyList<PanelLine> lines, IReadOnlyList<Component> rest) => lines.Count <= TasksWithButtons
        && PanelLists.Fits(lines)
        && 1 + Layout.Count(rest) + (2 * 2) + (3 * lines.Count) <= Layout.MostComponents;

    private static IEnumerable<Component> Lists(
        LocaleTexts texts, Day day, IReadOnlyList<PanelLine> lines, int page, Func<int, CustomId> open)
    {
        var pages = PanelLists.Pages(lines);
        var at = Math.Clamp(page, 0, Math.Max(pages.Count - 1, 0));
        return [.. PanelLists.Build(texts, day, pages[at]), .. PanelLists.Turns(texts, at, pages.Count, open)];
    }

    private static IEnumerable<Component> WithButtons(LocaleTexts texts, MemberId owner, Day day, IReadOnlyList<PanelLine> lines)
    {
        foreach (var half in lines.GroupBy(line => line.Task.Slot ?? Slot.Morning).OrderBy(half => half.Key))
        {
            yield return new Separator();
            yield return new TextDisplay(PanelLists.Heading(texts, day, half.Key));
            foreach (var line in half)
            {
                yield return new Section([new TextDisplay(line.Text)], TickButton(day, owner, line.Task));
            }
        }
    }

    private static Button TickButton(Day day, MemberId owner, StudyTask task) => Discord.Button.Of(
        task.IsDone ? ButtonStyle.Success : ButtonStyle.Secondary,
        CustomId.Of("do", day.On, owner, task.Id, !task.IsDone).ToString(),
        task.IsDone ? "☑" : "☐");

    private static IReadOnlyList<Button> StepButtons(LocaleTexts texts, MemberId owner, MemberDay around)
    {
        var on = around.On;
        var step = StepOf(around);
        var isEvening = step is NextStep.TodayPage or NextStep.Closing or NextStep.Tomorrow;
        Button?[] all =
        [
            isEvening ? Buttons.Close(texts, on, primary: true) : Button(texts, on, step),
            step == NextStep.Tick || around.Day.Tasks.Count == 0 ? null : Buttons.Tick(texts, on),
            step == NextStep.Plan ? null : Buttons.Plan(texts, on),
            step == NextStep.YesterdayPage || around.Day.YesterdayPage is not null ? null : Buttons.Page(texts, on, PageOf.Yesterday),
            isEvening ? null : Buttons.Close(texts, on),
            Buttons.Of("⋯", CustomId.Of("more", on, owner)),
        ];
        return [.. all.OfType<Button>()];
    }

    private static Section Step(string name, bool isDone, Button button) =>
        new([new TextDisplay($"{(isDone ? "☑" : "☐")} {name}")], button);
}
