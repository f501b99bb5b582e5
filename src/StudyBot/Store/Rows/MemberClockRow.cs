using StudyBot.Shared;

namespace StudyBot.Store.Rows;

/// <summary>A member's clock and the first date it holds for.</summary>
internal sealed class MemberClockRow
{
    public MemberId MemberId { get; set; }

    public DateOnly From { get; set; }

    /// <summary>The instant before which it does not hold: the turn by the clock before it.</summary>
    public DateTimeOffset NotBefore { get; set; }

    public string Zone { get; set; } = "";

    public TimeOnly DayStart { get; set; }
}
