namespace StudyBot.Study.Notes;

/// <summary>How a member wants their notes written.</summary>
/// <param name="Folder">The folder in the vault that the month's page and the permalink are named by; empty for the vault itself.</param>
/// <param name="MarksCarried">Whether a task that went on to a later day is marked <c>[&gt;]</c>.</param>
internal sealed record NoteStyle(NoteProfile Profile, string Folder = "", bool MarksCarried = false);
