namespace StudyBot.Playground.StandIn;

/// <summary>Ids by transport time, always growing, also over a restart with the clock put back.</summary>
internal sealed class Snowflakes(TimeProvider transport, ulong last)
{
    private const long DiscordEpochMilliseconds = 1_420_070_400_000;

    private readonly Lock _gate = new();

    public ulong Last { get; private set; } = last;

    public ulong Next()
    {
        lock (_gate)
        {
            var now = (ulong)Math.Max(0, transport.GetUtcNow().ToUnixTimeMilliseconds() - DiscordEpochMilliseconds) << 22;
            return Last = Math.Max(now, Last + 1);
        }
    }
}
