namespace StudyBot.Study;

/// <summary>Takes one change of a day back, with or without others after it.</summary>
internal static class TakeBack
{
    /// <summary>The day and the later list without the change; null when what came after has grown over it.</summary>
    /// <param name="day">As it is.</param>
    /// <param name="later">As it is.</param>
    /// <param name="change">What is to be taken back.</param>
    /// <param name="newer">All changes of the same day after that one, newest first.</param>
    public static (Day Day, TaskList Later)? Revert(Day day, TaskList later, DayChange change, IReadOnlyList<DayChange> newer)
    {
        if (!IsAsLeft(day, later, change))
        {
            return null;
        }

        var reverted = (Day: change.Revert(day), Later: change.Later?.Revert(later) ?? later);
        IEnumerable<DayChange> all = [.. newer, change];
        var before = (Day: DayChange.Rewind(day, all), Later: all.Aggregate(later, (list, newest) => newest.Later?.Revert(list) ?? list));
        if (reverted.Day == before.Day && reverted.Later.Equals(before.Later))
        {
            // Exactly what it was: all that came after was taken back before, or lies elsewhere.
            return reverted;
        }

        return IsWhole(day.Tasks, reverted.Day.Tasks, change.Tasks, Limits.TasksADay)
            && IsWhole(day.Tomorrow, reverted.Day.Tomorrow, change.Tomorrow, Limits.TasksForTomorrow)
            && IsWhole(later, reverted.Later, change.Later, Limits.TasksForLater)
            ? reverted
            : null;
    }

    /// <summary>Whether everything the change touched still is as the change left it.</summary>
    private static bool IsAsLeft(Day day, TaskList later, DayChange change) =>
        IsAsLeft(day.Tasks, change.Tasks)
        && IsAsLeft(day.Tomorrow, change.Tomorrow)
        && IsAsLeft(later, change.Later)
        && (change.YesterdayPage is null || change.YesterdayPage.After == day.YesterdayPage)
        && (change.TodayPage is null || change.TodayPage.After == day.TodayPage)
        && (change.Closing is null || change.Closing.After == day.Closing);

    private static bool IsAsLeft(TaskList list, ListChange? change) => change is null || change.Tasks.All(task =>
        list.Find((task.After ?? task.Before)!.Id) == task.After);

    /// <summary>Whether what was not touched stands below what it stood below, no open task below a done one, and all of it fits.</summary>
    private static bool IsWhole(TaskList before, TaskList after, ListChange? change, int limit)
    {
        if (change is null)
        {
            return true;
        }

        var touched = change.Tasks.Select(task => (task.After ?? task.Before)!.Id).ToHashSet();
        var (was, now) = (Parents(before), Parents(after));
        return after.Count <= Math.Max(limit, before.Count)
            && after.All(task => now.ContainsKey(task.Id) && (touched.Contains(task.Id) || now[task.Id] == was[task.Id]))
            && TaskNode.Read(after).TrueForAll(IsOpenAboveOpen);
    }

    /// <summary>Lines that stand deeper than the tree allows are left out.</summary>
    private static Dictionary<TaskId, TaskId?> Parents(TaskList list)
    {
        var path = new List<TaskId>();
        var parents = new Dictionary<TaskId, TaskId?>();
        foreach (var task in list)
        {
            if (task.Depth <= path.Count)
            {
                path.RemoveRange(task.Depth, path.Count - task.Depth);
                parents[task.Id] = path.Count == 0 ? null : path[^1];
                path.Add(task.Id);
            }
        }

        return parents;
    }

    private static bool IsOpenAboveOpen(TaskNode node) => !(node.Task.IsDone && node.HasWork) && node.Children.TrueForAll(IsOpenAboveOpen);
}
