using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Store.Rows;

/// <summary>One line of a list. Key, parent, depth, order and origin are columns so that many plain days can be turned by one statement.</summary>
internal sealed class TaskRow
{
    public MemberId MemberId { get; set; }

    public TaskId Id { get; set; }

    public ListKind List { get; set; }

    /// <summary>The day whose list it stands on; null on the later list.</summary>
    public DateOnly? On { get; set; }

    public int Position { get; set; }

    public int Depth { get; set; }

    public TaskId? Parent { get; set; }

    public Slot? Slot { get; set; }

    public string Text { get; set; } = "";

    public string Key { get; set; } = "";

    /// <summary>The key of the series it belongs to, if it does.</summary>
    public string? Series { get; set; }

    public TaskState State { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    public string? Remark { get; set; }

    public TaskId? Origin { get; set; }

    public DateOnly? FirstOn { get; set; }

    public int Slips { get; set; }

    /// <summary>The day on which the member last said that it is to be kept as it is, however often it slipped.</summary>
    public DateOnly? KeptOn { get; set; }

    public RoutineId? Routine { get; set; }

    public DateOnly? CarriedTo { get; set; }
}
