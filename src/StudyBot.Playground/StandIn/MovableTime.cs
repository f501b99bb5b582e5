namespace StudyBot.Playground.StandIn;

/// <summary>
/// Study time: transport time and an offset that can be moved. Its timers are transport time's, so a move
/// never disturbs a running wait; whoever waits for an instant listens to <see cref="Changed"/> as well.
/// </summary>
internal sealed class MovableTime(TimeProvider transport) : TimeProvider
{
    private long _offsetTicks;

    public event EventHandler? Changed;

    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => transport.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => transport.GetUtcNow() + Offset;

    public override long GetTimestamp() => transport.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        transport.CreateTimer(callback, state, dueTime, period);

    public void Set(DateTimeOffset instant) => ChangeOffset(instant - transport.GetUtcNow());

    public void Move(TimeSpan span) => ChangeOffset(Offset + span);

    private void ChangeOffset(TimeSpan offset)
    {
        Interlocked.Exchange(ref _offsetTicks, offset.Ticks);
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
