namespace StudyBot.Study.Notes;

/// <summary>A line that was changed on both sides: both stand there now.</summary>
/// <param name="Ours">As it is in the bot; empty where it was taken out there.</param>
/// <param name="Theirs">As it is in the file.</param>
internal sealed record NoteConflict(NotePart Part, string Ours, string Theirs);
