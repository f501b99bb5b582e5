namespace StudyBot.Study;

/// <summary>A task that is made anew on its weekdays. It never carries: what was not done of it stays on its day.</summary>
/// <param name="Slot">Null: where the last task of that text stood, else the morning.</param>
internal sealed record Routine(RoutineId Id, string Text, Weekdays Days, Slot? Slot);
