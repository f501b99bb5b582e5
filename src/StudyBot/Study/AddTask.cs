namespace StudyBot.Study;

/// <summary>What came of adding lines to a checklist or to a tomorrow list: all of them or none.</summary>
internal abstract record AddTask
{
    private AddTask()
    {
    }

    internal sealed record Added(Day Day, IReadOnlyList<StudyTask> Tasks) : AddTask;

    internal sealed record AddedForLater(TaskList Later, IReadOnlyList<StudyTask> Tasks) : AddTask;

    internal sealed record DayIsFull(int Limit) : AddTask;

    internal sealed record TooLong(string Text, int Limit) : AddTask;

    internal sealed record TooDeep(string Text, int Limit) : AddTask;

    internal sealed record Empty : AddTask;

    /// <summary>The task to add below is not on the list, or is no longer live there.</summary>
    internal sealed record NoSuchTask(TaskId Under) : AddTask;
}
