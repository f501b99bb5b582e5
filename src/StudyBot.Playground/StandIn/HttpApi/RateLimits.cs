using System.Text.Json.Nodes;

namespace StudyBot.Playground.StandIn.HttpApi;

/// <summary>One counter per bucket and top-level resource, with Discord's headers (developers/topics/rate-limits).</summary>
internal sealed class RateLimits(World world)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (DateTimeOffset EndsAt, int Used)> _windows = new(StringComparer.Ordinal);

    /// <returns>False after a 429 was written.</returns>
    public async Task<bool> EnterAsync(HttpContext context, string route, string majorId)
    {
        var bucket = $"{context.Request.Method} {route}";
        var rule = world.Options.RateLimits.GetValueOrDefault(bucket) ?? world.Options.RateLimit;
        var (resetAfter, used) = Count($"{bucket} {majorId}", rule);
        var headers = context.Response.Headers;
        headers["X-RateLimit-Limit"] = rule.Limit.ToString();
        headers["X-RateLimit-Remaining"] = Math.Max(0, rule.Limit - used).ToString();
        headers["X-RateLimit-Reset"] = ((world.Now + resetAfter).ToUnixTimeMilliseconds() / 1000.0).ToString("0.000");
        headers["X-RateLimit-Reset-After"] = resetAfter.TotalSeconds.ToString("0.000");
        headers["X-RateLimit-Bucket"] = $"{(uint)StringComparer.Ordinal.GetHashCode(bucket):x8}";
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

    private (TimeSpan ResetAfter, int Used) Count(string key, RateLimitRule rule)
    {
        lock (_gate)
        {
            var now = world.Now;
            var window = _windows.GetValueOrDefault(key);
            if (window.EndsAt <= now)
            {
                window = (now + rule.Window, 0);
            }

            window.Used++;
            _windows[key] = window;
            return (window.EndsAt - now, window.Used);
        }
    }
}
