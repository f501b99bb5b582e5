using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Views;

/// <summary>Merges written lists into a day.</summary>
internal static class ListEdits
{
    public static ListOutcome MergeToday(DayEdit edit, TaskList shown, IReadOnlyList<TaskLine> lines)
    {
        var result = TaskListEdit.Merge(shown, edit.Day.Tasks, lines, edit.NextId);
        if (result.List.Count > Math.Max(Limits.TasksADay, edit.Day.Tasks.Count))
        {
            return new ListOutcome.Full(result.List.Count, Limits.TasksADay);
        }

        edit.Day = edit.Day with { Tasks = result.List };
        return new ListOutcome.Merged(result.Added, result.Removed, result.Reworded);
    }

    public static ListOutcome MergeTomorrow(DayEdit edit, TaskList shown, IReadOnlyList<TaskLine> lines)
    {
        var result = TaskListEdit.Merge(shown, edit.Day.Tomorrow, lines, edit.NextId);
        if (result.List.Count > Math.Max(Limits.TasksForTomorrow, edit.Day.Tomorrow.Count))
        {
            return new ListOutcome.Full(result.List.Count, Limits.TasksForTomorrow);
        }

        edit.Day = edit.Day with { Tomorrow = result.List };
        return new ListOutcome.Merged(result.Added, result.Removed, result.Reworded);
    }
}
