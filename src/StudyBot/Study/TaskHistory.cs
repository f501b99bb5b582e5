namespace StudyBot.Study;

/// <summary>Reads what happened to a task, and to those it is the copy of, from the journal.</summary>
internal static class TaskHistory
{
    /// <summary>The tasks of earlier days that became this one.</summary>
    public static IReadOnlyList<TaskId> FindSources(IEnumerable<JournalLine> lines, TaskId id) =>
    [
        .. lines.SelectMany(line => (line.Receipt?.Moves.Where(move => move.To == id).Select(move => move.From) ?? [])
            .Concat(StepsOf(line.Change, id).Select(step => step.After?.Origin).OfType<TaskId>()))
            .Distinct(),
    ];

    /// <param name="lines">Every line that tells of one of the tasks, oldest first.</param>
    /// <param name="ids">The task and all that became it.</param>
    public static IReadOnlyList<TaskEvent> Read(IReadOnlyList<JournalLine> lines, IReadOnlySet<TaskId> ids)
    {
        // What was taken back did not happen, nor did the taking back.
        var takenBack = lines.Select(line => line.Change.TakesBack).OfType<ulong>().ToHashSet();
        return
        [
            .. lines
                .Where(line => line.Change.TakesBack is null && !(line.Interaction is { } interaction && takenBack.Contains(interaction)))
                .SelectMany(line => ids.SelectMany(id => EventsOf(line, id, lines)))
                .Distinct(),
        ];
    }

    private static IEnumerable<TaskEvent> EventsOf(JournalLine line, TaskId id, IReadOnlyList<JournalLine> lines)
    {
        var steps = StepsOf(line.Change, id).ToList();
        var came = steps.Find(step => step.Before is null);
        var went = steps.Find(step => step.After is null);
        if (came is { After: { } there } && went is not null)
        {
            yield return new TaskEvent.Moved(line.On, came.Place, there.WaitsFor);
            foreach (var changed in Compare(line.On, went.Before!, there))
            {
                yield return changed;
            }
        }
        else if (came is { After: { } first })
        {
            // A line that a roll forward marked on the list it had just put it on was never written there.
            if (first.State is TaskState.Open or TaskState.Done)
            {
                yield return Arrived(line, first, came.Place, lines);
            }
        }
        else if (went is not null)
        {
            yield return new TaskEvent.Dropped(line.On);
        }

        foreach (var step in steps.Where(step => step is { Before: not null, After: not null }))
        {
            foreach (var changed in Compare(line.On, step.Before!, step.After!))
            {
                yield return changed;
            }
        }
    }

    private static TaskEvent Arrived(JournalLine line, StudyTask task, TaskPlace place, IReadOnlyList<JournalLine> lines)
    {
        var move = line.Receipt?.Moves.FirstOrDefault(move => move.To == task.Id);
        return (move, task.Origin) switch
        {
            ({ } known, _) => new TaskEvent.CameOver(line.On, known.FromOn, known.Kind),
            (null, { } origin) when lines.LastOrDefault(other => other.On < line.On && StepsOf(other.Change, origin).Any()) is { } from =>
                new TaskEvent.CameOver(line.On, from.On, MoveKind.Carried),
            _ => new TaskEvent.Written(line.On, place, task.WaitsFor),
        };
    }

    private static IEnumerable<TaskEvent> Compare(DateOnly on, StudyTask before, StudyTask after)
    {
        if (before.Text != after.Text)
        {
            yield return new TaskEvent.Reworded(on, before.Text);
        }

        if (before.Slot != after.Slot && before.Slot is not null && after.Slot is { } slot)
        {
            yield return new TaskEvent.OtherHalf(on, slot);
        }

        if (before.Remark != after.Remark)
        {
            yield return new TaskEvent.Remarked(on, after.Remark);
        }

        switch (before.State, after.State)
        {
            case (not TaskState.Done, TaskState.Done):
                yield return new TaskEvent.Ticked(on);
                break;
            case (TaskState.Done, TaskState.Open):
                yield return new TaskEvent.Reopened(on);
                break;
            case (not TaskState.Left, TaskState.Left):
                yield return new TaskEvent.Left(on);
                break;
        }
    }

    private static IEnumerable<Step> StepsOf(DayChange change, TaskId id) =>
        new[] { (TaskPlace.Today, change.Tasks), (TaskPlace.Tomorrow, change.Tomorrow), (TaskPlace.Later, change.Later) }
            .SelectMany(list => (list.Item2?.Tasks ?? [])
                .Where(task => (task.After ?? task.Before)!.Id == id)
                .Select(task => new Step(list.Item1, task.Before, task.After)));

    private sealed record Step(TaskPlace Place, StudyTask? Before, StudyTask? After);
}
