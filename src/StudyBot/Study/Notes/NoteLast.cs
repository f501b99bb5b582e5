namespace StudyBot.Study.Notes;

/// <summary>What both sides have in common: the note as it was last written or taken in, and the day it was written from.</summary>
internal sealed record NoteLast(Note Note, Day Day);
