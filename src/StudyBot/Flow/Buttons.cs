using StudyBot.Discord;
using StudyBot.Shared;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Flow;

/// <summary>The buttons that stand on more than one message. Each carries the date it was made for.</summary>
internal static class Buttons
{
    /// <summary>The verb of the button that says which page of a panel one sees; by it the panel is known again that an action came from.</summary>
    public const string PositionVerb = "at";

    /// <summary>Stands for the date where a way back is to whichever day is open.</summary>
    private const string AnyDay = "-";

    /// <summary>The page that a button's message showed, or leads back to; null for other buttons.</summary>
    public static int? FindPage(CustomId id) => id.Verb switch
    {
        PositionVerb => Page(id.FindNumber(0)),
        "today" when id.FindText(0) == AnyDay => Page(id.FindNumber(1)),
        _ => null,
    };

    public static Button Of(string label, CustomId id, bool primary = false) =>
        Button.Of(primary ? ButtonStyle.Primary : ButtonStyle.Secondary, id.ToString(), label);

    public static Button Join(LocaleTexts texts) => Of(texts["button.join"], CustomId.Of("join"), primary: true);

    /// <summary>Whichever day is open for whoever presses.</summary>
    public static Button MyDay(LocaleTexts texts, bool primary = false) => Of(texts["button.my-day"], CustomId.Of("today"), primary);

    /// <summary>The same, back to the page of a long day that one came from.</summary>
    public static Button MyDay(Call call, bool primary = false) =>
        Of(call.Texts["button.my-day"], call.PanelPage > 0 ? CustomId.Of("today", AnyDay, call.PanelPage) : CustomId.Of("today"), primary);

    public static Button MyDay(LocaleTexts texts, DateOnly on) => Of(texts["button.my-day"], CustomId.Of("today", on));

    public static Button Tick(LocaleTexts texts, DateOnly on, bool primary = false) => Of(texts["button.tick"], CustomId.Of("tick", on), primary);

    public static Button Plan(LocaleTexts texts, DateOnly on, bool primary = false) => Of(texts["button.plan"], CustomId.Of("plan", on), primary);

    public static Button Tomorrow(LocaleTexts texts, DateOnly on, bool primary = false) =>
        Of(texts["button.tomorrow"], CustomId.Of("tomorrow", on), primary);

    public static Button Page(LocaleTexts texts, DateOnly on, PageOf of, bool primary = false) =>
        Of(texts[of == PageOf.Yesterday ? "button.page-yesterday" : "button.page-today"], CustomId.Of("page", on, of), primary);

    /// <summary>The photographs of a page, from the first or a later batch on.</summary>
    public static Button Photos(LocaleTexts texts, DateOnly on, MemberId owner, WritingKind kind, int batch = 0) => Of(
        texts[batch > 0 ? "button.next" : kind == WritingKind.YesterdayPage ? "button.photos-yesterday" : "button.photos-today"],
        CustomId.Of("photos", on, owner, kind, batch));

    public static Button Closing(LocaleTexts texts, DateOnly on, bool primary = false) =>
        Of(texts["button.closing"], CustomId.Of("closing", on), primary);

    /// <summary>Takes back what this interaction changed, and nothing else, however often it is pressed.</summary>
    public static Button Undo(LocaleTexts texts, DateOnly on, MemberId owner, ulong interaction) =>
        Of(texts["button.undo"], CustomId.Of("undo", on, owner, interaction));

    public static Button Later(LocaleTexts texts, DateOnly on, MemberId owner) => Of(texts["button.later"], CustomId.Of("later", on, owner));

    /// <summary>"2/3", not to be pressed.</summary>
    public static Button Position(LocaleTexts texts, int page, int pages) =>
        Of(texts.Say("page.position", ("page", page + 1), ("pages", pages)), CustomId.Of(PositionVerb, page)) with { Disabled = true };

    /// <summary>A day of the past, in a message of its own. A number tells several buttons to the same day apart.</summary>
    public static Button Look(LocaleTexts texts, DateOnly on, MemberId owner, int number = 0) =>
        Of(texts["button.look"], CustomId.Of("look", on, owner, number));

    /// <summary>A day of one's own as a note.</summary>
    public static Button Note(LocaleTexts texts, DateOnly on, MemberId owner) => Of(texts["button.note"], CustomId.Of("note", on, owner));

    /// <summary>The evening in one form.</summary>
    public static Button Close(LocaleTexts texts, DateOnly on, bool primary = false) => Of(texts["button.close"], CustomId.Of("close", on), primary);

    private static int? Page(ulong? number) => number is <= int.MaxValue ? (int)number : null;
}
