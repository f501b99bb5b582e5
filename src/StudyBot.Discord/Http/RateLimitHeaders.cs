using System.Globalization;
using System.Net.Http.Headers;

namespace StudyBot.Discord;

/// <summary>What a response says of its bucket; not every response does. <see href="https://docs.discord.com/developers/topics/rate-limits#header-format"/></summary>
internal sealed record RateLimitHeaders(int Limit, int Remaining, TimeSpan ResetAfter, string? Bucket)
{
    public static RateLimitHeaders? Read(HttpResponseHeaders headers) =>
        Number(headers, "X-RateLimit-Limit") is { } limit
        && Number(headers, "X-RateLimit-Remaining") is { } remaining
        && Number(headers, "X-RateLimit-Reset-After") is { } resetAfter
            ? new((int)limit, (int)remaining, TimeSpan.FromSeconds(resetAfter), Text(headers, "X-RateLimit-Bucket"))
            : null;

    private static double? Number(HttpResponseHeaders headers, string name) =>
        double.TryParse(Text(headers, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
