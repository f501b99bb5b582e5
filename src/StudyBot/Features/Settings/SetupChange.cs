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

    public PostKind? Post { get; init; }

    /// <summary>For <see cref="Post"/>; null together with a post switches it off.</summary>
    public string? Cron { get; init; }

    public bool IsNothing => this is { Channel: null, Locale: null, Clock: null, Rest: null, Post: null };
}
