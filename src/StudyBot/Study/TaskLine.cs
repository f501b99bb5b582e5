namespace StudyBot.Study;

/// <summary>One line of a text form, understood.</summary>
/// <param name="IsDone">What a box before the text said; null where there was none.</param>
internal sealed record TaskLine(string Text, int Depth, Slot? Slot = null, bool? IsDone = null);
