namespace StudyBot.Discord;

/// <summary>What timers can do.</summary>
internal static class Timers
{
    // Timers count milliseconds to 49 days; and a wait that is asked after again cannot grow stale.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Timers count whole milliseconds and drop the rest: who waits less than one would not wait at all, and ask again at once.</summary>
    public static TimeSpan RoundUp(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));

    /// <summary>Never too short by rounding, but an hour at most: who waits must look again.</summary>
    public static Task DelayAsync(TimeSpan wait, TimeProvider clock, CancellationToken cancellationToken) =>
        Task.Delay(RoundUp(wait < Longest ? wait : Longest), clock, cancellationToken);
}
