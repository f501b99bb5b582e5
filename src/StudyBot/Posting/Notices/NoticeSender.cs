using StudyBot.Discord;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Texts;

namespace StudyBot.Posting.Notices;

/// <summary>Tells whoever set a group up what is wrong with its posts, by direct message. Refused, it is left at that: the settings say it, too.</summary>
internal sealed partial class NoticeSender(
    NoticeStore store, Outgoing<NoticeRow> outgoing, OnceSender sender, TextsCatalog texts, ILogger<NoticeSender> logger)
{
    /// <exception cref="DiscordException">Discord refuses the bot's token: posting must stop.</exception>
    public async Task SendAsync(long id, CancellationToken cancellationToken)
    {
        var (notice, group, member) = await store.ReadAsync(id, cancellationToken);
        var isWanted = group.RemovedAt is null && (group.PausedFor == notice.Why || group.ThreadsFailFor == notice.Why);
        var message = isWanted ? Compose(notice, group, texts.For(member?.Locale ?? member?.SeenLocale ?? group.Locale)) : null;
        var outcome = await sender.SendDirectAsync(
            outgoing, notice, notice.MemberId, PostKey.OfNotice(id), OnceSender.UsualSend, _ => Task.FromResult(message), cancellationToken);
        switch (outcome)
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
