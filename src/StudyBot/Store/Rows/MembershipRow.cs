using StudyBot.Shared;

namespace StudyBot.Store.Rows;

internal sealed class MembershipRow
{
    public MemberId MemberId { get; set; }

    public GroupId GroupId { get; set; }

    public DateTimeOffset JoinedAt { get; set; }

    /// <summary>Kept for a while after leaving, so that coming back finds everything.</summary>
    public DateTimeOffset? LeftAt { get; set; }
}
