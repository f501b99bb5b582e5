using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Features.Settings;

/// <summary>What <c>/setup</c> was asked to change; null leaves as it is.</summary>
internal sealed record SetupChange
{
    public ChannelId? Channel { get; init; }

    public string? Locale { get; init; }

    /// <summary>A new clock: zone, day start, or both. Shown with its next turn before it is saved.</summary>
    public DayClock? Clock { get; init; }

    /// <summary>The weekdays on which the group rests.</summary>
    public Weekdays? Rest { get; init; }

    /// <summary>How long yesterday takes late entries, in hours.</summary>
    public int? Door { get; init; }

    /// <summary>Whether shared texts go to the day's thread.</summary>
    public bool? Threads { get; init; }

    public Kept? Kept { get; init; }

    /// <summary>What those who join show of their pages at first.</summary>
    public Visibility? Pages { get; init; }

    /// <summary>A new schedule: shown with its next runs before it is saved.</summary>
    public PostKind? Post { get; init; }

    /// <summary>For <see cref="Post"/>; null together with a post switches it off.</summary>
    public string? Cron { get; init; }

    public bool IsNothing => this == new SetupChange();

    /// <summary>What is saved at once.</summary>
    public SetupChange Plain => this with { Clock = null, Post = null, Cron = null };
}
