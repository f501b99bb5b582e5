using System.Collections.Concurrent;
using StudyBot.Discord;
using StudyBot.Flow;

namespace StudyBot.Ops;

/// <summary>
/// <c>POST /interactions</c>: where Discord sends what members do, signed. The error boundary of this entrance.
/// https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint
/// </summary>
internal sealed partial class InteractionEndpoint(
    InteractionTransport incoming,
    InteractionFlow flow,
    SeenInteractions seen,
    DiscordRest rest,
    TimeProvider transport,
    ILogger<InteractionEndpoint> logger) : IHostedService, IDisposable
{
    /// <summary>What is under way at the end may finish, if it is quick.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<Task, ulong> _underWay = new();
    private readonly CancellationTokenSource _end = new();

    public static void Map(WebApplication app) =>
        app.MapPost("/interactions", (RequestDelegate)(context => context.RequestServices.GetRequiredService<InteractionEndpoint>().AnswerAsync(context)));

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The server is closed by now: nothing new comes.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(_underWay.Keys).WaitAsync(Grace, transport, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _end.CancelAsync();
    }

    public void Dispose() => _end.Dispose();

    public async Task AnswerAsync(HttpContext context)
    {
        switch (await ReadAsync(context.Request))
        {
            case SignedDelivery.Ping:
                await WriteAsync(context, InteractionSignatures.TryWrite(new InteractionResponse.Pong())!);
                break;
            case SignedDelivery.Received { Interaction: var interaction }:
                await ReceiveAsync(context, interaction);
                break;
            default:
                // Discord itself sends false signatures now and then, to see whether they are refused.
                LogRefused();
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                break;
        }
    }

    private async Task<SignedDelivery> ReadAsync(HttpRequest request)
    {
        var (signature, timestamp) = (request.Headers[InteractionSignatures.SignatureHeader], request.Headers[InteractionSignatures.TimestampHeader]);
        return await ReadBodyAsync(request) is { } body ? incoming.Signatures!.Read(signature, timestamp, body) : new SignedDelivery.Refused();
    }

    private async Task ReceiveAsync(HttpContext context, Interaction interaction)
    {
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        if (!seen.TryAdd(interaction.Id))
        {
            LogTwice(interaction.Id.Value);
            return;
        }

        var answer = new InlineAnswer(interaction, rest, transport, logger);
        try
        {
            Begin(interaction, answer);
            byte[]? body;
            await using (context.RequestAborted.Register(answer.LeaveResponse))
            {
                body = await answer.Response;
            }

            if (body is not null)
            {
                await WriteAsync(context, body);
                answer.Sent(!context.RequestAborted.IsCancellationRequested);
            }
        }
        finally
        {
            // Whatever went wrong on the way out, whoever waits for it goes on.
            answer.Sent(isSent: false);
        }
    }

    /// <summary>Goes on beyond the request: an answer may follow later.</summary>
    private void Begin(Interaction interaction, InlineAnswer answer)
    {
        var handling = HandleAsync(interaction, answer);
        _underWay[handling] = interaction.Id.Value;
        _ = handling.ContinueWith(
            static (done, all) => ((ConcurrentDictionary<Task, ulong>)all!).TryRemove(done, out _),
            _underWay,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private async Task HandleAsync(Interaction interaction, InlineAnswer answer)
    {
        try
        {
            await flow.HandleAsync(interaction, answer, _end.Token);
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            LogCutOff(interaction.Id.Value);
        }
        catch (Exception failure)
        {
            LogFailed(failure, interaction.Id.Value);
        }
        finally
        {
            answer.LeaveResponse();
        }
    }

    private static async Task WriteAsync(HttpContext context, byte[] body)
    {
        context.Response.StatusCode = StatusCodes.Status200OK;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
        await context.Response.CompleteAsync();
    }

    /// <summary>Null for one that is longer than any interaction.</summary>
    private static async Task<byte[]?> ReadBodyAsync(HttpRequest request)
    {
        if (request.ContentLength > InteractionSignatures.MaxBodyLength)
        {
            return null;
        }

        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            if (body.Length + read > InteractionSignatures.MaxBodyLength)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    [LoggerMessage(LogLevel.Debug, "A request to /interactions was not signed by Discord, or not just now")]
    private partial void LogRefused();

    [LoggerMessage(LogLevel.Information, "Interaction {InteractionId} came a second time and is not done again")]
    private partial void LogTwice(ulong interactionId);

    [LoggerMessage(LogLevel.Warning, "Interaction {InteractionId} was cut off by the end of the program")]
    private partial void LogCutOff(ulong interactionId);

    [LoggerMessage(LogLevel.Error, "Interaction {InteractionId} failed")]
    private partial void LogFailed(Exception failure, ulong interactionId);
}
