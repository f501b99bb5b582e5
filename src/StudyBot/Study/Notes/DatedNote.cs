namespace StudyBot.Study.Notes;

/// <summary>A note that a member brings, and the day it is of.</summary>
/// <param name="FileName">Without its folders.</param>
/// <param name="YesterdayOn">The day that its page about yesterday is about.</param>
internal sealed record DatedNote(DateOnly On, Note Note, string FileName, DateOnly YesterdayOn);
