namespace StudyBot.Study.Notes;

/// <summary>What came of a merge.</summary>
/// <param name="Day">The day, with what came from the file.</param>
/// <param name="Text">The file, with what came from the day.</param>
/// <param name="LateTicks">Tasks that went on to a later day and were ticked in the file of this one.</param>
internal sealed record NoteMerged(Day Day, NoteText Text, IReadOnlyList<NoteConflict> Conflicts, IReadOnlyList<TaskId> LateTicks);
