namespace StudyBot.Study;

/// <summary>
/// A clock and the first date that it holds for. That date begins no earlier than <paramref name="NotBefore"/>: the turn
/// that the clock before it had promised, or the change itself where that turn had gone by.
/// </summary>
internal sealed record ClockFrom(DateOnly From, DayClock Clock, DateTimeOffset NotBefore);
