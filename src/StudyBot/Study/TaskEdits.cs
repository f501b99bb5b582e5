namespace StudyBot.Study;

/// <summary>Single tasks reworded, remarked and dropped, whichever list they stand on.</summary>
internal static class TaskEdits
{
    /// <summary>The same task with other words: its remark, its origin and how often it slipped stay.</summary>
    public static EditTask Reword(TaskLists lists, TaskId id, string text)
    {
        var line = OneLine(text);
        return TextLimits.CheckTask(line) switch
        {
            TextProblem.TooLong tooLong => new EditTask.TooLong(tooLong.Length, tooLong.Limit),
            TextProblem.Empty => new EditTask.Empty(),
            _ => Change(lists, id, task => task with { Text = line }),
        };
    }

    /// <summary>What the member says of it afterwards; an empty text takes it away.</summary>
    public static EditTask Remark(TaskLists lists, TaskId id, string text) => text.Trim() switch
    {
        { Length: > Limits.RemarkLength and var length } => new EditTask.TooLong(length, Limits.RemarkLength),
        var remark => Change(lists, id, task => task with { Remark = TextLimits.IsEmpty(remark) ? null : remark.ReplaceLineEndings("\n") }),
    };

    /// <summary>Takes it out with all that is below it.</summary>
    public static EditTask Drop(TaskLists lists, TaskId id)
    {
        if (lists.FindPlace(id) is not { } place)
        {
            return new EditTask.Gone();
        }

        var list = lists[place];
        var task = list.Find(id)!;
        var gone = Subtree(list, id).Select(line => line.Id).ToHashSet();
        return new EditTask.Done(lists.With(place, TaskList.Of(list.Where(line => !gone.Contains(line.Id)))), task, task, gone.Count);
    }

    /// <summary>
    /// Ticks one that does not stand on today's list: it was done today, so it comes over, with all below it, and is ticked there.
    /// </summary>
    public static EditTask Finish(TaskLists lists, TaskId id, DateOnly? slipsOn, DateTimeOffset at)
    {
        var outcome = TaskMoves.Move(lists, id, new TaskMoveTo(TaskPlace.Today), slipsOn);
        if (outcome is not EditTask.Done moved)
        {
            return outcome;
        }

        var ticked = Checklist.Tick(new Day(slipsOn ?? default) { Tasks = moved.Lists.Today }, [(id, true)], at).Day.Tasks;
        return moved with { Lists = moved.Lists.With(TaskPlace.Today, ticked), Task = ticked.Find(id)! };
    }

    public static IEnumerable<StudyTask> Subtree(TaskList tasks, TaskId id)
    {
        var from = tasks.SkipWhile(task => task.Id != id).ToList();
        return from.Take(1).Concat(from.Skip(1).TakeWhile(task => task.Depth > from[0].Depth));
    }

    private static EditTask Change(TaskLists lists, TaskId id, Func<StudyTask, StudyTask> change)
    {
        if (lists.FindPlace(id) is not { } place)
        {
            return new EditTask.Gone();
        }

        var before = lists[place].Find(id)!;
        var after = change(before);
        return after == before
            ? new EditTask.Unchanged(before)
            : new EditTask.Done(
                lists.With(place, TaskList.Of(lists[place].Select(task => task.Id == id ? after : task))), before, after, Lines: 1);
    }

    /// <summary>A task is one line, however it was typed.</summary>
    private static string OneLine(string text) =>
        RawLine.Clean(string.Join(' ', text.ReplaceLineEndings("\n").Split('\n').Select(RawLine.Clean).Where(line => line.Length > 0)));
}
