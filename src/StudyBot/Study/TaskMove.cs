namespace StudyBot.Study;

/// <summary>One line of a receipt.</summary>
/// <param name="FromOn">The day the line stood on.</param>
/// <param name="FromTomorrow">Whether it stood on that day's tomorrow list.</param>
/// <param name="To">The line on the opened day; null where it stayed.</param>
internal sealed record TaskMove(MoveKind Kind, DateOnly FromOn, bool FromTomorrow, TaskId From, TaskId? To);
