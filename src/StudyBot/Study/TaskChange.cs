namespace StudyBot.Study;

/// <summary>One task before and after; null where it was not on the list.</summary>
internal sealed record TaskChange(StudyTask? Before, StudyTask? After);
