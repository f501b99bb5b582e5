namespace StudyBot.Discord;

/// <summary>
/// Discord's wall has shut out this address: nothing gets through, and each try counts. Of the answers to interactions,
/// those that would come too late are not tried.
/// </summary>
internal sealed class Wall(TimeProvider clock)
{
    /// <summary>The time that Discord gives for the first answer.</summary>
    private static readonly TimeSpan FirstAnswer = TimeSpan.FromSeconds(3);

    private readonly Lock _gate = new();
    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _standsUntil;

    private TimeSpan Left
    {
        get
        {
            lock (_gate)
            {
                return _standsUntil - clock.GetElapsedTime(_start);
            }
        }
    }

    public void Stand(TimeSpan duration)
    {
        lock (_gate)
        {
            var until = clock.GetElapsedTime(_start) + duration;
            _standsUntil = until > _standsUntil ? until : _standsUntil;
        }
    }

    /// <exception cref="DiscordException">It is a first answer, and its time will be over before the wall is open.</exception>
    public async Task PassAsync(Route route, CancellationToken cancellationToken)
    {
        for (var wait = Left; wait > TimeSpan.Zero; wait = Left)
        {
            if (route.Retry == RetryPolicy.OnceAsAcknowledged && wait > FirstAnswer)
            {
                throw new DiscordException($"This address is shut out for {wait.TotalSeconds:0} s more; {route} was not sent.")
                {
                    Status = System.Net.HttpStatusCode.TooManyRequests,
                };
            }

            await Timers.DelayAsync(wait, clock, cancellationToken).ConfigureAwait(false);
        }
    }
}
