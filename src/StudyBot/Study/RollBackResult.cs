namespace StudyBot.Study;

/// <summary>What taking a roll forward back did.</summary>
/// <param name="Earlier">The same days in the same order, with what went back.</param>
/// <param name="Back">How many lines of the open day went back.</param>
/// <param name="Kept">Those at the top of what stays, because somebody has worked on it already.</param>
internal sealed record RollBackResult(IReadOnlyList<Day> Earlier, Day Open, int Back, IReadOnlyList<StudyTask> Kept);
