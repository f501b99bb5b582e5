namespace StudyBot.Study.Notes;

/// <summary>Takes a note into its day: what the day has stays, what only the note has comes in.</summary>
internal static class NoteTaking
{
    /// <param name="from">The note.</param>
    /// <param name="before">The day as it is; null where there is none.</param>
    /// <param name="last">The note it came from; null for a day that was never a note.</param>
    /// <param name="outline">By which sections are added that it lacks.</param>
    /// <param name="stamp">What no note says.</param>
    /// <param name="goesOn">
    /// Whether its unfinished tasks are still to be done. Those of other days stay behind: a wall of tasks from years ago welcomes nobody.
    /// </param>
    public static NoteTaken Take(DatedNote from, Day? before, NoteLast? last, NoteOutline outline, NoteStamp stamp, bool goesOn)
    {
        var now = before ?? new Day(from.On);
        var merged = NoteMerge.Apply(from.Note, last, now, outline, stamp, new NoteStyle(from.Note.WrittenAs));
        var day = goesOn ? merged.Day : merged.Day with { Tasks = Stay(now.Tasks, merged.Day.Tasks), Tomorrow = Stay(now.Tomorrow, merged.Day.Tomorrow) };
        return new NoteTaken(from, before, day, before is null ? from.Note.Text : merged.Text, merged.Conflicts) { LateTicks = merged.LateTicks };
    }

    private static TaskList Stay(TaskList before, TaskList after)
    {
        var waiting = before.Where(task => task.IsLive).Select(task => task.Id).ToHashSet();
        return after.Any(task => task.IsLive && !waiting.Contains(task.Id))
            ? TaskList.Of(after.Select(task => task.IsLive && !waiting.Contains(task.Id) ? task with { State = TaskState.Left } : task))
            : after;
    }
}
