using StudyBot.Shared;

namespace StudyBot.Store.Rows;

/// <summary>One occurrence of a post, from due to final: the outbox.</summary>
internal sealed class DuePostRow
{
    public long Id { get; set; }

    public GroupId GroupId { get; set; }

    public PostKind Kind { get; set; }

    /// <summary>The group's study date it is for.</summary>
    public DateOnly On { get; set; }

    /// <summary>Tells apart what shares a kind and a date: whose page it is and which. Empty for the scheduled posts.</summary>
    public string Part { get; set; } = "";

    /// <summary>The writer, for a shared page or closing.</summary>
    public MemberId? MemberId { get; set; }

    /// <summary>Study time.</summary>
    public DateTimeOffset DueAt { get; set; }

    public DuePostState State { get; set; }

    /// <summary>Transport time: until then the claimer alone may post it, or, once posted, edit it.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    /// <summary>Transport time of the first attempt: within Discord's nonce window a second one is harmless.</summary>
    public DateTimeOffset? FirstTriedAt { get; set; }

    /// <summary>Transport time before which it is neither tried again nor edited.</summary>
    public DateTimeOffset? RetryAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>Where it was sent to, or tried to.</summary>
    public ChannelId? ChannelId { get; set; }

    /// <summary>Null while it was not sent, and again when somebody has deleted it.</summary>
    public MessageId? MessageId { get; set; }

    /// <summary>Where the day's shared texts go: the thread started from this post, or the channel itself where no thread may be.</summary>
    public ChannelId? ThreadId { get; set; }

    /// <summary>Something it shows has changed since it was last written.</summary>
    public bool IsDirty { get; set; }

    /// <summary>Transport time of the last write.</summary>
    public DateTimeOffset? WrittenAt { get; set; }

    /// <summary>Hash of what was last written, so that an edit that changes nothing is not sent.</summary>
    public string? WrittenHash { get; set; }
}
