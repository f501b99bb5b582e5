namespace StudyBot.Discord;

/// <summary>
/// Discord's limit for the bot as a whole, spread evenly: so many requests a second, one after another.
/// <see href="https://docs.discord.com/developers/topics/rate-limits#global-rate-limit"/>
/// </summary>
internal sealed class GlobalRateLimit(TimeProvider clock, int requestsPerSecond)
{
    private readonly TimeSpan _interval = TimeSpan.FromSeconds(1) / Math.Max(1, requestsPerSecond);
    private readonly Lock _gate = new();
    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _next;
    private TimeSpan _blockedUntil;

    private TimeSpan Now => clock.GetElapsedTime(_start);

    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        var turn = TakeTurn();
        for (var wait = turn - Now; wait > TimeSpan.Zero; wait = Later(turn) - Now)
        {
            await Task.Delay(Timers.RoundUp(wait), clock, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Block(TimeSpan duration)
    {
        lock (_gate)
        {
            var until = Now + duration;
            _blockedUntil = until > _blockedUntil ? until : _blockedUntil;
            _next = _next > _blockedUntil ? _next : _blockedUntil;
        }
    }

    private TimeSpan TakeTurn()
    {
        lock (_gate)
        {
            var now = Now;
            var turn = _next > now ? _next : now;
            _next = turn + _interval;
            return turn;
        }
    }

    /// <summary>Who already waited when Discord said 429 waits until that is over.</summary>
    private TimeSpan Later(TimeSpan turn)
    {
        lock (_gate)
        {
            return turn > _blockedUntil ? turn : _blockedUntil;
        }
    }
}
