using System.Net.Http.Headers;

namespace StudyBot.Discord;

/// <summary>
/// The wire itself: one try of one request. Answers to interactions have connections of their own, so that posts that hang never
/// keep them from them.
/// </summary>
/// <param name="http">Carries all but those.</param>
/// <param name="answers">Carries the answers.</param>
/// <param name="options">Where to, and as whom.</param>
/// <param name="clock">Measures the limit.</param>
internal sealed class HttpWire(HttpClient http, HttpClient answers, DiscordClientOptions options, TimeProvider clock)
{
    /// <summary>Routes escape what they are made of: to do it over again took a tenth of the time of an answer.</summary>
    private static readonly UriCreationOptions AsItIs = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly string _apiUrl = options.ApiUrl.AbsoluteUri.TrimEnd('/') + "/";

    /// <param name="route">Where to.</param>
    /// <param name="body">What with.</param>
    /// <param name="limit">How long it may take; null leaves that to the client.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<(HttpResponseMessage Response, byte[] Content)> SendAsync(Route route, RequestBody? body, TimeSpan? limit, CancellationToken cancellationToken)
    {
        using var request = ToRequest(route, body);
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sending = SendAsync(route, request, inTime.Token);
        if (limit is not { } due || sending.IsCompleted)
        {
            return await sending.ConfigureAwait(false);
        }

        var timer = clock.CreateTimer(static end => ((CancellationTokenSource)end!).Cancel(), inTime, due, Timeout.InfiniteTimeSpan);
        await using var stopped = timer.ConfigureAwait(false);
        return await sending.ConfigureAwait(false);
    }

    private async Task<(HttpResponseMessage Response, byte[] Content)> SendAsync(Route route, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var client = route.IsInteraction || route.WarmsAnswers ? answers : http;
        var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return (response, await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
    }

    private HttpRequestMessage ToRequest(Route route, RequestBody? body)
    {
        var request = new HttpRequestMessage(route.Method, new Uri(_apiUrl + route.Path, AsItIs)) { Content = body?.ToContent() };
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);

        // The address of an interaction holds its own secret.
        if (!route.IsInteraction)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bot", options.Token);
        }

        return request;
    }
}
