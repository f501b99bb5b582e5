namespace StudyBot.Study;

/// <summary>What came of changing one task.</summary>
internal abstract record EditTask
{
    private EditTask()
    {
    }

    /// <param name="Lists">All lists as they are now.</param>
    /// <param name="Before">The task as it was.</param>
    /// <param name="Task">As it is now; as it was, for what was dropped.</param>
    /// <param name="Lines">How many lines went with it, itself counted.</param>
    internal sealed record Done(TaskLists Lists, StudyTask Before, StudyTask Task, int Lines) : EditTask;

    /// <summary>It is like that already.</summary>
    internal sealed record Unchanged(StudyTask Task) : EditTask;

    /// <summary>It is on none of the lists any more.</summary>
    internal sealed record Gone : EditTask;

    internal sealed record Empty : EditTask;

    internal sealed record TooLong(int Length, int Limit) : EditTask;

    internal sealed record TooDeep(int Limit) : EditTask;

    /// <summary>The list it was to go to has no room for it.</summary>
    internal sealed record Full(TaskPlace Place, int Limit) : EditTask;

    /// <summary>What is done stays on the day on which it was done.</summary>
    internal sealed record IsDone(StudyTask Task) : EditTask;

    /// <summary>It was to be put before itself or before one of its own sub-tasks.</summary>
    internal sealed record IntoItself : EditTask;

    /// <summary>The task it was to be put before is not on the list it was to go to.</summary>
    internal sealed record NotThere(StudyTask Before) : EditTask;
}
