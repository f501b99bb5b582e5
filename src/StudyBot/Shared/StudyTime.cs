namespace StudyBot.Shared;

/// <summary>
/// Study time: what days, schedules and due instants go by. It may be moved (playground, tests); transport time, the plain
/// <see cref="TimeProvider"/> of the container, is always real and drives connections, leases and rate limits.
/// </summary>
internal sealed class StudyTime(TimeProvider provider)
{
    /// <summary>Now, in UTC, in whole milliseconds: as it is stored.</summary>
    public DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(provider.GetUtcNow().ToUnixTimeMilliseconds());
}
