using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>One thing a member did, which may have changed more than one day, as the journal has it.</summary>
/// <param name="Interaction">What brought it.</param>
/// <param name="Cause">One of <see cref="Store.Cause"/>.</param>
/// <param name="Version">The member's version after it.</param>
/// <param name="Changes">What it changed, day by day.</param>
internal sealed record TakenBack(ulong Interaction, string Cause, int Version, IReadOnlyList<(DateOnly On, DayChange Change)> Changes)
{
    /// <summary>For something that was taken back itself: the interaction whose change that was.</summary>
    public ulong? TakesBack => Changes.Select(change => change.Change.TakesBack).FirstOrDefault(of => of is not null);
}
