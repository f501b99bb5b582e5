using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Features.Pages;

/// <summary>The forms for blank pages, the closing, and the evening in one.</summary>
internal static class WritingForms
{
    /// <summary>The field that holds the text, and the one that says who sees it.</summary>
    public const string TextField = "text";
    public const string AudienceField = "who";

    private const int TitleLength = 45;

    /// <summary>A form has room for five parts: a line, two texts, and these.</summary>
    private const int ListInputs = 2;

    public static Reply Page(Call call, Day day, PageOf of, PageMode mode, Visibility preset, DateOnly about)
    {
        var texts = call.Texts;
        var isYesterday = of == PageOf.Yesterday;
        var written = mode == PageMode.Correct ? day.Page(of)?.Text : null;
        return Build(
            CustomId.Of("page", day.On, of, mode, day.Version),
            texts.Say(isYesterday ? "page.title-yesterday" : "page.title-today", ("date", texts.Date(about))),
            [
                new Label(Question(texts, day, of, about), Input(written, texts["page.placeholder"], isRequired: false))
                {
                    Description = texts["page.description"],
                },
                .. PhotoField.Build(texts, day.Page(of)),
                Audience(texts, day.Page(of)?.Visibility ?? preset),
            ],
            CustomId.Of("page", day.On, of, mode));
    }

    /// <summary>After days off the last study day was not yesterday: then the day is named.</summary>
    private static string Question(LocaleTexts texts, Day day, PageOf of, DateOnly about) =>
        of == PageOf.Today ? texts["page.label-today"]
        : about == day.On.AddDays(-1) ? texts["page.label-yesterday"]
        : texts.Say("page.label-date", ("date", texts.Date(about)));

    /// <summary>The blue pen: below the page, which is not shown to be changed.</summary>
    public static Reply FillIn(Call call, Day day, PageOf of, Writing page)
    {
        var texts = call.Texts;
        return Build(
            CustomId.Of("fill", day.On, call.Member, of, day.Version),
            texts.Say("fill.title", ("date", texts.Date(PageAbout.On(day, of)))),
            [
                new Label(texts["fill.label"], Input(page.FilledIn, texts["fill.placeholder"], isRequired: false)) { Description = texts["fill.description"] },
            ],
            CustomId.Of("fill", day.On, call.Member, of));
    }

    public static Reply Closing(Call call, Day day, Visibility preset)
    {
        var texts = call.Texts;
        return Build(
            CustomId.Of("closing", day.On, day.Version),
            texts.Say("closing.title", ("date", texts.Date(day.On))),
            [
                new Label(texts["closing.label"], Input(day.Closing?.Text, texts["closing.placeholder"], isRequired: true)),
                Audience(texts, day.Closing?.Visibility ?? preset),
            ],
            CustomId.Of("closing", day.On));
    }

    /// <summary>
    /// The evening: what the day held, then today's page, the closing and the tomorrow list, all optional, as they are. Of a long
    /// list it shows the first lines, and its <c>custom_id</c> says which; the rest has a form of its own.
    /// </summary>
    public static Reply Evening(Call call, MemberDay around)
    {
        var texts = call.Texts;
        var shown = TomorrowForm.Show(texts, around);
        var pages = shown.Pages(ListInputs);
        var label = texts.Say("evening.tomorrow", ("date", texts.Date(around.Next)));
        var list = new ListForm.Request(
            texts,
            CustomId.Of("close", around.On, around.Day.Version, pages[0].From, pages[0].Count),
            CustomId.Of("close", around.On),
            texts.Say("evening.title", ("date", texts.Date(around.On))),
            shown.TextOf(pages[0]),
            shown.Placeholder)
        {
            Description = pages.Count > 1 ? texts["evening.list-part"] : null,
        };
        return Build(
            list.Id,
            list.Title,
            [
                .. Held(texts, around.Day, isLate: false),
                .. Writings(texts, around.Whole),
                .. ListForm.Inputs(list, pages.Count > 1 ? ListReplies.PageTitle(texts, label, 0, pages.Count) : label),
            ],
            list.Open);
    }

    /// <summary>The evening of a day that has turned: its page and its closing; its tomorrow list is today's plan by now.</summary>
    public static Reply LateEvening(Call call, Day day) => Build(
        CustomId.Of("close", day.On, day.Version),
        call.Texts.Say("evening.title", ("date", call.Texts.Date(day.On))),
        [.. Held(call.Texts, day, isLate: true), .. Writings(call.Texts, day)],
        CustomId.Of("close", day.On));

    private static IEnumerable<Component> Held(LocaleTexts texts, Day day, bool isLate) =>
        DayHeld.Line(texts, day, isLate) is { } line ? [new TextDisplay(line)] : [];

    private static IEnumerable<Label> Writings(LocaleTexts texts, Day day) =>
    [
        new(texts["evening.page"], Input(day.TodayPage?.Text, texts["page.placeholder"], isRequired: false, "page")),
        new(texts["evening.closing"], Input(day.Closing?.Text, texts["closing.placeholder"], isRequired: false, "closing")),
    ];

    private static Reply Build(CustomId id, string title, IReadOnlyList<Component> parts, CustomId? open = null) =>
        new Reply.Form(new FormView(id, open ?? id, Markdown.Cut(title, TitleLength), parts));

    private static TextInput Input(string? text, string placeholder, bool isRequired, string field = TextField) =>
        new(CustomId.Of(field).ToString(), TextInputStyle.Paragraph)
        {
            Required = isRequired,
            MaxLength = Limits.PageLength,
            Value = text is null ? null : text[..Math.Min(text.Length, Limits.PageLength)],
            Placeholder = placeholder,
        };

    private static Label Audience(LocaleTexts texts, Visibility preset) => new(
        texts["audience.label"],
        new RadioGroup(
            CustomId.Of(AudienceField).ToString(),
            [.. Enum.GetValues<Visibility>().Select(visibility => Choice(texts, visibility, preset))])
        {
            Required = false,
        });

    private static SelectOption Choice(LocaleTexts texts, Visibility visibility, Visibility preset)
    {
        var value = visibility.ToString().ToLowerInvariant();
        return new SelectOption(texts[$"audience.{value}"], value) { Default = visibility == preset };
    }
}
