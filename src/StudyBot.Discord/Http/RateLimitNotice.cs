using System.Net.Http.Headers;
using System.Text.Json;

namespace StudyBot.Discord;

/// <summary>What a 429 says: how long to wait, and with what. <see href="https://docs.discord.com/developers/topics/rate-limits#exceeding-a-rate-limit"/></summary>
internal sealed record RateLimitNotice(TimeSpan RetryAfter, RateLimitScope Scope)
{
    private static readonly TimeSpan WhenUnsaid = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>The body is more precise than the header, which knows whole seconds.</summary>
    public static RateLimitNotice Read(HttpResponseHeaders headers, byte[] body)
    {
        try
        {
            var said = JsonSerializer.Deserialize(body, DiscordJson.Default.RateLimitBody);
            return new(Wait(said?.RetryAfter) ?? HeaderWait(headers), ScopeOf(headers, said?.Global is true));
        }
        catch (JsonException)
        {
            return new(HeaderWait(headers), RateLimitScope.Wall);
        }
    }

    private static RateLimitScope ScopeOf(HttpResponseHeaders headers, bool isGlobal) => RateLimitHeaders.Text(headers, "X-RateLimit-Scope") switch
    {
        _ when isGlobal => RateLimitScope.Global,
        "global" => RateLimitScope.Global,
        "shared" => RateLimitScope.Shared,
        _ when RateLimitHeaders.Text(headers, "X-RateLimit-Global") is { } text && bool.TryParse(text, out var global) && global => RateLimitScope.Global,
        _ => RateLimitScope.User,
    };

    private static TimeSpan HeaderWait(HttpResponseHeaders headers) => Wait(RateLimitHeaders.Number(headers, "Retry-After")) ?? WhenUnsaid;

    private static TimeSpan? Wait(double? seconds) =>
        seconds is > 0 and var some ? TimeSpan.FromSeconds(Math.Min(some, Longest.TotalSeconds)) : null;
}
