using System.Net;
using StudyBot.Discord;

namespace StudyBot.Flow;

/// <summary>
/// Answers that come after a deferral: they take the place of "thinking", or that of the panel they were asked for on, while the
/// interaction's token lives, and go by direct message after that. What replaces no panel comes beside it. Whom no direct message
/// reaches is asked to try again where they were: the answer itself is private.
/// </summary>
internal sealed partial class LateAnswers(DiscordRest rest, TimeProvider transport, ILogger<LateAnswers> logger)
{
    /// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages</summary>
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    /// <param name="interaction">What is answered.</param>
    /// <param name="receivedAt">When it came, as a timestamp of transport time.</param>
    /// <param name="call">The same, as the bot reads it.</param>
    /// <param name="reply">What it is answered with.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DiscordException">No way led to the member.</exception>
    public async Task GiveAsync(Interaction interaction, long receivedAt, Call call, Reply reply, CancellationToken cancellationToken)
    {
        if (transport.GetElapsedTime(receivedAt) < TokenLife && await TryGiveAsync(interaction, call, reply, cancellationToken))
        {
            return;
        }

        try
        {
            var channel = await rest.CreateDmAsync(new Snowflake(call.Member.Value), cancellationToken);
            await rest.CreateMessageAsync(channel.Id, ReplyShapes.Direct(call, reply), cancellationToken);
            LogByDirectMessage(call.Route, call.Id);
        }
        catch (DiscordException refused) when (IsClosed(refused) && interaction is { GuildId: not null, ChannelId: not null })
        {
            await AskToTryAgainAsync(interaction.ChannelId.Value, call, cancellationToken);
        }
    }

    /// <summary>Where the answer will stand. Nobody misses one that does not arrive: the next one follows, or the answer itself.</summary>
    public async Task ShowProgressAsync(Interaction interaction, Call call, View view, CancellationToken cancellationToken)
    {
        try
        {
            await rest.EditOriginalResponseAsync(interaction.ApplicationId, interaction.Token, ReplyShapes.Late(call, new Reply.Panel(view)), cancellationToken);
        }
        catch (DiscordException exception)
        {
            LogNoProgress(call.Route, call.Id, (int)exception.Code);
        }
    }

    private async Task<bool> TryGiveAsync(Interaction interaction, Call call, Reply reply, CancellationToken cancellationToken)
    {
        var isInPlace = ReplyShapes.IsInPlace(call, reply);
        try
        {
            await (isInPlace
                ? rest.EditOriginalResponseAsync(interaction.ApplicationId, interaction.Token, ReplyShapes.Late(call, reply), cancellationToken)
                : rest.CreateFollowupAsync(interaction.ApplicationId, interaction.Token, ReplyShapes.Beside(call, reply), cancellationToken));
            return true;
        }
        catch (DiscordException dead) when (dead.Code is DiscordErrorCode.InvalidWebhookToken || dead.Status == HttpStatusCode.NotFound)
        {
            return false;
        }
        catch (DiscordException lost) when (!isInPlace && lost.MayHaveHappened)
        {
            // A message is not sent a second time where it may have arrived. By another way it is: what was typed comes back rather twice than never.
            return false;
        }
    }

    private async Task AskToTryAgainAsync(Snowflake channel, Call call, CancellationToken cancellationToken)
    {
        await rest.CreateMessageAsync(
            channel,
            new MessageCreate
            {
                Content = $"<@{call.Member.Value}> {call.Texts["late.try-again"]}",
                AllowedMentions = AllowedMentions.OnlyUsers([new Snowflake(call.Member.Value)]),
            },
            cancellationToken);
        LogAskedToTryAgain(call.Route, call.Id);
    }

    private static bool IsClosed(DiscordException refused) =>
        refused.Code is DiscordErrorCode.CannotDmUser or DiscordErrorCode.CannotDmUserWithoutMutualGuild;

    [LoggerMessage(LogLevel.Debug, "How far {Route} ({InteractionId}) has come could not be shown: Discord's code {Code}")]
    private partial void LogNoProgress(string route, ulong interactionId, int code);

    [LoggerMessage(LogLevel.Warning, "The answer to {Route} ({InteractionId}) came too late for its place and went by direct message")]
    private partial void LogByDirectMessage(string route, ulong interactionId);

    [LoggerMessage(LogLevel.Warning, "The answer to {Route} ({InteractionId}) came too late, and the member takes no direct messages: they were asked to try again")]
    private partial void LogAskedToTryAgain(string route, ulong interactionId);
}
