using StudyBot.Discord;
using StudyBot.Store;
using StudyBot.Texts;

namespace StudyBot.Flow;

/// <summary>
/// One interaction from arrival to answer: the error boundary of all presses, and the clock that keeps Discord's three seconds.
/// https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages
/// </summary>
internal sealed partial class InteractionFlow(
    Router router, LateAnswers late, TextsCatalog texts, TimeProvider transport, ILogger<InteractionFlow> logger)
{
    /// <summary>After this the member sees "thinking", or the panel as it was, and the answer follows: half of what Discord allows.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <summary>After this there are no suggestions: "thinking" is no answer to somebody who is typing.</summary>
    private static readonly TimeSpan CompletionPatience = TimeSpan.FromSeconds(2);

    /// <param name="interaction">What came.</param>
    /// <param name="first">The way of its first answer.</param>
    /// <param name="cancellationToken">The end of the program, never that of a connection.</param>
    public async Task HandleAsync(Interaction interaction, IFirstAnswer first, CancellationToken cancellationToken)
    {
        if (CallReader.TryRead(interaction, texts) is not { } call)
        {
            LogUnknown(interaction.Id.Value);
            return;
        }

        try
        {
            await (call.Kind == CallKind.Completion
                ? CompleteAsync(call, first, cancellationToken)
                : AnswerAsync(interaction, call, first, cancellationToken));
        }
        catch (DiscordException exception)
        {
            // What was to be saved is saved; only the answer did not reach Discord, or reached it too late.
            LogRefused(call, exception);
        }
    }

    private async Task CompleteAsync(Call call, IFirstAnswer first, CancellationToken cancellationToken)
    {
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var suggestions = ReplyAsync(call, inTime.Token);
        var reply = await IsDoneWithinAsync(CompletionPatience, suggestions, cancellationToken) ? await suggestions : new Reply.Choices([]);
        await inTime.CancelAsync();
        await first.GiveAsync(ReplyShapes.First(call, reply), cancellationToken);
        await ((Task)suggestions).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task AnswerAsync(Interaction interaction, Call call, IFirstAnswer first, CancellationToken cancellationToken)
    {
        var receivedAt = transport.GetTimestamp();
        var progress = new CallProgress((view, token) => late.ShowProgressAsync(interaction, call, view, token), transport);
        var reply = ReplyAsync(call with { Progress = progress }, cancellationToken);
        if (await IsDoneWithinAsync(Patience, reply, cancellationToken) && !ReplyShapes.IsHeavy(await reply))
        {
            await first.GiveAsync(ReplyShapes.First(call, await reply), cancellationToken);
            return;
        }

        var isDeferred = await TryDeferAsync(call, first, cancellationToken);
        if (isDeferred)
        {
            progress.Begin();
        }

        // Also for nobody: what is being saved is part of this call until it is.
        var answer = await reply;
        if (isDeferred)
        {
            await late.GiveAsync(interaction, receivedAt, call, answer, cancellationToken);
        }
    }

    /// <summary>False when the interaction is lost to this delivery: too late, or answered by another one.</summary>
    private async Task<bool> TryDeferAsync(Call call, IFirstAnswer first, CancellationToken cancellationToken)
    {
        try
        {
            await first.GiveAsync(ReplyShapes.Deferral(call), cancellationToken);
            return true;
        }
        catch (DiscordException exception)
        {
            LogRefused(call, exception);
            return exception.MayHaveHappened;
        }
    }

    private async Task<bool> IsDoneWithinAsync(TimeSpan patience, Task work, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = await Task.WhenAny(work, Task.Delay(patience, transport, waiting.Token));
        await waiting.CancelAsync();
        return first == work;
    }

    private async Task<Reply> ReplyAsync(Call call, CancellationToken cancellationToken)
    {
        try
        {
            // Away from the reader's thread at once: the first steps of a handler may be slow, too.
            return await Task.Run(() => router.AnswerAsync(call, cancellationToken), cancellationToken);
        }
        catch (Exception exception) when (DatabaseAway.Is(exception))
        {
            LogAway(call.Route, call.Id, exception.GetBaseException().Message);
            return Failed(call, "refusal.away");
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogFailed(exception, call.Route, call.Id);
            return Failed(call, "refusal.failed");
        }
    }

    private static Reply Failed(Call call, string why) => call.Kind == CallKind.Completion
        ? new Reply.Choices([])
        : new Reply.HandBack(call.Texts[why], call.Typed, [Buttons.MyDay(call)]) { Brought = call.Brought };

    private void LogRefused(Call call, DiscordException exception) =>
        LogAnswerRefused(call.Route, call.Id, exception.Status is { } status ? (int)status : 0, (int)exception.Code);

    [LoggerMessage(LogLevel.Debug, "Interaction {InteractionId} is of no kind known here")]
    private partial void LogUnknown(ulong interactionId);

    [LoggerMessage(LogLevel.Warning, "The answer to {Route} ({InteractionId}) did not arrive: HTTP {Status}, Discord's code {Code}")]
    private partial void LogAnswerRefused(string route, ulong interactionId, int status, int code);

    [LoggerMessage(LogLevel.Warning, "{Route} ({InteractionId}) was asked to try again: the database cannot be reached ({Reason})")]
    private partial void LogAway(string route, ulong interactionId, string reason);

    [LoggerMessage(LogLevel.Error, "{Route} ({InteractionId}) failed")]
    private partial void LogFailed(Exception exception, string route, ulong interactionId);
}
