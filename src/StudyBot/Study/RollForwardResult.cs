namespace StudyBot.Study;

/// <summary>What a roll forward made.</summary>
/// <param name="Earlier">The same days in the same order, marked.</param>
/// <param name="Receipt">Null if the day was open already and nothing was done.</param>
/// <param name="NextId">The first number that is free now.</param>
internal sealed record RollForwardResult(IReadOnlyList<Day> Earlier, Day Opened, Receipt? Receipt, TaskId NextId);
