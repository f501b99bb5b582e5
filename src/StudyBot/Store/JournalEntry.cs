using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>What the journal says of a change of a day.</summary>
/// <param name="Cause">One of <see cref="Store.Cause"/>.</param>
/// <param name="Interaction">What brought it; null for what the bot did by itself.</param>
internal sealed record JournalEntry(string Cause, ulong? Interaction)
{
    /// <summary>What a roll forward did, as JSON.</summary>
    public string? Receipt { get; init; }

    /// <summary>The later list before and after, where the change reached it.</summary>
    public (TaskList Before, TaskList After)? Later { get; init; }

    /// <summary>For what was taken back: the interaction whose change it was.</summary>
    public ulong? TakesBack { get; init; }
}
