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
    NudgeStore store, Outgoing<NudgeRow> outgoing, OnceSender sender, NudgeReader reader, DayThreads threads, DiscordRest rest, TimeProvider transport, ILogger<NudgeSender> logger)
{
    /// <summary>How long a refused direct message is not tried again: people do change their mind.</summary>
    private static readonly TimeSpan _directAgain = TimeSpan.FromDays(7);

    /// <exception cref="DiscordException">Discord refuses the bot's token: posting must stop.</exception>
    public async Task SendAsync(long id, CancellationToken cancellationToken)
    {
        var nudge = await reader.ReadAsync(await store.GetAsync(id, cancellationToken), cancellationToken);
        var isDirect = !(nudge.Member.DirectRefusedAt is { } refused && transport.GetUtcNow() - refused < _directAgain);
        switch (await SendAsync(nudge, isDirect, cancellationToken))
        {
            case SendOutcome.Arrived arrived:
                await outgoing.MarkSentAsync(id, arrived.MessageId, CancellationToken.None);
                LogSent(nudge.Row.Kind, nudge.Row.On, nudge.Member.Id.Value);
                break;
            case SendOutcome.Failed failed:
                LogFailed(id, failed.Status, failed.Code);
                await SettleAsync(nudge.Row, isDirect, failed.Trouble, cancellationToken);
                if (failed.Trouble == PostTrouble.TokenRefused)
                {
                    throw failed.Refusal!;
                }

                break;
        }
    }

    private async Task<SendOutcome> SendAsync(ReadNudge nudge, bool isDirect, CancellationToken cancellationToken)
    {
        try
        {
            var isAsked = nudge.IsWanted || nudge.Row.FirstTriedAt is not null;
            if (isAsked && await FindChannelAsync(nudge, isDirect, cancellationToken) is { } channel)
            {
                return await sender.SendAsync(
                    outgoing,
                    nudge.Row,
                    channel,
                    PostKey.OfNudge(nudge.Row.Id),
                    OnceSender.UsualSend,
                    _ => Task.FromResult(nudge.IsWanted ? Compose(nudge, isDirect) : null),
                    cancellationToken);
            }

            await outgoing.SettleAsync(nudge.Row.Id, DuePostState.Skipped, isUntried: true, cancellationToken);
            return new SendOutcome.Over();
        }
        catch (DiscordException exception)
        {
            return OnceSender.Failed(exception);
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

    private static MessageCreate Compose(ReadNudge nudge, bool isDirect)
    {
        var (row, member) = (nudge.Row, nudge.Member.Id);
        var (content, view) = NudgeView.Render(nudge.Texts, nudge.Around, nudge.Step, isDirect ? null : member);
        return new MessageCreate
        {
            Content = content,
            Components = PostKey.Stamp(view, PostKey.OfNudge(row.Id)).Components,
            AllowedMentions = AllowedMentions.OnlyUsers([new Snowflake(member.Value)]),
            Nonce = PostKey.Nonce(row.Id, member),
        };
    }

    private async Task SettleAsync(NudgeRow nudge, bool isDirect, PostTrouble trouble, CancellationToken cancellationToken)
    {
        if (trouble is PostTrouble.Forbidden or PostTrouble.NoAccess && isDirect)
        {
            await store.MarkDirectRefusedAsync(nudge.MemberId, cancellationToken);
            await outgoing.ReleaseAsync(nudge.Id, TimeSpan.Zero, isUntried: true, cancellationToken);
            return;
        }

        await outgoing.SettleAsync(nudge, trouble, cancellationToken);
    }

    [LoggerMessage(LogLevel.Debug, "{Kind} nudge of {On} sent to member {MemberId}")]
    private partial void LogSent(NudgeKind kind, DateOnly on, ulong memberId);

    [LoggerMessage(LogLevel.Warning, "Nudge {NudgeId} failed: HTTP {Status}, Discord's code {Code}")]
    private partial void LogFailed(long nudgeId, int status, int code);
}
