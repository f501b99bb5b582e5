namespace StudyBot.Playground.StandIn.Gateway;

/// <summary>How many sessions may still be begun, and how soon. Called under the world's lock.</summary>
internal sealed class SessionStarts(World world)
{
    private readonly Dictionary<int, DateTimeOffset> _lastByKey = [];
    private DateTimeOffset? _since;
    private int _used;

    public int Remaining
    {
        get
        {
            lock (world.Gate)
            {
                Refill();
                return Math.Max(0, world.Options.SessionStarts - _used);
            }
        }
    }

    public TimeSpan ResetAfter
    {
        get
        {
            lock (world.Gate)
            {
                Refill();
                return _since is { } since ? since + world.Options.SessionStartsReset - world.Now : world.Options.SessionStartsReset;
            }
        }
    }

    /// <summary>Counts one more; false when it is one too many for the day.</summary>
    public bool TryCount()
    {
        Refill();
        _since ??= world.Now;
        return ++_used <= world.Options.SessionStarts;
    }

    /// <summary>Whether the last session of the shard's rate-limit key is long enough ago.</summary>
    public bool IsItsTurn(int shard)
    {
        var key = shard % world.Options.MaxConcurrency;
        if (_lastByKey.TryGetValue(key, out var last) && world.Now - last < world.Options.IdentifyEvery)
        {
            return false;
        }

        _lastByKey[key] = world.Now;
        return true;
    }

    private void Refill()
    {
        if (_since is { } since && world.Now - since >= world.Options.SessionStartsReset)
        {
            (_since, _used) = (null, 0);
        }
    }
}
