using StudyBot.Shared;

namespace StudyBot.Store.Rows;

/// <summary>What every message on its way has, whoever it is for: it is claimed with a lease, sent, and marked. Leases and tries are of transport time.</summary>
internal abstract class SendRow
{
    public long Id { get; set; }

    /// <summary>Study time.</summary>
    public DateTimeOffset DueAt { get; set; }

    public DuePostState State { get; set; }

    /// <summary>Until then the claimer alone may send it, or, once posted, edit it.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    /// <summary>The first attempt: within Discord's nonce window a second one is harmless.</summary>
    public DateTimeOffset? FirstTriedAt { get; set; }

    /// <summary>Before then it is neither tried again nor edited.</summary>
    public DateTimeOffset? RetryAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>Where it was sent to, or tried to.</summary>
    public ChannelId? ChannelId { get; set; }

    /// <summary>Null while it was not sent, and again when somebody has deleted it.</summary>
    public MessageId? MessageId { get; set; }
}
