using Microsoft.Extensions.Logging;

namespace StudyBot.Discord;

/// <summary>
/// Lets new sessions begin no faster than Discord allows: with too many in a day it resets the bot's token.
/// <see href="https://docs.discord.com/developers/events/gateway#session-start-limit-object"/>
/// </summary>
internal sealed partial class IdentifyGate(TimeProvider clock, ILogger logger)
{
    /// <summary>With one identify at a time, as much lies between two.</summary>
    private static readonly TimeSpan BetweenIdentifies = TimeSpan.FromSeconds(5);

    private long? _identifiedAt;

    public async Task EnterAsync(SessionStartLimit? limit, CancellationToken cancellationToken)
    {
        if (limit is { Remaining: <= 0, ResetAfter: > 0 and var milliseconds })
        {
            var resetAfter = TimeSpan.FromMilliseconds(milliseconds);
            LogSessionsUsedUp(resetAfter);
            await Task.Delay(resetAfter, clock, cancellationToken).ConfigureAwait(false);
        }

        if (_identifiedAt is { } before && BetweenIdentifies - clock.GetElapsedTime(before) is { Ticks: > 0 } wait)
        {
            await Task.Delay(Timers.RoundUp(wait), clock, cancellationToken).ConfigureAwait(false);
        }

        _identifiedAt = clock.GetTimestamp();
    }

    [LoggerMessage(LogLevel.Warning, "Discord allows no further session for {ResetAfter}; waiting.")]
    private partial void LogSessionsUsedUp(TimeSpan resetAfter);
}
