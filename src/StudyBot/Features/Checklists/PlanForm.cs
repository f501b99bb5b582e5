using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Features.Checklists;

/// <summary>Today's lists as text, with a heading for each slot.</summary>
internal static class PlanForm
{
    /// <summary>What the text shows: everything that is still to do or done here.</summary>
    public static TaskList Editable(TaskList tasks) => TaskList.Of(tasks.Where(task => task.State is TaskState.Open or TaskState.Done));

    public static ShownList Show(LocaleTexts texts, MemberDay around) => new(
        texts.Say("plan.title", ("date", texts.Date(around.On))),
        texts["plan.placeholder"],
        Editable(around.Day.Tasks),
        new SlotHeadings(texts["slot.morning-plain"], texts["slot.afternoon-plain"], ShowEmpty: true));
}
