namespace StudyBot.Study;

/// <summary>Where a task is to go; what is null stays as it is.</summary>
/// <param name="WaitsFor">With the later list: the date it is to wait for.</param>
/// <param name="Before">The task it is to stand before, as its sibling.</param>
internal sealed record TaskMoveTo(TaskPlace? Place = null, DateOnly? WaitsFor = null, Slot? Slot = null, TaskId? Before = null);
