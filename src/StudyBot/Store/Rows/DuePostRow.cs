using StudyBot.Shared;

namespace StudyBot.Store.Rows;

/// <summary>One occurrence of a post, from due to final: the outbox.</summary>
internal sealed class DuePostRow : SendRow
{
    public GroupId GroupId { get; set; }

    public PostKind Kind { get; set; }

    /// <summary>The group's study date it is for.</summary>
    public DateOnly On { get; set; }

    /// <summary>Tells apart what shares a kind and a date: whose page it is and which. Empty for the scheduled posts.</summary>
    public string Part { get; set; } = "";

    /// <summary>The writer, for a shared page or closing.</summary>
    public MemberId? MemberId { get; set; }

    /// <summary>Where the day's shared texts go: the thread started from this post, or the channel itself where no thread may be.</summary>
    public ChannelId? ThreadId { get; set; }

    /// <summary>Something it shows has changed since it was last written.</summary>
    public bool IsDirty { get; set; }

    /// <summary>Study time at which its next stage begins, and it is looked at though nothing has changed; null while that is not known, or it has.</summary>
    public DateTimeOffset? FinishAt { get; set; }

    /// <summary>Transport time of the last write.</summary>
    public DateTimeOffset? WrittenAt { get; set; }

    /// <summary>Hash of what was last written, so that an edit that changes nothing is not sent.</summary>
    public string? WrittenHash { get; set; }
}
