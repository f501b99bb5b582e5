using StudyBot.Shared;

namespace StudyBot.Store.Rows;

/// <summary>That a sent message shows a member, so that it can be found when their data are deleted.</summary>
internal sealed class ShownRow
{
    public MessageId MessageId { get; set; }

    public MemberId MemberId { get; set; }

    public ChannelId ChannelId { get; set; }
}
