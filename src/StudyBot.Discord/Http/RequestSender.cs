using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;

namespace StudyBot.Discord;

/// <summary>Sends a request within the limits, and again where that is safe.</summary>
internal sealed partial class RequestSender(HttpClient http, DiscordClientOptions options, TimeProvider clock, ILogger logger)
{
    private const int MostRetries = 5;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(8);

    private readonly Uri _apiUrl = new(options.ApiUrl.AbsoluteUri.TrimEnd('/') + "/");
    private readonly RateLimits _limits = new(clock, options.GlobalRequestsPerSecond);
    private volatile bool _isTokenRefused;

    public async Task<Answer> SendAsync(Route route, RequestBody? body, CancellationToken cancellationToken)
    {
        var wasLost = false;
        for (var retry = 0; ; retry++)
        {
            if (_isTokenRefused && !route.IsInteraction)
            {
                throw TokenRefused();
            }

            var attempt = await TryOnceAsync(route, body, cancellationToken).ConfigureAwait(false);
            switch (attempt)
            {
                case Attempt.Answered { Answer: { IsSuccess: true } answer }:
                    return answer;
                case Attempt.Limited when retry < MostRetries:
                    break;
                case Attempt.Lost lost when MayRetry(route, wasLost, retry):
                    wasLost = true;
                    LogLost(route, lost.Reason);
                    await PauseAsync(route, retry, cancellationToken).ConfigureAwait(false);
                    break;
                default:
                    return attempt.Answer is { } last && IsAcknowledged(last, wasLost) ? last : throw Failure(route, attempt);
            }
        }

        bool IsAcknowledged(Answer last, bool afterLoss) =>
            afterLoss
            && route.Retry == RetryPolicy.OnceAsAcknowledged
            && DiscordErrors.CodeOf(last) == DiscordErrorCode.InteractionAlreadyAcknowledged;
    }

    private static bool MayRetry(Route route, bool wasLost, int retry) => route.Retry switch
    {
        RetryPolicy.Safe => retry < MostRetries,
        RetryPolicy.OnceAsAcknowledged => !wasLost,
        _ => false,
    };

    private Task PauseAsync(Route route, int retry, CancellationToken cancellationToken)
    {
        if (route.Retry == RetryPolicy.OnceAsAcknowledged)
        {
            // Three seconds are all there is.
            return Task.CompletedTask;
        }

        var pause = TimeSpan.FromSeconds(0.5) * Math.Pow(2, retry) * (0.5 + (Random.Shared.NextDouble() / 2));
        return Task.Delay(pause < LongestPause ? pause : LongestPause, clock, cancellationToken);
    }

    private async Task<Attempt> TryOnceAsync(Route route, RequestBody? body, CancellationToken cancellationToken)
    {
        var bucket = _limits.BucketOf(route);
        await bucket.EnterAsync(cancellationToken).ConfigureAwait(false);
        RateLimitHeaders? headers = null;
        var wasAnswered = false;
        try
        {
            if (!route.IsInteraction)
            {
                await _limits.Global.EnterAsync(cancellationToken).ConfigureAwait(false);
            }

            using var request = ToRequest(route, body);
            using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            var content = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            headers = RateLimitHeaders.Read(response.Headers);
            wasAnswered = (int)response.StatusCode is < 500 and not (int)HttpStatusCode.TooManyRequests;
            if (headers?.Bucket is { } bucketId)
            {
                _limits.Learn(route, bucket, bucketId);
            }

            return Judge(route, bucket, response, content);
        }
        catch (Exception failure) when (IsLoss(failure, cancellationToken))
        {
            return new Attempt.Lost(failure.GetType().Name, Answer: null, failure);
        }
        finally
        {
            bucket.Leave(headers, wasAnswered);
        }
    }

    private Attempt Judge(Route route, RateLimitBucket bucket, HttpResponseMessage response, byte[] content)
    {
        var answer = new Answer(response.StatusCode, content);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            var notice = RateLimitNotice.Read(response.Headers, content);
            bucket.Block(notice.RetryAfter);
            if (notice.IsGlobal)
            {
                _limits.Global.Block(notice.RetryAfter);
            }

            LogLimited(route, notice.RetryAfter, notice.IsGlobal);
            return new Attempt.Limited(answer);
        }

        if ((int)response.StatusCode >= 500)
        {
            return new Attempt.Lost($"{(int)response.StatusCode}", answer, Failure: null);
        }

        // From here on each request would count as invalid, and ten thousand of those shut the address out.
        _isTokenRefused |= response.StatusCode == HttpStatusCode.Unauthorized && !route.IsInteraction;
        return new Attempt.Answered(answer);
    }

    private HttpRequestMessage ToRequest(Route route, RequestBody? body)
    {
        var request = new HttpRequestMessage(route.Method, new Uri(_apiUrl, route.Path)) { Content = body?.ToContent() };
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);

        // The address of an interaction holds its own secret, and answers are to go out whatever became of the bot's token.
        if (!route.IsInteraction)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bot", options.Token);
        }

        return request;
    }

    private static bool IsLoss(Exception failure, CancellationToken cancellationToken) =>
        failure is HttpRequestException or IOException
        || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private static DiscordException Failure(Route route, Attempt attempt) => attempt switch
    {
        Attempt.Lost { Answer: null, Failure: { } failure } =>
            new DiscordException($"No answer came to {route}: {failure.Message}", failure),
        { Answer: { Status: HttpStatusCode.Unauthorized } } when !route.IsInteraction => TokenRefused(),
        _ => DiscordErrors.ToException(route, attempt.Answer!),
    };

    private static DiscordException TokenRefused() =>
        new("Discord refused the bot's token; nothing more is sent with it.")
        {
            Status = HttpStatusCode.Unauthorized,
            Code = DiscordErrorCode.Unauthorized,
        };

    [LoggerMessage(LogLevel.Warning, "No good answer came to {Route} ({Reason}); it is sent again.")]
    private partial void LogLost(Route route, string reason);

    [LoggerMessage(LogLevel.Warning, "Discord limits {Route}: waiting {RetryAfter}, for all requests: {IsGlobal}.")]
    private partial void LogLimited(Route route, TimeSpan retryAfter, bool isGlobal);
}
