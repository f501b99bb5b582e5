namespace StudyBot.Study;

/// <summary>One change of a day as the journal tells it.</summary>
/// <param name="Interaction">What brought it; null for the roll forward.</param>
/// <param name="Receipt">What the roll forward that opened the day did.</param>
internal sealed record JournalLine(DateOnly On, ulong? Interaction, DayChange Change, Receipt? Receipt);
