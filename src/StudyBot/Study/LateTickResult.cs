namespace StudyBot.Study;

/// <summary>What late ticks made of the day they belong to and of the open one.</summary>
/// <param name="Changed">Tasks of the late day whose state changed, as they are now.</param>
/// <param name="Kept">Tasks of the late day that stay carried, because their copies were worked on already.</param>
internal sealed record LateTickResult(Day Day, Day OpenDay, IReadOnlyList<StudyTask> Changed, IReadOnlyList<StudyTask> Kept);
