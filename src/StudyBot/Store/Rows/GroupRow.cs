using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Store.Rows;

internal sealed class GroupRow
{
    public GroupId Id { get; set; }

    public string Name { get; set; } = "";

    public string Locale { get; set; } = "";

    /// <summary>The zone that the posts' cron expressions are read in; holds at once, unlike the clocks.</summary>
    public string Zone { get; set; } = "";

    /// <summary>Where the posts go; null until somebody has chosen.</summary>
    public ChannelId? ChannelId { get; set; }

    /// <summary>Who chose it, and is told when posting there stops working.</summary>
    public MemberId? SetUpBy { get; set; }

    /// <summary>How long yesterday takes late entries after the turn, in hours, 0 to 24.</summary>
    public int DoorHours { get; set; }

    /// <summary>Weekdays on which nothing is posted or asked, one bit a day, Sunday the lowest (<see cref="Weekdays"/>).</summary>
    public int RestDays { get; set; }

    /// <summary>Whether shared pages go to the day's thread; else to the channel itself.</summary>
    public bool Threads { get; set; }

    /// <summary>Why nothing is posted at the moment, as a text key; null when all is well.</summary>
    public string? PausedFor { get; set; }

    /// <summary>Transport time at which posting is tried again while it is paused.</summary>
    public DateTimeOffset? RetryAt { get; set; }

    /// <summary>How often, one after the other, it was tried in vain: each time the wait grows.</summary>
    public int Pauses { get; set; }

    /// <summary>Why shared texts go to the channel and not to a thread, as a text key; null when all is well.</summary>
    public string? ThreadsFailFor { get; set; }

    /// <summary>What whoever set it up was last told about.</summary>
    public string? ToldFor { get; set; }

    /// <summary>Transport time at which they were.</summary>
    public DateTimeOffset? ToldAt { get; set; }

    /// <summary>What makes a day count as kept.</summary>
    public Kept Kept { get; set; }

    /// <summary>What those who join here show of their pages, until they choose themselves.</summary>
    public Visibility PageVisibility { get; set; }

    /// <summary>Study time at which the question whether to go on was asked: nobody had pressed anything for three study days.</summary>
    public DateTimeOffset? QuietSince { get; set; }

    /// <summary>Nothing is posted before this date; the last of all dates means until somebody says otherwise.</summary>
    public DateOnly? RestsUntil { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When the bot was removed from the server; its data stay in case it comes back.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    public List<GroupClockRow> Clocks { get; } = [];

    public List<GroupPostRow> Posts { get; } = [];
}
