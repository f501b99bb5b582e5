using StudyBot.Shared;

namespace StudyBot.Store.Rows;

internal sealed class DayRow
{
    public MemberId MemberId { get; set; }

    public DateOnly On { get; set; }

    public int Version { get; set; }

    public DateTimeOffset OpenedAt { get; set; }

    public DateOnly? OpenedFrom { get; set; }
}
