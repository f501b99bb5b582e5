using StudyBot.Discord;
using StudyBot.Texts;

namespace StudyBot.Flow;

/// <summary>
/// One interaction from arrival to answer: the error boundary of all presses, and the clock that keeps Discord's three seconds.
/// https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages
/// </summary>
internal sealed partial class InteractionFlow(
    Router router, ReplyWriter writer, TextsCatalog texts, TimeProvider transport, ILogger<InteractionFlow> logger)
{
    /// <summary>After this the member sees "thinking" and the answer follows: half of what Discord allows.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    public async Task HandleAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        if (CallReader.TryRead(interaction, texts) is not { } call)
        {
            LogUnknown(interaction.Id.Value);
            return;
        }

        try
        {
            var answer = AnswerAsync(call, cancellationToken);
            if (call.Kind == CallKind.Completion || await IsQuickAsync(answer, cancellationToken))
            {
                await writer.RespondAsync(interaction, call, await answer, cancellationToken);
            }
            else
            {
                await writer.DeferAsync(interaction, cancellationToken);
                await writer.RespondLateAsync(interaction, call, await answer, cancellationToken);
            }
        }
        catch (DiscordException exception)
        {
            // What was to be saved is saved; only the answer did not reach Discord, or reached it too late.
            LogAnswerRefused(call.Route, call.Id, exception.Status is { } status ? (int)status : 0, (int)exception.Code);
        }
    }

    private async Task<bool> IsQuickAsync(Task answer, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = await Task.WhenAny(answer, Task.Delay(Patience, transport, patience.Token));
        await patience.CancelAsync();
        return first == answer;
    }

    private async Task<Reply> AnswerAsync(Call call, CancellationToken cancellationToken)
    {
        try
        {
            // Away from the reader's thread at once: the first steps of a handler may be slow, too.
            return await Task.Run(() => router.AnswerAsync(call, cancellationToken), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogFailed(exception, call.Route, call.Id);
            return call.Kind == CallKind.Completion
                ? new Reply.Choices([])
                : new Reply.HandBack(call.Texts["refusal.failed"], call.Typed, [Buttons.MyDay(call.Texts)]);
        }
    }

    [LoggerMessage(LogLevel.Debug, "Interaction {InteractionId} is of no kind known here")]
    private partial void LogUnknown(ulong interactionId);

    [LoggerMessage(LogLevel.Warning, "The answer to {Route} ({InteractionId}) did not arrive: HTTP {Status}, Discord's code {Code}")]
    private partial void LogAnswerRefused(string route, ulong interactionId, int status, int code);

    [LoggerMessage(LogLevel.Error, "{Route} ({InteractionId}) failed")]
    private partial void LogFailed(Exception exception, string route, ulong interactionId);
}
