namespace StudyBot.Discord;

/// <summary>
/// Counts what Discord refused in a way that it holds against the address: 401, 403, and 429 unless shared. At 10,000 within ten
/// minutes it shuts the address out, answers to interactions included; so the rest is slowed down, and stopped, long before.
/// <see href="https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans"/>
/// </summary>
internal sealed class InvalidRequests(TimeProvider clock)
{
    /// <summary>One in a hundred of what Discord tolerates, and more than a sound bot ever sees: somebody should look.</summary>
    public const int WarnAt = 100;

    /// <summary>A tenth. From here on what is left until <see cref="StopAt"/> is spread over the whole window, however much is wanted.</summary>
    public const int SlowAt = 1000;

    /// <summary>Half. The other half is for answers to interactions, which are never held back, and for others behind the same address.</summary>
    public const int StopAt = 5000;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <summary>Counted in steps of this, so that ten thousand need no more memory than ten.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromSeconds(10);

    // One more than the window has: the oldest step counts until the last of it is ten minutes old.
    private readonly int[] _steps = new int[(int)(Window / Step) + 1];
    private readonly Lock _gate = new();
    private readonly long _start = clock.GetTimestamp();
    private long _step;
    private int _count;

    private TimeSpan Now => clock.GetElapsedTime(_start);

    /// <summary>Within the last ten minutes, and at most ten seconds more.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                Advance();
                return _count;
            }
        }
    }

    /// <returns>The count with this one.</returns>
    public int Add()
    {
        lock (_gate)
        {
            Advance();
            _steps[_step % _steps.Length]++;
            return ++_count;
        }
    }

    /// <summary>
    /// The least interval between two requests that are no answers to interactions: none, then ever more; null means that none may
    /// go until some of the count is past.
    /// </summary>
    public TimeSpan? FindInterval() => Count switch
    {
        < SlowAt => TimeSpan.Zero,
        < StopAt and var count => Window / (StopAt - count),
        _ => null,
    };

    private void Advance()
    {
        var step = (long)(Now / Step);
        for (var passed = Math.Min(step - _step, _steps.Length); passed > 0; passed--)
        {
            _step++;
            _count -= _steps[_step % _steps.Length];
            _steps[_step % _steps.Length] = 0;
        }

        _step = step;
    }
}
