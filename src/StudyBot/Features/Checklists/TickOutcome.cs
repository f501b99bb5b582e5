namespace StudyBot.Features.Checklists;

/// <summary>What ticks did.</summary>
/// <param name="Done">How many tasks are done now that were not.</param>
/// <param name="Reopened">How many are open again.</param>
/// <param name="Only">The text of the one task that changed, when it was just one.</param>
/// <param name="Kept">Tasks of yesterday whose copies were worked on today already: those are to be ticked there.</param>
internal sealed record TickOutcome(int Done, int Reopened, string? Only, IReadOnlyList<string> Kept)
{
    /// <summary>The task that was meant is no longer on the list.</summary>
    public bool IsGone { get; init; }

    /// <summary>It stood on the tomorrow or the later list, and came over to today's.</summary>
    public bool IsBrought { get; init; }

    /// <summary>It would have come over, but today's list has no room.</summary>
    public bool IsFull { get; init; }

    public bool HasChanged => Done + Reopened > 0;
}
