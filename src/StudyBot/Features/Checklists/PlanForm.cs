using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Checklists;

/// <summary>Today's lists as text, with a heading for each slot.</summary>
internal static class PlanForm
{
    public static CustomId Open(DateOnly on) => CustomId.Of("plan", on);

    /// <summary>What the text shows: everything that is still to do or done here.</summary>
    public static TaskList Editable(TaskList tasks) => TaskList.Of(tasks.Where(task => task.State is TaskState.Open or TaskState.Done));

    public static Reply Build(Call call, MemberDay around)
    {
        var texts = call.Texts;
        var headings = new SlotHeadings(texts["slot.morning-plain"], texts["slot.afternoon-plain"], ShowEmpty: true);
        var text = TaskListText.Format(Editable(around.Day.Tasks), headings);
        return ListForm.Build(new ListForm.Request(
            texts,
            CustomId.Of("plan", around.On, around.Day.Version),
            Open(around.On),
            texts.Say("plan.title", ("date", texts.Date(around.On))),
            text,
            texts["plan.placeholder"],
            MaxInputs: 4));
    }
}
