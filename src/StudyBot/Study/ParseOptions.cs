namespace StudyBot.Study;

/// <summary>How a text form is read.</summary>
/// <param name="DefaultSlot">The slot of lines above the first heading, and of all where headings are not read.</param>
/// <param name="WithSlots">Whether a line like <c>오전</c> is a heading.</param>
/// <param name="Limit">How many lines there may be.</param>
internal sealed record ParseOptions(Slot? DefaultSlot, bool WithSlots, int Limit = Limits.TasksADay);
