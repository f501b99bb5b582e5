namespace StudyBot.Study.Notes;

/// <summary>Where a template has a section.</summary>
internal sealed record NotePlace(NotePart Part, int Level, string Title);
