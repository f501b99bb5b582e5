namespace StudyBot.Study;

/// <summary>One thing that happened to a task.</summary>
/// <param name="On">The study day it happened on.</param>
internal abstract record TaskEvent(DateOnly On)
{
    /// <param name="WaitsFor">On the later list: the date it was to wait for.</param>
    internal sealed record Written(DateOnly On, TaskPlace Place, DateOnly? WaitsFor) : TaskEvent(On);

    /// <summary>The roll forward brought it here.</summary>
    internal sealed record CameOver(DateOnly On, DateOnly? From, MoveKind Kind) : TaskEvent(On);

    internal sealed record Moved(DateOnly On, TaskPlace Place, DateOnly? WaitsFor) : TaskEvent(On);

    internal sealed record OtherHalf(DateOnly On, Slot Slot) : TaskEvent(On);

    internal sealed record Reworded(DateOnly On, string Before) : TaskEvent(On);

    /// <param name="Remark">Null when it was taken away.</param>
    internal sealed record Remarked(DateOnly On, string? Remark) : TaskEvent(On);

    internal sealed record Ticked(DateOnly On) : TaskEvent(On);

    internal sealed record Reopened(DateOnly On) : TaskEvent(On);

    internal sealed record Left(DateOnly On) : TaskEvent(On);

    internal sealed record Dropped(DateOnly On) : TaskEvent(On);
}
