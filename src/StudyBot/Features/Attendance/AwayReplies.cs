using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Features.Attendance;

internal static class AwayReplies
{
    public const int MostChoices = 25;

    /// <summary>Up to so many have their own buttons; of more, one is chosen first.</summary>
    private const int WithButtons = 5;

    /// <summary>So many that are over are still named.</summary>
    private const int PastNamed = 3;

    private const int QuotedLength = 60;
    private const int NameLength = 100;

    /// <summary>The form for new days off, or for those that begin on a date.</summary>
    public static CustomId Form(MemberId? owner, DateOnly? from) =>
        owner is { } member && from is { } date ? CustomId.Of("away-form", member, date) : CustomId.Of("away-form");

    /// <summary>"3월 5일 (목)–3월 8일 (일) · 4일 · 여행", in one line of plain text.</summary>
    public static string Name(LocaleTexts texts, Away away) =>
        Markdown.Cut(Span(texts, away) + (away.Reason is { } reason ? $" · {Markdown.Plain(reason)}" : ""), NameLength);

    public static Reply Set(Call call, DateOnly today, MemberDay around, SetAway outcome, CustomId again) => outcome is SetAway.Set { Away: var away }
        ? Card(call, around, away, call.Texts.Say(away.Days == 1 ? "away.set-day" : "away.set", Dates(call.Texts, away)))
        : Refused(call, today, outcome, again);

    /// <summary>One of them, with all that can be done with it.</summary>
    public static Reply Card(Call call, MemberDay around, Away away, string? said = null)
    {
        var texts = call.Texts;
        var isOver = away.To < around.On;
        List<Component> parts = [new TextDisplay(said ?? Line(texts, away))];
        if (said is not null && away.Reason is { } reason)
        {
            parts.Add(new TextDisplay(Layout.Small(Markdown.Line(reason))));
        }

        if (!isOver)
        {
            parts.Add(new TextDisplay(Layout.Small(texts.Say("away.quiet", ("date", texts.Date(around.StudyDays.NextAfter(away.To)))))));
        }

        parts.AddRange(Layout.Rows([.. Bring(call, around), .. isOver ? [] : Actions(call, around, away), All(texts), Buttons.MyDay(call)]));
        return new Reply.Notice(new View(Layout.Box(Layout.Private, parts)));
    }

    public static Reply List(Call call, MemberDay around, IReadOnlyList<Away> all, string? notice = null)
    {
        var texts = call.Texts;
        var coming = all.Where(away => away.To >= around.On).ToList();
        List<Component> parts = [.. notice is null ? [] : new Component[] { new TextDisplay(notice) }, new TextDisplay($"## ✈️ {texts["away.title"]}")];
        if (coming.Count == 0)
        {
            parts.Add(new TextDisplay(texts["away.none"]));
        }

        foreach (var away in coming.Take(coming.Count > WithButtons ? 0 : WithButtons))
        {
            parts.Add(new TextDisplay(Line(texts, away)));
            parts.Add(new ActionRow(Actions(call, around, away)));
        }

        if (coming.Count > WithButtons)
        {
            parts.Add(new TextDisplay(string.Join('\n', coming.Select(away => Line(texts, away)))));
            parts.Add(new ActionRow([new StringSelect(
                CustomId.Of("away-card", call.Member).ToString(),
                [.. coming.Take(MostChoices).Select(away => new SelectOption(Name(texts, away), $"{away.From:yyyyMMdd}"))])
            {
                Placeholder = texts["away.choose"],
            }]));
        }

        var past = all.Where(away => away.To < around.On).Reverse().Take(PastNamed).ToList();
        if (past.Count > 0)
        {
            parts.Add(new TextDisplay(Layout.Small(texts.Say("away.past", ("spans", string.Join(" · ", past.Select(away => Days(texts, away))))))));
        }

        parts.AddRange(Layout.Rows([.. Bring(call, around), Buttons.Of(texts["button.away-new"], Form(null, null), primary: coming.Count == 0), Buttons.MyDay(call)]));
        return new Reply.Panel(new View(Layout.Box(Layout.Private, parts)));
    }

    public static Reply Cancelled(Call call, MemberDay around, IReadOnlyList<Away> all, CancelAway outcome) => outcome switch
    {
        CancelAway.Removed { Away: var away } => List(call, around, all, call.Texts.Say("away.cancelled", ("days", Days(call.Texts, away)))),
        CancelAway.Ended { Away: var away } => List(
            call, around, all, call.Texts.Say("away.ended", ("to", call.Texts.Date(away.To)), ("today", call.Texts.Date(around.On)))),
        CancelAway.Over { Away: var away } => Refusals.Say(Over(call.Texts, away), All(call.Texts)),
        _ => Gone(call),
    };

    public static Reply Brought(Call call, DateOnly on, Changed<int> changed) => changed switch
    {
        Changed<int>.Done { Around: var around } when around.On != on => DayRefusals.OnlyToday(call, around, on),
        Changed<int>.Done { Result: > 0 and var lines, Around: var around } => DayPanel.Reply(
            call, around, call.Texts.Say("away.brought", ("count", lines)), undo: Buttons.Undo(call.Texts, on, call.Member, call.Id)),
        Changed<int>.Done { Around: { Day.Tomorrow.Count: > 0 } around } => DayPanel.Reply(
            call, around, call.Texts.Say("away.brought-full", ("limit", Limits.TasksADay))),
        Changed<int>.Done { Around: var around } => DayPanel.Reply(call, around, call.Texts["away.brought-none"]),
        _ => DayRefusals.NotOpen(call, ((Changed<int>.NotOpen)changed).Around, on),
    };

    public static Reply NoSuchDay(Call call, string text, CustomId? again = null) => Refusals.HandBack(
        call,
        call.Texts.Say("away.no-such-day", ("day", Markdown.Name(Markdown.Cut(text, QuotedLength)))),
        Buttons.Of(call.Texts["button.again"], again ?? Form(null, null), primary: true));

    public static Reply NoneSuch(Call call, string text) =>
        Refusals.Say(call.Texts.Say("away.none-such", ("text", Markdown.Name(Markdown.Cut(text, QuotedLength)))), All(call.Texts));

    public static Reply Gone(Call call) => Refusals.HandBack(call, call.Texts["away.gone"], All(call.Texts));

    private static Reply Refused(Call call, DateOnly today, SetAway outcome, CustomId again)
    {
        var texts = call.Texts;
        var why = outcome switch
        {
            SetAway.Reversed span => texts.Say("away.reversed", ("from", texts.Date(span.From)), ("to", texts.Date(span.To))),
            SetAway.Past past => texts.Say("away.passed", ("date", texts.Date(past.On)), ("today", texts.Date(today))),
            SetAway.TooLong length => texts.Say("away.too-long", ("days", length.Days), ("limit", length.Limit)),
            SetAway.TooFar far => texts.Say("away.too-far", ("year", far.To.Year), ("date", texts.Date(far.To))),
            SetAway.Overlaps other => texts.Say("away.overlaps", ("days", Days(texts, other.Other))),
            SetAway.TooMany many => texts.Say("away.too-many", ("limit", many.Limit)),
            SetAway.ReasonTooLong reason => texts.Say("away.reason-too-long", ("length", reason.Length), ("limit", reason.Limit)),
            SetAway.Begun begun => texts.Say("away.begun", ("date", texts.Date(begun.Away.From))),
            SetAway.Over over => Over(texts, over.Away),
            _ => texts["away.gone"],
        };
        return Refusals.HandBack(call, why, outcome switch
        {
            SetAway.Overlaps { Other: var other } => [
                Buttons.Of(texts["button.away-other"], Form(call.Member, other.From), primary: true), Buttons.Of(texts["button.again"], again)],
            SetAway.TooMany or SetAway.Over or SetAway.Gone => [All(texts)],
            _ => [Buttons.Of(texts["button.again"], again, primary: true), All(texts)],
        });
    }

    private static List<Button> Actions(Call call, MemberDay around, Away away) =>
    [
        Buttons.Of(call.Texts["button.fix"], Form(call.Member, away.From)),
        Buttons.Of(
            call.Texts[away.From < around.On ? "button.away-end" : "button.away-cancel"], CustomId.Of("away-cancel", call.Member, away.From)),
    ];

    private static IEnumerable<Button> Bring(Call call, MemberDay around) => around.IsBackEarly
        ? [Buttons.Of(call.Texts["button.away-bring"], CustomId.Of("away-bring", call.Member, around.On), primary: true)]
        : [];

    private static Button All(LocaleTexts texts) => Buttons.Of(texts["button.away"], CustomId.Of("away"));

    private static string Over(LocaleTexts texts, Away away) => texts.Say("away.over", ("to", texts.Date(away.To)));

    private static string Line(LocaleTexts texts, Away away) =>
        $"**{Span(texts, away)}**{(away.Reason is { } reason ? $"\n{Layout.Small(Markdown.Line(reason))}" : "")}";

    private static string Span(LocaleTexts texts, Away away) =>
        away.Days == 1 ? Days(texts, away) : $"{Days(texts, away)} · {texts.Say("away.days", ("count", away.Days))}";

    private static string Days(LocaleTexts texts, Away away) =>
        away.Days == 1 ? texts.Date(away.From) : texts.Say("date.span", ("from", texts.Date(away.From)), ("to", texts.Date(away.To)));

    private static (string Name, object Value)[] Dates(LocaleTexts texts, Away away) =>
        [("from", texts.Date(away.From)), ("to", texts.Date(away.To)), ("count", away.Days)];
}
