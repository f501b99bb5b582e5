using StudyBot.Discord;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Posting.Nudging;

/// <summary>
/// Sends one nudge: by direct message, or, where Discord refuses that, in the thread of the day. Not silent, for it is the one message
/// somebody asked to hear of. It is looked at once more before it goes out: what was done meanwhile is not nagged about.
/// </summary>
internal sealed partial class NudgeSender(
    NudgeStore store, NudgeReader reader, DayThreads threads, SentPosts sent, DiscordRest rest, TimeProvider transport, ILogger<NudgeSender> logger)
{
    private static readonly TimeSpan _retry = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _breath = TimeSpan.FromSeconds(30);

    /// <summary>How long a refused direct message is not tried again: people do change their mind.</summary>
    private static readonly TimeSpan _directAgain = TimeSpan.FromDays(7);

    /// <exception cref="DiscordException">Discord refuses the bot's token: posting must stop.</exception>
    public async Task SendAsync(long id, CancellationToken cancellationToken)
    {
        var nudge = await reader.ReadAsync(await store.GetAsync(id, cancellationToken), cancellationToken);
        if (!nudge.IsWanted && nudge.Row.FirstTriedAt is null)
        {
            await store.SettleAsync(id, DuePostState.Skipped, message: null, cancellationToken);
            return;
        }

        using var limit = new CancellationTokenSource(Outbox.SendLimit, transport);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var isDirect = !(nudge.Member.DirectRefusedAt is { } refused && transport.GetUtcNow() - refused < _directAgain);
        try
        {
            if (await FindChannelAsync(nudge, isDirect, either.Token) is not { } channel)
            {
                await store.SettleAsync(id, DuePostState.Skipped, message: null, cancellationToken);
            }
            else if (await store.ClaimAsync(nudge.Row, channel, either.Token) && await IsToBeSentAsync(nudge, channel, either.Token))
            {
                await SendAsync(nudge, channel, isDirect, either.Token);
            }
        }
        catch (DiscordException exception)
        {
            LogFailed(id, exception.Status is { } status ? (int)status : 0, (int)exception.Code);
            await SettleAsync(nudge.Row, isDirect, PostTroubles.Of(exception), cancellationToken);
            if (PostTroubles.Of(exception) == PostTrouble.TokenRefused)
            {
                throw;
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(id, 0, 0);
            await SettleAsync(nudge.Row, isDirect, PostTrouble.Lost, cancellationToken);
        }
    }

    /// <summary>A second try goes where the first one went: there it is known, or found.</summary>
    private async Task<ChannelId?> FindChannelAsync(ReadNudge nudge, bool isDirect, CancellationToken cancellationToken)
    {
        if (nudge.Row is { FirstTriedAt: not null, ChannelId: { } tried })
        {
            return tried;
        }

        if (isDirect)
        {
            return new ChannelId((await rest.CreateDmAsync(new Snowflake(nudge.Member.Id.Value), cancellationToken)).Id.Value);
        }

        foreach (var group in await store.GetGroupsAsync(nudge.Member.Id, cancellationToken))
        {
            if (await threads.FindAsync(group, nudge.Row.On, cancellationToken) is { } thread)
            {
                return thread;
            }
        }

        return null;
    }

    /// <summary>Beyond Discord's memory of nonces it is looked for before it is sent again.</summary>
    private async Task<bool> IsToBeSentAsync(ReadNudge nudge, ChannelId channel, CancellationToken cancellationToken)
    {
        var row = nudge.Row;
        if (row.FirstTriedAt is not { } tried || (nudge.IsWanted && transport.GetUtcNow() - tried <= Outbox.NonceWindow))
        {
            return true;
        }

        switch (await sent.FindAsync(channel, PostKey.OfNudge(row.Id), tried, cancellationToken))
        {
            case FindSent.Found found:
                await store.SettleAsync(row.Id, DuePostState.Posted, found.MessageId, cancellationToken);
                return false;
            case FindSent.NotThere when nudge.IsWanted:
                await store.RestartAsync(row.Id, cancellationToken);
                return true;
            case FindSent.NotThere:
                await store.SettleAsync(row.Id, DuePostState.Skipped, message: null, cancellationToken);
                return false;
            default:
                await store.SettleAsync(row.Id, DuePostState.Unknown, message: null, cancellationToken);
                return false;
        }
    }

    private async Task SendAsync(ReadNudge nudge, ChannelId channel, bool isDirect, CancellationToken cancellationToken)
    {
        var (row, member) = (nudge.Row, nudge.Member.Id);
        var (content, view) = NudgeView.Render(nudge.Texts, nudge.Around, nudge.Step, isDirect ? null : member);
        var message = await rest.CreateMessageAsync(
            new Snowflake(channel.Value),
            new MessageCreate
            {
                Content = content,
                Components = PostKey.Stamp(view, PostKey.OfNudge(row.Id)).Components,
                AllowedMentions = AllowedMentions.OnlyUsers([new Snowflake(member.Value)]),
                Nonce = PostKey.Nonce(row.Id, member),
                EnforceNonce = true,
            },
            cancellationToken);
        await store.SettleAsync(row.Id, DuePostState.Posted, new MessageId(message.Id.Value), CancellationToken.None);
        LogSent(row.Kind, row.On, member.Value);
    }

    private async Task SettleAsync(NudgeRow nudge, bool isDirect, PostTrouble trouble, CancellationToken cancellationToken)
    {
        var isUntried = nudge.FirstTriedAt is null;
        switch (trouble)
        {
            case PostTrouble.Lost:
                await store.ReleaseAsync(nudge.Id, _retry * Math.Pow(2, Math.Min(nudge.Attempts, 6)), isUntried: false, cancellationToken);
                break;
            case PostTrouble.Later or PostTrouble.TokenRefused:
                await store.ReleaseAsync(nudge.Id, _breath, isUntried, cancellationToken);
                break;
            case PostTrouble.Forbidden when isDirect:
                await store.MarkDirectRefusedAsync(nudge.MemberId, cancellationToken);
                await store.ReleaseAsync(nudge.Id, TimeSpan.Zero, isUntried: true, cancellationToken);
                break;
            default:
                await store.SettleAsync(nudge.Id, isUntried ? DuePostState.Skipped : DuePostState.Unknown, message: null, cancellationToken);
                break;
        }
    }

    [LoggerMessage(LogLevel.Debug, "{Kind} nudge of {On} sent to member {MemberId}")]
    private partial void LogSent(NudgeKind kind, DateOnly on, ulong memberId);

    [LoggerMessage(LogLevel.Warning, "Nudge {NudgeId} failed: HTTP {Status}, Discord's code {Code}")]
    private partial void LogFailed(long nudgeId, int status, int code);
}
