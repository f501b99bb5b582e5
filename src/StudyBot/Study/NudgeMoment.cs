namespace StudyBot.Study;

/// <summary>When a nudge of a day is due, if anything is missing then.</summary>
internal sealed record NudgeMoment(NudgeKind Kind, DateTimeOffset At);
