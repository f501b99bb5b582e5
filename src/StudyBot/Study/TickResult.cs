namespace StudyBot.Study;

/// <summary>A day after ticks, and the tasks whose state they changed, as they are now.</summary>
internal sealed record TickResult(Day Day, IReadOnlyList<StudyTask> Changed);
