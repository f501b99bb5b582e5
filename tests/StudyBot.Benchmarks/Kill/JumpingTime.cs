namespace StudyBot.Benchmarks.Kill;

/// <summary>Transport time that can leap forward, as for a Discord that nobody asked anything of for minutes. Its timers run as ever.</summary>
internal sealed class JumpingTime : TimeProvider
{
    private long _ticks;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ticks));

    public void Jump(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
