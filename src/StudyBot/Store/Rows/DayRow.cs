using StudyBot.Shared;

namespace StudyBot.Store.Rows;

internal sealed class DayRow
{
    public MemberId MemberId { get; set; }

    public DateOnly On { get; set; }

    public int Version { get; set; }

    public DateTimeOffset OpenedAt { get; set; }

    public DateOnly? OpenedFrom { get; set; }

    /// <summary>Whether a task of one of its lists is open. May be true without one, never false with one.</summary>
    public bool HasOpen { get; set; } = true;
}
