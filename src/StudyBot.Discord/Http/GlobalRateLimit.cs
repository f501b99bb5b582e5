namespace StudyBot.Discord;

/// <summary>
/// Discord's limit for the bot as a whole: one request after another, in the order of their coming.
/// <see href="https://docs.discord.com/developers/topics/rate-limits#global-rate-limit"/>
/// </summary>
/// <param name="clock">Measures the waits.</param>
/// <param name="requestsPerSecond">Discord's figure; the pace keeps to it where Discord counts.</param>
/// <param name="invalid">Slows all down, and stops it, when too much was refused.</param>
internal sealed class GlobalRateLimit(TimeProvider clock, int requestsPerSecond, InvalidRequests invalid)
{
    private readonly Lock _gate = new();
    private readonly long _start = clock.GetTimestamp();
    private readonly TurnQueue _queue = new(new Lock());
    private readonly Pace _pace = new(Math.Max(1, requestsPerSecond));

    private TimeSpan Now => clock.GetElapsedTime(_start);

    /// <returns>The turn, to be given back when the request was answered (<see cref="Answered"/>).</returns>
    public async Task<long> EnterAsync(CancellationToken cancellationToken)
    {
        var turn = new Turn(string.Empty, number: 0);
        if (_queue.Join(turn))
        {
            lock (_gate)
            {
                _pace.BeginAnew(Now);
            }
        }

        await _queue.WaitAsync(turn, cancellationToken).ConfigureAwait(false);
        try
        {
            long taken;
            for (var wait = Take(out taken); wait > TimeSpan.Zero; wait = Take(out taken))
            {
                await Timers.DelayAsync(wait, clock, cancellationToken).ConfigureAwait(false);
            }

            return taken;
        }
        finally
        {
            _queue.Leave(turn);
        }
    }

    /// <summary>The request of a turn was answered, or will not be any more.</summary>
    public void Answered(long turn)
    {
        lock (_gate)
        {
            _pace.Answered(turn, Now);
        }
    }

    /// <summary>Discord said 429 to the bot as a whole: nobody enters for that long.</summary>
    public void Block(TimeSpan duration)
    {
        lock (_gate)
        {
            _pace.BlockUntil(Now + duration);
        }
    }

    private TimeSpan Take(out long turn)
    {
        turn = 0;
        if (invalid.FindInterval() is not { } interval)
        {
            return InvalidRequests.Step;
        }

        lock (_gate)
        {
            var wait = _pace.Take(Now, interval, out turn);

            // The brake is let go of by and by: it is looked at again.
            return interval > TimeSpan.Zero && wait > InvalidRequests.Step ? InvalidRequests.Step : wait;
        }
    }
}
