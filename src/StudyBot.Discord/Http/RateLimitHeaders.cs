using System.Globalization;
using System.Net.Http.Headers;

namespace StudyBot.Discord;

/// <summary>What a response says of its bucket; not every response does. <see href="https://docs.discord.com/developers/topics/rate-limits#header-format"/></summary>
internal sealed record RateLimitHeaders(int Remaining, TimeSpan ResetAfter, string? Bucket)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public static RateLimitHeaders? Read(HttpResponseHeaders headers) =>
        Number(headers, "X-RateLimit-Remaining") is { } remaining && Number(headers, "X-RateLimit-Reset-After") is { } resetAfter
            ? new((int)remaining, TimeSpan.FromSeconds(Math.Clamp(resetAfter, 0, Longest.TotalSeconds)), Text(headers, "X-RateLimit-Bucket"))
            : null;

    public static double? Number(HttpResponseHeaders headers, string name) =>
        double.TryParse(Text(headers, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    public static string? Text(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
