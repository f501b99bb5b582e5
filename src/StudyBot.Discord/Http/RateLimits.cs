namespace StudyBot.Discord;

/// <summary>
/// The buckets that Discord's answers have told of: a bucket is named by Discord's bucket id and the top-level resource, and by
/// its route until that id is known. <see href="https://docs.discord.com/developers/topics/rate-limits"/>
/// </summary>
internal sealed class RateLimits(TimeProvider clock)
{
    private const int ManyBuckets = 1000;

    private readonly Lock _gate = new();
    private readonly long _start = clock.GetTimestamp();
    private readonly Dictionary<string, string> _bucketIds = [];
    private readonly Dictionary<(string Bucket, string Major), RateLimitBucket> _buckets = [];
    private int _sweepAt = ManyBuckets;
    private long _turns;

    public int BucketCount
    {
        get
        {
            lock (_gate)
            {
                return _buckets.Count;
            }
        }
    }

    /// <summary>Waits for the request's turn among those of its bucket, in the order of the calls. It must be left again.</summary>
    public async Task<Turn> JoinAsync(Route route, CancellationToken cancellationToken)
    {
        Turn turn;
        lock (_gate)
        {
            var name = route.ToString();
            turn = new Turn(name, _turns++);
            BucketOf(_bucketIds.GetValueOrDefault(name, name), route.Major).Join(turn);
        }

        await turn.Queue!.WaitAsync(turn, cancellationToken).ConfigureAwait(false);
        return turn;
    }

    public void Leave(Turn turn)
    {
        lock (_gate)
        {
            turn.Queue!.Leave(turn);
        }
    }

    /// <summary>The bucket of a request whose turn it is; another one once an answer has named it.</summary>
    public RateLimitBucket BucketOf(Turn turn)
    {
        lock (_gate)
        {
            return (RateLimitBucket)turn.Queue!;
        }
    }

    /// <summary>What an answer tells of its bucket, and of those of its route for all other resources.</summary>
    public void Learn(Turn turn, RateLimitHeaders headers)
    {
        lock (_gate)
        {
            var known = _bucketIds.GetValueOrDefault(turn.Route, turn.Route);
            if (headers.Bucket is { } id && id != known)
            {
                _bucketIds[turn.Route] = id;
                Rename(turn.Route, known, id);
            }

            BucketOf(turn).Learn(turn, headers);
        }
    }

    private RateLimitBucket BucketOf(string name, string major)
    {
        if (!_buckets.TryGetValue((name, major), out var bucket))
        {
            SweepIfMany();
            _buckets[(name, major)] = bucket = new RateLimitBucket(_gate, clock, _start);
        }

        return bucket;
    }

    /// <summary>Who waits by the old name follows to the new one, so that nobody who comes later overtakes.</summary>
    private void Rename(string route, string known, string id)
    {
        foreach (var ((_, major), bucket) in _buckets.Where(pair => pair.Key.Bucket == known).ToList())
        {
            if (!bucket.IsIdle)
            {
                bucket.MoveTo(BucketOf(id, major), route);
            }

            if (known == route)
            {
                _buckets.Remove((known, major));
            }
        }
    }

    /// <summary>Each interaction has its own bucket: without this they would pile up.</summary>
    private void SweepIfMany()
    {
        if (_buckets.Count < _sweepAt)
        {
            return;
        }

        foreach (var (key, _) in _buckets.Where(pair => pair.Value.IsIdle).ToList())
        {
            _buckets.Remove(key);
        }

        _sweepAt = Math.Max(ManyBuckets, _buckets.Count * 2);
    }
}
