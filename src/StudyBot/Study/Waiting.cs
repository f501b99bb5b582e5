namespace StudyBot.Study;

/// <summary>
/// Tasks of the later list that wait for a date. When the day before it opens they go onto that day's tomorrow list, where they
/// can still be seen and changed, and the next roll forward brings them; so each has one live copy all the time.
/// </summary>
internal static class Waiting
{
    /// <summary>Parts the later list in what is due up to a date, earliest first, and what goes on waiting.</summary>
    public static (TaskList Due, TaskList Waiting) Take(TaskList later, DateOnly upTo)
    {
        var roots = TaskNode.Read(later);
        var due = roots.Where(root => root.Task.WaitsFor <= upTo).OrderBy(root => root.Task.WaitsFor).ToList();
        if (due.Count == 0)
        {
            return (TaskList.Empty, later);
        }

        // A subtree moves as it is, with its children wherever they thought to be going.
        var rest = roots.Except(due).SelectMany(root => root.Lines);
        var lines = due.SelectMany(root => root.Lines).Select(task => task with { WaitsFor = null });
        return (TaskList.Of(lines), TaskList.Of(rest));
    }

    /// <summary>The last open day with what is due by the date that opens now on its tomorrow list.</summary>
    public static Day Onto(Day day, TaskList due) =>
        due.Count == 0 ? day : day with { Tomorrow = TaskNode.Write(TaskNode.Read(day.Tomorrow.Concat(due))) };
}
