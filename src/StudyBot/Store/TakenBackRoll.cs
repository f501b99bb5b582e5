using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>What came of taking a day's roll forward back.</summary>
/// <param name="Around">The open day.</param>
/// <param name="IsOver">The day that was meant is over: nothing was done.</param>
/// <param name="Back">How many lines went back.</param>
/// <param name="Kept">What stays because it was worked on.</param>
internal sealed record TakenBackRoll(MemberDay Around, bool IsOver, int Back, IReadOnlyList<StudyTask> Kept);
