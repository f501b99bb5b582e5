namespace StudyBot.Study;

/// <summary>The lists of a member that can be worked on now: every live task stands on exactly one of them.</summary>
internal sealed record TaskLists(TaskList Today, TaskList Tomorrow, TaskList Later)
{
    public TaskList this[TaskPlace place] => place switch
    {
        TaskPlace.Tomorrow => Tomorrow,
        TaskPlace.Later => Later,
        _ => Today,
    };

    public TaskLists With(TaskPlace place, TaskList list) => place switch
    {
        TaskPlace.Tomorrow => this with { Tomorrow = list },
        TaskPlace.Later => this with { Later = list },
        _ => this with { Today = list },
    };

    /// <summary>The list on which a task is open or done; null for what is not there, or no longer live there.</summary>
    public TaskPlace? FindPlace(TaskId id)
    {
        foreach (var place in Enum.GetValues<TaskPlace>())
        {
            if (this[place].Find(id) is { State: TaskState.Open or TaskState.Done })
            {
                return place;
            }
        }

        return null;
    }

    public StudyTask? Find(TaskId id) => FindPlace(id) is { } place ? this[place].Find(id) : null;
}
