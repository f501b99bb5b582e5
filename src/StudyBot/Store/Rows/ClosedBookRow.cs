using StudyBot.Shared;

namespace StudyBot.Store.Rows;

/// <summary>That a page about a day is being written with the books closed: what was written on that day is hidden from its writer meanwhile.</summary>
internal sealed class ClosedBookRow
{
    public MemberId MemberId { get; set; }

    /// <summary>The day the page is about.</summary>
    public DateOnly On { get; set; }

    public DateTimeOffset AskedAt { get; set; }
}
