using StudyBot.Study.Notes;

namespace StudyBot.Store;

/// <summary>How notes are to be taken in.</summary>
/// <param name="Outline">By which sections are added that a note lacks.</param>
/// <param name="Today">The open day.</param>
/// <param name="GoingOn">The day whose unfinished tasks go on to the open one; null for none.</param>
internal sealed record NoteIntent(NoteOutline Outline, DateOnly Today, DateOnly? GoingOn)
{
    public bool GoesOn(DateOnly on) => on == Today || on == GoingOn;
}
