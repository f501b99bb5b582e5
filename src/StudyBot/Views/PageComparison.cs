using StudyBot.Flow;
using StudyBot.Study;

namespace StudyBot.Views;

/// <summary>A text written from memory beside what its day left behind, for its writer alone.</summary>
/// <param name="Holes">What the text does not hold.</param>
/// <param name="HasSources">Whether the day left anything to compare with.</param>
/// <param name="ShowDay">The press that shows the day.</param>
/// <param name="FillIn">The press that fills in what is missing; null where nothing may be filled in.</param>
/// <param name="Press">The press that says how much came back.</param>
internal sealed record PageComparison(
    IReadOnlyList<Hole> Holes, bool HasSources, CustomId ShowDay, CustomId? FillIn, Func<Remembered, CustomId> Press)
{
    /// <summary>Whether the page is photographs alone, which nobody but its writer can compare.</summary>
    public bool IsByHand { get; init; }

    /// <summary>What was said before; null when nothing was.</summary>
    public Remembered? Remembered { get; init; }
}
