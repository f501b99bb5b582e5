using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Tests.Vaults;

/// <summary>What a member does to the tasks of a day, said in a word each.</summary>
internal sealed class DayTasks(DayEdit edit)
{
    public void Tick(string text)
    {
        var task = edit.Day.Tasks.First(each => each.Text == text);
        var result = LateTicks.Tick(edit.Day, edit.OpenDay, edit.Later, [(task.Id, true)], edit.Now);
        (edit.Day, edit.OpenDay) = (result.Day, result.OpenDay);
    }

    public void Add(string text) => edit.Day = ((AddTask.Added)Checklist.Add(edit.Day, [new TaskLine(text, 0)], Slot.Morning, null, edit.NextId)).Day;

    public void Reword(string text, string into) => Change(text, task => task with { Text = into });

    public void Remark(string text, string remark) => Change(text, task => task with { Remark = remark });

    private void Change(string text, Func<StudyTask, StudyTask> change) =>
        edit.Day = edit.Day with { Tasks = TaskList.Of(edit.Day.Tasks.Select(task => task.Text == text ? change(task) : task)) };
}
