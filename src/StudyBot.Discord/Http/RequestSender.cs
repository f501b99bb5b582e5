using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;

namespace StudyBot.Discord;

/// <summary>Sends a request within the limits, and again where that is safe.</summary>
internal sealed partial class RequestSender
{
    private const int MostRetries = 5;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(8);

    /// <summary>
    /// Of the three seconds for a first answer, what its first try may take and what its second: a request that hangs would otherwise
    /// hang until all of them were over.
    /// </summary>
    private static readonly (TimeSpan First, TimeSpan Second) Answering = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));

    private readonly HttpWire _wire;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly RateLimits _limits;
    private readonly GlobalRateLimit _global;
    private readonly Wall _wall;
    private readonly InvalidRequests _invalid;
    private readonly DeadTokens _deadTokens;
    private readonly RequestMetrics _metrics;
    private readonly TaskCompletionSource _tokenRefused = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public RequestSender(
        HttpClient http, HttpClient answers, DiscordClientOptions options, TimeProvider clock, ILogger logger, IMeterFactory? meters)
    {
        (_clock, _logger) = (clock, logger);
        _wire = new HttpWire(http, answers, options, clock);
        _limits = new RateLimits(clock);
        _invalid = new InvalidRequests(clock);
        _global = new GlobalRateLimit(clock, options.GlobalRequestsPerSecond, _invalid);
        _wall = new Wall(clock);
        _deadTokens = new DeadTokens(clock);
        _metrics = new RequestMetrics(meters, () => _invalid.Count);
    }

    /// <summary>Ends when Discord has refused the bot's token.</summary>
    public Task TokenRefused => _tokenRefused.Task;

    public async Task<Answer> SendAsync(Route route, RequestBody? body, CancellationToken cancellationToken)
    {
        ThrowIfRefused(route);
        var since = _clock.GetTimestamp();
        var turn = await _limits.JoinAsync(route, cancellationToken).ConfigureAwait(false);
        try
        {
            return await SendInTurnAsync(route, body, turn, since, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _limits.Leave(turn);
        }
    }

    private async Task<Answer> SendInTurnAsync(Route route, RequestBody? body, Turn turn, long since, CancellationToken cancellationToken)
    {
        var wasLost = false;
        for (var retry = 0; ; retry++)
        {
            var paced = await WaitAsync(route, turn, since, cancellationToken).ConfigureAwait(false);
            var attempt = await TryOnceAsync(route, body, turn, paced, FindLimit(route, body, wasLost), cancellationToken).ConfigureAwait(false);
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

            since = _clock.GetTimestamp();
            _metrics.SentAgain(route);
        }

        bool IsAcknowledged(Answer last, bool afterLoss) =>
            afterLoss
            && route.Retry == RetryPolicy.OnceAsAcknowledged
            && DiscordErrors.CodeOf(last) == DiscordErrorCode.InteractionAlreadyAcknowledged;
    }

    /// <summary>Null leaves it to the client: with a file to carry a slow try is no lost one.</summary>
    private static TimeSpan? FindLimit(Route route, RequestBody? body, bool wasLost) =>
        route.Retry != RetryPolicy.OnceAsAcknowledged || body is { HasFiles: true } ? null
        : wasLost ? Answering.Second
        : Answering.First;

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
        return Task.Delay(pause < LongestPause ? pause : LongestPause, _clock, cancellationToken);
    }

    /// <summary>Until its bucket has room, and then until the bot as a whole may send; answers to interactions never wait for that.</summary>
    /// <returns>Its turn among all of the bot's requests; null for answers to interactions.</returns>
    private async Task<long?> WaitAsync(Route route, Turn turn, long since, CancellationToken cancellationToken)
    {
        long? paced = null;
        await _limits.BucketOf(turn).EnterAsync(turn, cancellationToken).ConfigureAwait(false);
        if (route.IsInteraction)
        {
            await _wall.PassAsync(route, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            paced = await _global.EnterAsync(cancellationToken).ConfigureAwait(false);
        }

        // While it waited, the answer to another may have made it useless.
        ThrowIfRefused(route);
        _metrics.Queued(route, _clock.GetElapsedTime(since));
        return paced;
    }

    private async Task<Attempt> TryOnceAsync(Route route, RequestBody? body, Turn turn, long? paced, TimeSpan? limit, CancellationToken cancellationToken)
    {
        try
        {
            var (response, content) = await _wire.SendAsync(route, body, limit, cancellationToken).ConfigureAwait(false);
            using (response)
            {
                _metrics.Sent(route, response.StatusCode);
                return Judge(route, turn, response, content);
            }
        }
        catch (Exception failure) when (IsLoss(failure, cancellationToken))
        {
            _metrics.Sent(route, status: null);
            return new Attempt.Lost(failure.GetType().Name, Answer: null, failure);
        }
        finally
        {
            if (paced is { } taken)
            {
                _global.Answered(taken);
            }
        }
    }

    private Attempt Judge(Route route, Turn turn, HttpResponseMessage response, byte[] content)
    {
        var answer = new Answer(response.StatusCode, content);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            Obey(route, turn, response.Headers, RateLimitNotice.Read(response.Headers, content));
            return new Attempt.Limited(answer);
        }

        LearnFrom(turn, response.Headers);
        if ((int)response.StatusCode >= 500)
        {
            return new Attempt.Lost($"{(int)response.StatusCode}", answer, Failure: null);
        }

        if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            CountInvalid();

            // From here on each request with it would count as invalid.
            if (response.StatusCode == HttpStatusCode.Unauthorized && !route.IsInteraction)
            {
                _tokenRefused.TrySetResult();
            }
        }

        if (route.Token is { } token
            && response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.NotFound
            && DiscordErrors.CodeOf(answer) is DiscordErrorCode.UnknownWebhook or DiscordErrorCode.InvalidWebhookToken)
        {
            _deadTokens.Add(token);
        }

        return new Attempt.Answered(answer);
    }

    private void Obey(Route route, Turn turn, HttpResponseHeaders headers, RateLimitNotice notice)
    {
        LogLimited(route, notice.Scope, notice.RetryAfter);
        _metrics.Limited(notice.Scope);
        if (notice.Scope == RateLimitScope.User)
        {
            LearnFrom(turn, headers);
        }

        // No global limit binds interactions; told one nevertheless, this one waits, and the others are none the wiser.
        if (notice.Scope is RateLimitScope.User or RateLimitScope.Shared || (notice.Scope == RateLimitScope.Global && route.IsInteraction))
        {
            _limits.BucketOf(turn).Block(notice.RetryAfter);
        }

        if (notice.Scope is RateLimitScope.Global or RateLimitScope.Wall)
        {
            _global.Block(notice.RetryAfter);
        }

        if (notice.Scope == RateLimitScope.Wall)
        {
            _wall.Stand(notice.RetryAfter);
        }

        if (notice.Scope != RateLimitScope.Shared)
        {
            CountInvalid();
        }
    }

    private void LearnFrom(Turn turn, HttpResponseHeaders headers)
    {
        if (RateLimitHeaders.Read(headers) is { } told)
        {
            _limits.Learn(turn, told);
        }
    }

    private void CountInvalid()
    {
        var count = _invalid.Add();
        if (count is InvalidRequests.WarnAt or InvalidRequests.SlowAt)
        {
            LogManyInvalid(count);
        }
        else if (count == InvalidRequests.StopAt)
        {
            LogStopped(count);
        }
    }

    private void ThrowIfRefused(Route route)
    {
        if (_tokenRefused.Task.IsCompleted)
        {
            throw TokenIsRefused();
        }

        if (route.Token is { } token && _deadTokens.Contains(token))
        {
            throw new DiscordException($"The interaction's token is no longer known to Discord; {route} was not sent.")
            {
                Status = HttpStatusCode.NotFound,
                Code = DiscordErrorCode.UnknownWebhook,
            };
        }
    }

    private static bool IsLoss(Exception failure, CancellationToken cancellationToken) =>
        failure is HttpRequestException or IOException
        || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private static DiscordException Failure(Route route, Attempt attempt) => attempt switch
    {
        Attempt.Lost { Answer: null, Failure: { } failure } =>
            new DiscordException($"No answer came to {route}: {failure.Message}", failure),
        { Answer: { Status: HttpStatusCode.Unauthorized } } when !route.IsInteraction => TokenIsRefused(),
        _ => DiscordErrors.ToException(route, attempt.Answer!),
    };

    private static DiscordException TokenIsRefused() =>
        new("Discord refused the bot's token; nothing more is sent.")
        {
            Status = HttpStatusCode.Unauthorized,
            Code = DiscordErrorCode.Unauthorized,
        };

    [LoggerMessage(LogLevel.Warning, "No good answer came to {Route} ({Reason}); it is sent again.")]
    private partial void LogLost(Route route, string reason);

    [LoggerMessage(LogLevel.Warning, "Discord limits {Route} ({Scope}): waiting {RetryAfter}.")]
    private partial void LogLimited(Route route, RateLimitScope scope, TimeSpan retryAfter);

    [LoggerMessage(LogLevel.Warning, "Discord refused {Count} requests within ten minutes (401, 403, 429); at 10,000 it shuts the address out. From 1,000 on the bot sends more slowly.")]
    private partial void LogManyInvalid(int count);

    [LoggerMessage(LogLevel.Critical, "Discord refused {Count} requests within ten minutes (401, 403, 429): nothing but answers to interactions is sent until some of that is past.")]
    private partial void LogStopped(int count);
}
