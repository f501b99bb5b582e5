namespace StudyBot.Discord;

/// <summary>
/// All limits that Discord's answers have told: the bucket of a request is named by Discord's bucket id and the top-level
/// resource, and by its route until that id is known. <see href="https://docs.discord.com/developers/topics/rate-limits"/>
/// </summary>
internal sealed class RateLimits(TimeProvider clock, int requestsPerSecond)
{
    private const int ManyBuckets = 1000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _bucketIds = [];
    private readonly Dictionary<(string Bucket, string Major), RateLimitBucket> _buckets = [];
    private int _sweepAt = ManyBuckets;

    public GlobalRateLimit Global { get; } = new(clock, requestsPerSecond);

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

    public RateLimitBucket BucketOf(Route route)
    {
        lock (_gate)
        {
            var name = route.ToString();
            var key = (_bucketIds.GetValueOrDefault(name, name), route.Major);
            if (!_buckets.TryGetValue(key, out var bucket))
            {
                SweepIfMany();
                _buckets[key] = bucket = new RateLimitBucket(clock);
            }

            return bucket;
        }
    }

    /// <summary>The answer named the bucket: other routes may share it.</summary>
    public void Learn(Route route, RateLimitBucket bucket, string bucketId)
    {
        lock (_gate)
        {
            var name = route.ToString();
            _bucketIds[name] = bucketId;
            _buckets.TryAdd((bucketId, route.Major), bucket);
            _buckets.Remove((name, route.Major));
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
