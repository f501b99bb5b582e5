namespace StudyBot.Posting;

/// <summary>
/// Works on many things, some at a time and each once at a time, and never waits for the slowest: whoever starts work goes on at once.
/// </summary>
/// <param name="atOnce">How many are worked on at the same time.</param>
/// <param name="most">How many may wait besides.</param>
internal sealed class Lane<TKey>(int atOnce, int most)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Queue<(TKey Key, Func<Task> Work)> _waiting = [];
    private readonly Dictionary<TKey, Task?> _all = [];

    /// <summary>What is waiting or worked on.</summary>
    public IReadOnlyList<TKey> Busy
    {
        get
        {
            lock (_gate)
            {
                return [.. _all.Keys];
            }
        }
    }

    /// <summary>How many wait for a place.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    /// <param name="key">What it is about.</param>
    /// <param name="work">Its own error boundary: it never throws.</param>
    /// <returns>Whether it was taken: not while the same is under way, nor when too much waits.</returns>
    public bool TryAdd(TKey key, Func<Task> work)
    {
        lock (_gate)
        {
            if (_waiting.Count >= most || !_all.TryAdd(key, null))
            {
                return false;
            }

            _waiting.Enqueue((key, work));
            StartMore();
            return true;
        }
    }

    /// <summary>Ends when nothing is under way.</summary>
    public async Task DrainAsync()
    {
        while (Running() is { Count: > 0 } running)
        {
            await Task.WhenAll(running);
        }
    }

    /// <summary>What still waits is not begun any more.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            foreach (var (key, _) in _waiting)
            {
                _all.Remove(key);
            }

            _waiting.Clear();
        }
    }

    private List<Task> Running()
    {
        lock (_gate)
        {
            return [.. _all.Values.OfType<Task>()];
        }
    }

    private void StartMore()
    {
        while (_all.Count - _waiting.Count < atOnce && _waiting.TryDequeue(out var next))
        {
            _all[next.Key] = Task.Run(() => RunAsync(next.Key, next.Work), CancellationToken.None);
        }
    }

    private async Task RunAsync(TKey key, Func<Task> work)
    {
        try
        {
            await work();
        }
        finally
        {
            lock (_gate)
            {
                _all.Remove(key);
                StartMore();
            }
        }
    }
}
