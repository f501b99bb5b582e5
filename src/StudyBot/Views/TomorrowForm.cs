using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Views;

/// <summary>The tomorrow list as text: alone in a form, or as the last part of the evening's.</summary>
internal static class TomorrowForm
{
    public static CustomId Open(DateOnly on) => CustomId.Of("tomorrow", on);

    public static Reply Build(Call call, MemberDay around) => ListForm.Build(Request(call.Texts, around, "tomorrow", maxInputs: 4));

    /// <param name="texts">The member's language.</param>
    /// <param name="around">The open day.</param>
    /// <param name="verb">The form it is part of.</param>
    /// <param name="maxInputs">How many inputs there is room for.</param>
    public static ListForm.Request Request(LocaleTexts texts, MemberDay around, string verb, int maxInputs) => new(
        texts,
        CustomId.Of(verb, around.On, around.Day.Version),
        CustomId.Of(verb, around.On),
        texts.Say("tomorrow.title", ("date", texts.Date(around.Next))),
        TaskListText.Format(around.Day.Tomorrow, FindHeadings(texts, around.Day.Tomorrow)),
        texts["tomorrow.placeholder"],
        maxInputs);

    public static ParsedList Parse(string text) =>
        TaskListText.Parse(text, new ParseOptions(DefaultSlot: null, WithSlots: true, Limits.TasksForTomorrow));

    /// <summary>Headings only where somebody wrote them: most lists have none.</summary>
    private static SlotHeadings? FindHeadings(LocaleTexts texts, TaskList list) => list.Any(task => task.Slot is not null)
        ? new SlotHeadings(texts["slot.morning-plain"], texts["slot.afternoon-plain"], ShowEmpty: false)
        : null;
}
