using StudyBot.Shared;

namespace StudyBot.Store.Rows;

/// <summary>Days off that a member has named: they neither count nor break anything, and are quiet.</summary>
internal sealed class AwayRow
{
    public MemberId MemberId { get; set; }

    /// <summary>Counted up per member.</summary>
    public int Id { get; set; }

    public DateOnly From { get; set; }

    /// <summary>The last day off.</summary>
    public DateOnly To { get; set; }

    public string? Reason { get; set; }

    public DateTimeOffset SetAt { get; set; }
}
