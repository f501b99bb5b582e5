using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Store.Rows;

/// <summary>One reminder on its way to one member. Leases and tries are of transport time.</summary>
internal sealed class NudgeRow
{
    public long Id { get; set; }

    public MemberId MemberId { get; set; }

    public DateOnly On { get; set; }

    public NudgeKind Kind { get; set; }

    /// <summary>Study time.</summary>
    public DateTimeOffset DueAt { get; set; }

    public DuePostState State { get; set; }

    public DateTimeOffset? LeasedUntil { get; set; }

    public DateTimeOffset? RetryAt { get; set; }

    public DateTimeOffset? FirstTriedAt { get; set; }

    public int Attempts { get; set; }

    public ChannelId? ChannelId { get; set; }

    public MessageId? MessageId { get; set; }
}
