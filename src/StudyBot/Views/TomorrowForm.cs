using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Views;

/// <summary>The tomorrow list as text: alone in a form, or as the last part of the evening's.</summary>
internal static class TomorrowForm
{
    public const string Verb = "tomorrow";

    public static CustomId Open(DateOnly on) => CustomId.Of(Verb, on);

    public static ShownList Show(LocaleTexts texts, MemberDay around) => new(
        texts.Say("tomorrow.title", ("date", texts.Date(around.Next))),
        texts["tomorrow.placeholder"],
        around.Day.Tomorrow,
        FindHeadings(texts, around.Day.Tomorrow));

    /// <param name="text">As it was sent.</param>
    /// <param name="shown">The list as the form knew it.</param>
    public static ParsedList Parse(string text, TaskList shown) => TaskListText
        .Parse(text, new ParseOptions(DefaultSlot: null, WithSlots: true, Math.Max(Limits.TasksForTomorrow, shown.Count)))
        .Allowing(shown);

    /// <summary>Headings only where somebody wrote them: most lists have none.</summary>
    private static SlotHeadings? FindHeadings(LocaleTexts texts, TaskList list) => list.Any(task => task.Slot is not null)
        ? new SlotHeadings(texts["slot.morning-plain"], texts["slot.afternoon-plain"], ShowEmpty: false)
        : null;
}
