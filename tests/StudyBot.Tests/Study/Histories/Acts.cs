using StudyBot.Features.Checklists;
using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Tests.Study.Histories;

/// <summary>What the steps of a history do to a day, by the pure rules or in the store alike.</summary>
internal static class Acts
{
    /// <summary>What a step does to a day: the very rules that the features use.</summary>
    public static void Do(DayEdit edit, Step step)
    {
        switch (step)
        {
            case Step.Plan plan when Checklist.Add(edit.Day, plan.Lines, Slot.Morning, under: null, edit.NextId) is AddTask.Added added:
                edit.Day = added.Day with { Tasks = Marked(added.Day.Tasks, added.Tasks) };
                break;
            case Step.Tomorrow list when Checklist.AddForTomorrow(edit.Day, list.Lines, slot: null, under: null, edit.NextId) is AddTask.Added added:
                edit.Day = added.Day with { Tomorrow = Marked(added.Day.Tomorrow, added.Tasks) };
                break;
            case Step.Later list when Checklist.AddForLater(edit.Later, list.Lines, slot: null, WaitsFor(edit, list.Ahead), under: null, edit.NextId) is AddTask.AddedForLater added:
                edit.Later = Marked(added.Later, added.Tasks);
                break;
            case Step.Move move when Named(edit, move.Index) is { } task:
                Take(edit, TaskMoves.Move(edit.Lists, task.Id, new TaskMoveTo(move.To, move.To == TaskPlace.Later ? WaitsFor(edit, move.Ahead) : null), edit.SlipsOn));
                break;
            case Step.Remark remark when Named(edit, remark.Index) is { } task:
                Take(edit, TaskEdits.Remark(edit.Lists, task.Id, string.Join('\n', Life.MarksOf(task).Select(mark => $"#{mark}").Append(remark.Text))));
                break;
            case Step.Reword reword when Named(edit, reword.Index) is { } task:
                Take(edit, TaskEdits.Reword(edit.Lists, task.Id, reword.Text));
                break;
            case Step.Tick tick when tick.Index < edit.Day.Tasks.Count:
                DayTicks.Tick(edit, [(edit.Day.Tasks[tick.Index].Id, tick.Done)]);
                break;
            case Step.LateTick tick when tick.Index < edit.Day.Tasks.Count:
                DayTicks.Tick(edit, [(edit.Day.Tasks[tick.Index].Id, tick.Done)]);
                break;
            case Step.Drop drop when drop.Index < edit.Day.Tasks.Count:
                edit.Day = edit.Day with { Tasks = Without(edit.Day.Tasks, drop.Index) };
                break;
        }
    }

    /// <summary>Those that can be worked on, one list after the other.</summary>
    private static StudyTask? Named(DayEdit edit, int index) =>
        edit.Day.Tasks.Concat(edit.Day.Tomorrow).Concat(edit.Later).Where(task => task.State is TaskState.Open or TaskState.Done).ElementAtOrDefault(index);

    private static DateOnly? WaitsFor(DayEdit edit, int? ahead) => ahead is { } days ? edit.Day.On.AddDays(days) : null;

    private static void Take(DayEdit edit, EditTask outcome) => edit.Lists = outcome is EditTask.Done done ? done.Lists : edit.Lists;

    private static TaskList Marked(TaskList list, IReadOnlyList<StudyTask> added) =>
        TaskList.Of(list.Select(task => added.Any(one => one.Id == task.Id) ? task with { Remark = $"#{task.Id}" } : task));

    private static TaskList Without(TaskList list, int index)
    {
        var count = 1 + list.Skip(index + 1).TakeWhile(task => task.Depth > list[index].Depth).Count();
        return TaskList.Of(list.Take(index).Concat(list.Skip(index + count)));
    }
}
