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

    /// <summary>Counts every change of any of the member's days, and of the clock they go by.</summary>
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

    /// <summary>How many nudges a day they asked for at most; 0 until they did.</summary>
    public int Nudges { get; set; }

    /// <summary>Whether they were asked, once, if they want any.</summary>
    public bool WasOfferedNudges { get; set; }

    /// <summary>The quiet hours they chose; null for the usual ones, the same minute twice for none.</summary>
    public TimeOnly? QuietFrom { get; set; }

    public TimeOnly? QuietTo { get; set; }

    /// <summary>When it is next looked whether there is something to nudge about; null while that has to be found out.</summary>
    public DateTimeOffset? NudgeAt { get; set; }

    /// <summary>Study time of the last nudge.</summary>
    public DateTimeOffset? NudgedAt { get; set; }

    /// <summary>The day of the last nudge.</summary>
    public DateOnly? NudgedOn { get; set; }

    /// <summary>How many nudges before the last one, one after the other, were followed by nothing.</summary>
    public int NudgesIgnored { get; set; }

    /// <summary>Transport time at which Discord last refused them a direct message.</summary>
    public DateTimeOffset? DirectRefusedAt { get; set; }

    /// <summary>The day of an exam that past pages are recalled towards; null for none.</summary>
    public DateOnly? ExamOn { get; set; }

    /// <summary>The day on which a page of long ago was last offered to be read again.</summary>
    public DateOnly? OfferedOn { get; set; }

    /// <summary>Whether their closed days are to be written into the vault, or sent where there is none.</summary>
    public bool Vault { get; set; }

    /// <summary>Whether something of theirs has changed since the vault was last up to date: set with every change while they want it.</summary>
    public bool VaultDue { get; set; }

    /// <summary>The name of their folder in the vault, chosen once: another name of theirs makes no other folder.</summary>
    public string? VaultFolder { get; set; }

    /// <summary>The <see cref="Version"/> up to which changes of closed days have reached the vault.</summary>
    public int VaultVersion { get; set; }

    /// <summary>The last closed day that has reached the vault; null for none.</summary>
    public DateOnly? VaultedUntil { get; set; }

    /// <summary>Where there is no vault, the last day of the last week that was sent, or that began before they wanted it.</summary>
    public DateOnly? NotesSentUntil { get; set; }

    public List<MemberClockRow> Clocks { get; } = [];
}
