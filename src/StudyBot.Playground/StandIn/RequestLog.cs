namespace StudyBot.Playground.StandIn;

/// <summary>The bot's HTTP requests in order, for tests that count what was asked.</summary>
internal sealed class RequestLog
{
    private const int Kept = 5000;

    private readonly Lock _gate = new();
    private readonly Queue<SeenRequest> _requests = new();

    /// <summary>Hears of each request when it was served and its answer is on the way.</summary>
    public Action<SeenRequest>? Seen { get; set; }

    public IReadOnlyList<SeenRequest> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    public void Add(SeenRequest request)
    {
        lock (_gate)
        {
            _requests.Enqueue(request);
            if (_requests.Count > Kept)
            {
                _requests.Dequeue();
            }
        }

        Seen?.Invoke(request);
    }
}
