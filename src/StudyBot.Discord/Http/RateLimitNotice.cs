using System.Net.Http.Headers;
using System.Text.Json;

namespace StudyBot.Discord;

/// <summary>What a 429 says: how long to wait, and whether that is for all. <see href="https://docs.discord.com/developers/topics/rate-limits#exceeding-a-rate-limit"/></summary>
internal sealed record RateLimitNotice(TimeSpan RetryAfter, bool IsGlobal)
{
    private static readonly TimeSpan WhenUnsaid = TimeSpan.FromSeconds(5);

    public static RateLimitNotice Read(HttpResponseHeaders headers, byte[] body)
    {
        try
        {
            var notice = JsonSerializer.Deserialize(body, DiscordJson.Default.RateLimitBody);
            if (notice is { RetryAfter: > 0 and var seconds })
            {
                return new(TimeSpan.FromSeconds(seconds), notice.Global || SaysGlobal(headers));
            }

            return new(headers.RetryAfter?.Delta ?? WhenUnsaid, notice?.Global is true || SaysGlobal(headers));
        }
        catch (JsonException)
        {
            // No JSON: it is not Discord's API that speaks but the wall before it, and that means everything.
            return new(headers.RetryAfter?.Delta ?? WhenUnsaid, IsGlobal: true);
        }
    }

    private static bool SaysGlobal(HttpResponseHeaders headers) =>
        headers.TryGetValues("X-RateLimit-Scope", out var scope) && scope.Contains("global", StringComparer.Ordinal);
}
