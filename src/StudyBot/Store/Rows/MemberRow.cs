using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Store.Rows;

internal sealed class MemberRow
{
    public MemberId Id { get; set; }

    /// <summary>As shown by Discord at the last interaction.</summary>
    public string Name { get; set; } = "";

    /// <summary>Chosen by the member; wins over <see cref="SeenLocale"/>.</summary>
    public string? Locale { get; set; }

    /// <summary>The language of the last interaction's client.</summary>
    public string? SeenLocale { get; set; }

    /// <summary>The number of the next new task (<see cref="TaskId"/>).</summary>
    public int NextTask { get; set; } = 1;

    /// <summary>Counts every change of any of the member's days.</summary>
    public int Version { get; set; }

    public CarryPolicy Carry { get; set; }

    public TaskVisibility TaskVisibility { get; set; }

    public Visibility PageVisibility { get; set; }

    public Visibility ClosingVisibility { get; set; }

    /// <summary>The group whose clock this member follows; null when the clock is the member's own or the configured one.</summary>
    public GroupId? ClockOf { get; set; }

    public DateTimeOffset JoinedAt { get; set; }

    public DateTimeOffset ActiveAt { get; set; }

    /// <summary>When the open day ends: the worker opens the next one then.</summary>
    public DateTimeOffset? TurnsAt { get; set; }

    /// <summary>Unfinished tasks of the days up to this one wait until the member has said what to do with them.</summary>
    public DateOnly? HeldUntil { get; set; }

    /// <summary>The day of an exam that past pages are recalled towards; null for none.</summary>
    public DateOnly? ExamOn { get; set; }

    /// <summary>The day on which a page of long ago was last offered to be read again.</summary>
    public DateOnly? OfferedOn { get; set; }

    public List<MemberClockRow> Clocks { get; } = [];
}
