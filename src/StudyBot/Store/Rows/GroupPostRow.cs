using StudyBot.Shared;

namespace StudyBot.Store.Rows;

/// <summary>When a group's post of one kind is due.</summary>
internal sealed class GroupPostRow
{
    public GroupId GroupId { get; set; }

    public PostKind Kind { get; set; }

    /// <summary>Five fields, read in the group's zone; null when the post is switched off.</summary>
    public string? Cron { get; set; }

    /// <summary>The next occurrence that was not yet handed to the outbox.</summary>
    public DateTimeOffset? NextAt { get; set; }
}
