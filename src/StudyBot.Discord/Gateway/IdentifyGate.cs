using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace StudyBot.Discord;

/// <summary>
/// Lets the sessions of all shards begin no faster, and no more of them, than Discord allows: with too many in a day it resets the bot's token.
/// <see href="https://docs.discord.com/developers/events/gateway#session-start-limit-object"/>
/// </summary>
/// <param name="ask">Asks Discord where the gateway is and how many sessions may begin.</param>
/// <param name="clock">Transport time.</param>
/// <param name="logger">Hears of waits.</param>
internal sealed partial class IdentifyGate(Func<CancellationToken, Task<GatewayBot>> ask, TimeProvider clock, ILogger logger) : IDisposable
{
    /// <summary>Discord counts from 5 s to 5 s where the frames arrive: the quarter is for those that are quicker on the way than the one before.</summary>
    private static readonly TimeSpan BetweenIdentifies = TimeSpan.FromSeconds(5.25);

    /// <summary>While others begin, what remains for one more is not known; and an answer is not for keeping.</summary>
    private static readonly TimeSpan AnswerHolds = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _asking = new(1);
    private readonly ConcurrentDictionary<int, Turn> _turns = new();
    private GatewayBot? _answer;
    private long _answeredAt;
    private int _underWay;
    private int _atOnce = 1;

    /// <summary>What Discord says of the gateway; asked anew when the last answer is older than a few seconds.</summary>
    /// <exception cref="DiscordException">Discord cannot be asked.</exception>
    public async Task<GatewayBot> AskAsync(CancellationToken cancellationToken)
    {
        await _asking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await RefreshAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <summary>
    /// Waits until one more session may begin, for hours if it must be, and says where. Each admission ends with <see cref="Settle"/>.
    /// </summary>
    /// <exception cref="DiscordException">Discord cannot be asked.</exception>
    public async Task<GatewayBot> AdmitAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await _asking.WaitAsync(cancellationToken).ConfigureAwait(false);
            TimeSpan wait;
            try
            {
                var answer = await RefreshAsync(cancellationToken).ConfigureAwait(false);
                var limit = answer.SessionStartLimit;
                if (limit is null || limit.Remaining > Volatile.Read(ref _underWay))
                {
                    Interlocked.Increment(ref _underWay);
                    return answer;
                }

                wait = FindWait(limit);
                _answer = null;
            }
            finally
            {
                _asking.Release();
            }

            await Task.Delay(Timers.RoundUp(wait), clock, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Discord has counted the session that was admitted, or it never began.</summary>
    public void Settle()
    {
        Interlocked.Decrement(ref _underWay);
        _answer = null;
    }

    /// <summary>Waits, with a connection open, until the shard may identify: those of one rate-limit key one after another.</summary>
    public async Task TakeTurnAsync(Shard shard, CancellationToken cancellationToken)
    {
        var turn = _turns.GetOrAdd(shard.Id % Volatile.Read(ref _atOnce), static _ => new Turn());
        await turn.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (turn.LastAt is { } before && BetweenIdentifies - clock.GetElapsedTime(before) is { Ticks: > 0 } wait)
            {
                await Task.Delay(Timers.RoundUp(wait), clock, cancellationToken).ConfigureAwait(false);
            }

            turn.LastAt = clock.GetTimestamp();
        }
        finally
        {
            turn.Gate.Release();
        }
    }

    public void Dispose()
    {
        _asking.Dispose();
        foreach (var turn in _turns.Values)
        {
            turn.Gate.Dispose();
        }
    }

    private async Task<GatewayBot> RefreshAsync(CancellationToken cancellationToken)
    {
        if (_answer is { } known && clock.GetElapsedTime(_answeredAt) < AnswerHolds)
        {
            return known;
        }

        var answer = await ask(cancellationToken).ConfigureAwait(false);
        _answer = answer;
        _answeredAt = clock.GetTimestamp();
        Volatile.Write(ref _atOnce, Math.Max(1, answer.SessionStartLimit?.MaxConcurrency ?? 1));
        return answer;
    }

    private TimeSpan FindWait(SessionStartLimit limit)
    {
        if (limit.Remaining > 0)
        {
            return AnswerHolds;
        }

        var resetAfter = TimeSpan.FromMilliseconds(limit.ResetAfter);
        LogSessionsUsedUp(resetAfter);
        return resetAfter > AnswerHolds ? resetAfter : AnswerHolds;
    }

    [LoggerMessage(LogLevel.Warning, "Discord allows no further session for {ResetAfter}; waiting, and then asking again.")]
    private partial void LogSessionsUsedUp(TimeSpan resetAfter);

    private sealed class Turn
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public long? LastAt { get; set; }
    }
}
