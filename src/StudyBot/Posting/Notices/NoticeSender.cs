using StudyBot.Discord;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Texts;

namespace StudyBot.Posting.Notices;

/// <summary>Tells whoever set a group up what is wrong with its posts, by direct message. Refused, it is left at that: the settings say it, too.</summary>
internal sealed partial class NoticeSender(
    NoticeStore store, Outgoing<NoticeRow> outgoing, OnceSender sender, DiscordRest rest, TextsCatalog texts, ILogger<NoticeSender> logger)
{
    /// <exception cref="DiscordException">Discord refuses the bot's token: posting must stop.</exception>
    public async Task SendAsync(long id, CancellationToken cancellationToken)
    {
        var (notice, group, member) = await store.ReadAsync(id, cancellationToken);
        var isWanted = group.RemovedAt is null && (group.PausedFor == notice.Why || group.ThreadsFailFor == notice.Why);
        var message = isWanted ? Compose(notice, group, texts.For(member?.Locale ?? member?.SeenLocale ?? group.Locale)) : null;
        switch (await SendAsync(notice, message, cancellationToken))
        {
            case SendOutcome.Arrived arrived:
                await outgoing.MarkSentAsync(id, arrived.MessageId, CancellationToken.None);
                LogSent(group.Id.Value, notice.Why);
                break;
            case SendOutcome.Failed failed:
                LogFailed(id, failed.Status, failed.Code);
                await outgoing.SettleAsync(notice, failed.Trouble, cancellationToken);
                if (failed.Trouble == PostTrouble.TokenRefused)
                {
                    throw failed.Refusal!;
                }

                break;
        }
    }

    private async Task<SendOutcome> SendAsync(NoticeRow notice, MessageCreate? message, CancellationToken cancellationToken)
    {
        try
        {
            var channel = notice is { FirstTriedAt: not null, ChannelId: { } tried }
                ? tried
                : new ChannelId((await rest.CreateDmAsync(new Snowflake(notice.MemberId.Value), cancellationToken)).Id.Value);
            return await sender.SendAsync(
                outgoing, notice, channel, PostKey.OfNotice(notice.Id), OnceSender.UsualSend, _ => Task.FromResult(message), cancellationToken);
        }
        catch (DiscordException exception)
        {
            return OnceSender.Failed(exception);
        }
    }

    private static MessageCreate Compose(NoticeRow notice, GroupRow group, LocaleTexts texts) => new()
    {
        Components = PostKey.Stamp(NoticeView.Render(notice, group, texts), PostKey.OfNotice(notice.Id)).Components,
        Flags = MessageFlags.ComponentsV2,
        AllowedMentions = AllowedMentions.None,
        Nonce = PostKey.NoticeNonce(notice.Id, notice.MemberId),
    };

    [LoggerMessage(LogLevel.Information, "Whoever set up group {GroupId} was told of {Why}")]
    private partial void LogSent(ulong groupId, string why);

    [LoggerMessage(LogLevel.Warning, "Notice {NoticeId} failed: HTTP {Status}, Discord's code {Code}")]
    private partial void LogFailed(long noticeId, int status, int code);
}
