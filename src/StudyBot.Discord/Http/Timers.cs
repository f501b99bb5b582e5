namespace StudyBot.Discord;

/// <summary>What timers can do.</summary>
internal static class Timers
{
    /// <summary>Timers count whole milliseconds and drop the rest: who waits less than one would not wait at all, and ask again at once.</summary>
    public static TimeSpan RoundUp(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
}
