using StudyBot.Shared;

namespace StudyBot.Store.Rows;

/// <summary>One change of one day, appended and never altered: what <c>/undo</c>, histories and receipts are read from.</summary>
internal sealed class JournalRow
{
    public long Id { get; set; }

    public MemberId MemberId { get; set; }

    public DateOnly? On { get; set; }

    /// <summary>The day's version after this change.</summary>
    public int Version { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>What the member or the bot did, as a fixed word.</summary>
    public string Cause { get; set; } = "";

    /// <summary>The Discord interaction that brought it; the same one is never done twice.</summary>
    public long? InteractionId { get; set; }

    /// <summary>Before and after, as JSON (<see cref="Study.DayChange"/>).</summary>
    public string Change { get; set; } = "";

    /// <summary>What a roll forward did, as JSON; null for everything else.</summary>
    public string? Receipt { get; set; }
}
