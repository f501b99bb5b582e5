using StudyBot.Shared;

namespace StudyBot.Store.Rows;

/// <summary>A word to whoever set a group up, that something is wrong with its posts.</summary>
internal sealed class NoticeRow : SendRow
{
    public GroupId GroupId { get; set; }

    public MemberId MemberId { get; set; }

    /// <summary>What is wrong, as a text key.</summary>
    public string Why { get; set; } = "";
}
