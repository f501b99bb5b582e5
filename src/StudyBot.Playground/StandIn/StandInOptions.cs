namespace StudyBot.Playground.StandIn;

internal sealed record StandInOptions
{
    /// <summary>0 takes a free port.</summary>
    public int Port { get; init; }

    /// <summary>Where the world is kept; null keeps it in memory only.</summary>
    public string? Folder { get; init; }

    /// <summary>The only token that is let in; null lets any in.</summary>
    public string? BotToken { get; init; }

    public TimeProvider Transport { get; init; } = TimeProvider.System;

    /// <summary>One server with three members; false leaves only the bot's own user.</summary>
    public bool Seed { get; init; } = true;

    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>What <c>/gateway/bot</c> recommends.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>Identifies of different rate-limit keys (shard id modulo this) may come together.</summary>
    public int MaxConcurrency { get; init; } = 1;

    /// <summary>How far identifies of one key must lie apart. Discord's is 5 s; 0 is for tests that begin a session many times.</summary>
    public TimeSpan IdentifyEvery { get; init; }

    /// <summary>How many sessions may be begun until <see cref="SessionStartsReset"/> is over; one more costs the token.</summary>
    public int SessionStarts { get; init; } = 1000;

    public TimeSpan SessionStartsReset { get; init; } = TimeSpan.FromHours(4);

    /// <summary>Discord says "the past few minutes" and no number.</summary>
    public TimeSpan NonceWindow { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>How long the address of a file is good; Discord's are for a day.</summary>
    public TimeSpan AddressLife { get; init; } = TimeSpan.FromHours(24);

    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(3);

    public TimeSpan TokenLife { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a session without a socket can be resumed.</summary>
    public TimeSpan ResumeWithin { get; init; } = TimeSpan.FromMinutes(3);

    public RateLimitRule RateLimit { get; init; } = new(1000, TimeSpan.FromSeconds(1));

    /// <summary>Other limits by method and route, as "POST /channels/{channel}/messages".</summary>
    public IReadOnlyDictionary<string, RateLimitRule> RateLimits { get; init; } = new Dictionary<string, RateLimitRule>(StringComparer.Ordinal);

    /// <summary>Discord's global limit, 50 there, within any second; null has none. Answers to interactions are not bound to it.</summary>
    public int? GlobalRequestsPerSecond { get; init; }

    /// <summary>For each channel, edits of messages older than an hour; then 30046. Discord tells no number.</summary>
    public RateLimitRule OldMessageEdits { get; init; } = new(30, TimeSpan.FromMinutes(10));

    /// <summary>Sees all traffic with the bot; null costs nothing.</summary>
    public IStandInObserver? Observer { get; init; }

    /// <summary>The page's files; null takes those beside the program.</summary>
    public string? PageFolder { get; init; }
}
