using StudyBot.Discord;
using StudyBot.Flow;

namespace StudyBot.Ops;

/// <summary>
/// What came by HTTP is answered in the response to Discord's own request when that is quick, and else by the callback route,
/// the response then being 202 without a body.
/// https://docs.discord.com/developers/interactions/receiving-and-responding#responding-to-an-interaction
/// </summary>
internal sealed partial class InlineAnswer(Interaction interaction, DiscordRest rest, TimeProvider transport, ILogger logger) : IFirstAnswer
{
    /// <summary>Later than this the response may come too late without anybody noticing; the callback route at least says so.</summary>
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(2);

    private readonly CallbackAnswer _callback = new(rest, interaction);
    private readonly long _receivedAt = transport.GetTimestamp();
    private readonly TaskCompletionSource<byte[]?> _response = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> _isSent = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What the response is to carry; null when the answer goes another way. Whoever settles it first decides the way.</summary>
    public Task<byte[]?> Response => _response.Task;

    public async Task GiveAsync(InteractionResponse response, CancellationToken cancellationToken)
    {
        if (FindBody(response) is not { } body || !_response.TrySetResult(body))
        {
            LeaveResponse();
            await _callback.GiveAsync(response, cancellationToken);
        }
        else if (!await _isSent.Task.WaitAsync(cancellationToken))
        {
            await RepeatAsync(response, cancellationToken);
        }
    }

    /// <summary>The response can carry nothing any more: the request is gone, or nothing answers in time.</summary>
    public void LeaveResponse() => _response.TrySetResult(null);

    /// <param name="isSent">Whether the response went out whole.</param>
    public void Sent(bool isSent) => _isSent.TrySetResult(isSent);

    /// <summary>
    /// "Thinking" always goes by the callback route: its edit must not overtake it, and only there does Discord say that it has it.
    /// </summary>
    private byte[]? FindBody(InteractionResponse response) =>
        response is not (InteractionResponse.DeferredMessage or InteractionResponse.DeferredUpdate) && transport.GetElapsedTime(_receivedAt) < Quick
            ? InteractionSignatures.TryWrite(response)
            : null;

    /// <summary>The connection broke under the response. Where Discord has it nevertheless, it says that the interaction is acknowledged.</summary>
    private async Task RepeatAsync(InteractionResponse response, CancellationToken cancellationToken)
    {
        try
        {
            await _callback.GiveAsync(response, cancellationToken);
        }
        catch (DiscordException exception) when (exception.Code == DiscordErrorCode.InteractionAlreadyAcknowledged)
        {
            LogArrived(interaction.Id.Value);
        }
    }

    [LoggerMessage(LogLevel.Information, "The answer to {InteractionId} had arrived although the request was broken off")]
    private partial void LogArrived(ulong interactionId);
}
