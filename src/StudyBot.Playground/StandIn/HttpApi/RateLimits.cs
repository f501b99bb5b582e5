using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace StudyBot.Playground.StandIn.HttpApi;

/// <summary>
/// One counter per bucket and top-level resource, with Discord's headers, and one for the bot as a whole
/// (developers/topics/rate-limits).
/// </summary>
internal sealed class RateLimits(World world)
{
    private const int ManyWindows = 10_000;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (DateTimeOffset EndsAt, int Used)> _windows = new(StringComparer.Ordinal);
    private readonly Queue<DateTimeOffset> _lastSecond = new();
    private int _sweepAt = ManyWindows;

    /// <returns>False after a 429 was written.</returns>
    public async Task<bool> EnterAsync(HttpContext context, string route, string majorId)
    {
        if (!IsInteraction(route) && CountAll() is { } globalRetryAfter)
        {
            await RefuseAsync(context, globalRetryAfter, LimitScope.Global);
            return false;
        }

        var name = $"{context.Request.Method} {route}";
        var rule = world.Options.RateLimits.GetValueOrDefault(name) ?? world.Options.RateLimit;
        var bucket = rule.Bucket ?? name;
        var (resetAfter, used) = Count($"{bucket} {majorId}", rule);
        var headers = context.Response.Headers;
        headers["X-RateLimit-Limit"] = rule.Limit.ToString();
        headers["X-RateLimit-Remaining"] = Math.Max(0, rule.Limit - used).ToString();
        headers["X-RateLimit-Reset"] = ((world.Now + resetAfter).ToUnixTimeMilliseconds() / 1000.0).ToString("0.000");
        headers["X-RateLimit-Reset-After"] = resetAfter.TotalSeconds.ToString("0.000");
        headers["X-RateLimit-Bucket"] = Id(bucket);
        if (used <= rule.Limit)
        {
            return true;
        }

        await RefuseAsync(context, resetAfter, LimitScope.User);
        return false;
    }

    public static Task RefuseAsync(HttpContext context, TimeSpan retryAfter, LimitScope scope)
    {
        var headers = context.Response.Headers;
        headers["Retry-After"] = Math.Ceiling(retryAfter.TotalSeconds).ToString("0");
        headers["X-RateLimit-Scope"] = scope.ToString().ToLowerInvariant();
        var global = scope == LimitScope.Global;
        if (global)
        {
            headers["X-RateLimit-Global"] = "true";
        }

        var body = new JsonObject { ["message"] = "You are being rate limited.", ["retry_after"] = retryAfter.TotalSeconds, ["global"] = global };
        return JsonAnswer.WriteAsync(context, 429, body);
    }

    /// <summary>The callback and what goes through an interaction's webhook are not bound to the global limit.</summary>
    private static bool IsInteraction(string route) =>
        route.StartsWith("/interactions/", StringComparison.Ordinal) || route.StartsWith("/webhooks/", StringComparison.Ordinal);

    /// <summary>Opaque, and the same after a restart.</summary>
    private static string Id(string bucket) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bucket)).AsSpan(0, 16));

    /// <returns>How long to wait; null where the second has room, wherever one lets it begin.</returns>
    private TimeSpan? CountAll()
    {
        if (world.Options.GlobalRequestsPerSecond is not { } limit)
        {
            return null;
        }

        lock (_gate)
        {
            var now = world.Now;
            while (_lastSecond.TryPeek(out var oldest) && oldest <= now - Second)
            {
                _lastSecond.Dequeue();
            }

            if (_lastSecond.Count >= limit)
            {
                return _lastSecond.Peek() + Second - now;
            }

            _lastSecond.Enqueue(now);
            return null;
        }
    }

    private (TimeSpan ResetAfter, int Used) Count(string key, RateLimitRule rule)
    {
        lock (_gate)
        {
            var now = world.Now;
            var window = _windows.GetValueOrDefault(key);
            if (window.EndsAt <= now)
            {
                SweepIfMany(now);
                window = (now + rule.Window, 0);
            }

            window.Used++;
            _windows[key] = window;
            return (window.EndsAt - now, window.Used);
        }
    }

    /// <summary>Each interaction counts for itself, and a soak has many.</summary>
    private void SweepIfMany(DateTimeOffset now)
    {
        if (_windows.Count < _sweepAt)
        {
            return;
        }

        foreach (var key in _windows.Where(pair => pair.Value.EndsAt <= now).Select(pair => pair.Key).ToList())
        {
            _windows.Remove(key);
        }

        _sweepAt = Math.Max(ManyWindows, _windows.Count * 2);
    }
}
