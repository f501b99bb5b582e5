using StudyBot.Discord;
using StudyBot.Shared;
using StudyBot.Store.Rows;

namespace StudyBot.Posting;

/// <summary>
/// Sends one message, whoever it is for: claim, compose, send. Whatever step this is killed at, the message stands in its channel once:
/// within Discord's memory of nonces a second send gives back the first message, beyond it the channel is looked through.
/// https://discord.com/developers/docs/resources/message#create-message
/// </summary>
internal sealed partial class OnceSender(SentPosts sent, DiscordRest rest, TimeProvider transport, ILogger<OnceSender> logger)
{
    /// <summary>"In the past few minutes", says Discord of how long it knows a nonce: two are safe.</summary>
    public static readonly TimeSpan NonceWindow = TimeSpan.FromSeconds(120);

    /// <summary>With files to carry. Shorter than the lease: nobody sends without one.</summary>
    public static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(50);

    /// <summary>Without: whoever does not answer for so long gives its place to others, and is tried again.</summary>
    public static readonly TimeSpan UsualSend = TimeSpan.FromSeconds(20);

    /// <param name="store">Where it is claimed.</param>
    /// <param name="row">As it was read.</param>
    /// <param name="channel">Where to; a second try goes where the first one went, for there it is known, or found.</param>
    /// <param name="key">By which it is found in the channel.</param>
    /// <param name="limit">How long all of it may take.</param>
    /// <param name="compose">Says, after the claim, what is to be sent; null when it is not wanted any more.</param>
    /// <param name="cancellationToken">The end of the program.</param>
    public async Task<SendOutcome> SendAsync<T>(
        Outgoing<T> store, T row, ChannelId channel, string key, TimeSpan limit, Func<CancellationToken, Task<MessageCreate?>> compose, CancellationToken cancellationToken)
        where T : SendRow
    {
        using var clock = new CancellationTokenSource(limit, transport);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancellationToken);
        try
        {
            return await store.ClaimAsync(row, channel, either.Token)
                ? await SendClaimedAsync(store, row, channel, key, compose, either.Token)
                : new SendOutcome.Over();
        }
        catch (DiscordException exception)
        {
            return Failed(exception);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SendOutcome.Failed(PostTrouble.Lost, Refusal: null);
        }
    }

    /// <summary>The same by direct message.</summary>
    public async Task<SendOutcome> SendDirectAsync<T>(
        Outgoing<T> store, T row, MemberId member, string key, TimeSpan limit, Func<CancellationToken, Task<MessageCreate?>> compose, CancellationToken cancellationToken)
        where T : SendRow
    {
        try
        {
            var channel = row is { FirstTriedAt: not null, ChannelId: { } tried }
                ? tried
                : new ChannelId((await rest.CreateDmAsync(new Snowflake(member.Value), cancellationToken)).Id.Value);
            return await SendAsync(store, row, channel, key, limit, compose, cancellationToken);
        }
        catch (DiscordException exception)
        {
            return Failed(exception);
        }
    }

    public static SendOutcome.Failed Failed(DiscordException exception) => new(PostTroubles.Of(exception), exception);

    private async Task<SendOutcome> SendClaimedAsync<T>(
        Outgoing<T> store, T row, ChannelId channel, string key, Func<CancellationToken, Task<MessageCreate?>> compose, CancellationToken cancellationToken)
        where T : SendRow
    {
        var message = await compose(cancellationToken);
        if (message is null && row.FirstTriedAt is null)
        {
            await store.SettleAsync(row.Id, DuePostState.Skipped, isUntried: true, cancellationToken);
            return new SendOutcome.Over();
        }

        if (row.FirstTriedAt is { } tried && (message is null || transport.GetUtcNow() - tried > NonceWindow))
        {
            switch (await sent.FindAsync(channel, key, tried, cancellationToken))
            {
                case FindSent.Found found:
                    return new SendOutcome.Arrived(found.MessageId, IsAsComposed: false);
                case FindSent.CannotSee:
                    LogUnknown(typeof(T).Name, row.Id, channel.Value);
                    await store.SettleAsync(row.Id, DuePostState.Unknown, isUntried: false, cancellationToken);
                    return new SendOutcome.Over();
                case FindSent.NotThere when message is null:
                    await store.SettleAsync(row.Id, DuePostState.Skipped, isUntried: true, cancellationToken);
                    return new SendOutcome.Over();
                default:
                    await store.RestartAsync(row.Id, cancellationToken);
                    break;
            }
        }

        var arrived = await rest.CreateMessageAsync(new Snowflake(channel.Value), message! with { EnforceNonce = true }, cancellationToken);

        // The answer to a second try may be the first try's message, which shows what was true then.
        return new SendOutcome.Arrived(new MessageId(arrived.Id.Value), IsAsComposed: row.FirstTriedAt is null);
    }

    [LoggerMessage(LogLevel.Warning, "Whether {Kind} {Id} arrived in channel {ChannelId} cannot be found out without Read Message History: not sent again")]
    private partial void LogUnknown(string kind, long id, ulong channelId);
}
