namespace StudyBot.Study;

/// <summary>The sentence that closes a loose end becomes a remark on the task that was made of it.</summary>
internal static class LooseEndAnswer
{
    /// <summary>The lists with the remark, and the task that has it; null for the task where none was made, or its remark is full.</summary>
    /// <param name="lists">Where the task may stand.</param>
    /// <param name="key">The loose end's text as it is compared.</param>
    /// <param name="answer">The sentence.</param>
    public static (TaskLists Lists, StudyTask? Task) Remark(TaskLists lists, string key, string answer)
    {
        var task = Enum.GetValues<TaskPlace>().SelectMany(place => lists[place])
            .FirstOrDefault(candidate => candidate.State is TaskState.Open or TaskState.Done && candidate.Key == key);
        if (task is null)
        {
            return (lists, null);
        }

        var isThere = task.Remark?.Split('\n').Contains(answer) == true || task.Remark == answer;
        return isThere ? (lists, task) : TaskEdits.Remark(lists, task.Id, task.Remark is { } remark ? $"{remark}\n{answer}" : answer) switch
        {
            EditTask.Done done => (done.Lists, done.Task),
            EditTask.Unchanged => (lists, task),
            _ => (lists, null),
        };
    }
}
