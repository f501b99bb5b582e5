using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Texts;

namespace StudyBot.Posting.Letters;

/// <summary>Tells members of their notes by direct message, silently, each once. Refused, it is left at that: whoever takes no messages can export.</summary>
internal sealed partial class LetterSender(
    LetterStore store, Outgoing<LetterRow> outgoing, OnceSender sender, IWeekNotes notes, TextsCatalog catalog, ILogger<LetterSender> logger)
{
    /// <exception cref="DiscordException">Discord refuses the bot's token: posting must stop.</exception>
    public async Task SendAsync(long id, CancellationToken cancellationToken)
    {
        var (letter, member) = await store.ReadAsync(id, cancellationToken);
        var outcome = await sender.SendDirectAsync(
            outgoing, letter, letter.MemberId, PostKey.OfLetter(id), OnceSender.LongestSend, token => ComposeAsync(letter, member, token), cancellationToken);
        switch (outcome)
        {
            case SendOutcome.Arrived arrived:
                await outgoing.MarkSentAsync(id, arrived.MessageId, CancellationToken.None);
                break;
            case SendOutcome.Failed failed:
                LogFailed(id, letter.Kind, failed.Status, failed.Code);
                await outgoing.SettleAsync(letter, failed.Trouble, cancellationToken);
                if (failed.Trouble == PostTrouble.TokenRefused)
                {
                    throw failed.Refusal!;
                }

                break;
        }
    }

    private async Task<MessageCreate?> ComposeAsync(LetterRow letter, MemberRow member, CancellationToken cancellationToken)
    {
        var texts = catalog.For(member.Locale ?? member.SeenLocale);
        var key = PostKey.OfLetter(letter.Id);
        var message = new MessageCreate { AllowedMentions = AllowedMentions.None, Nonce = PostKey.LetterNonce(letter.Id, letter.MemberId) };
        if (!member.Vault)
        {
            return null;
        }

        if (letter.Kind != LetterKind.Week)
        {
            return message with
            {
                Components = PostKey.Stamp(LetterView.Render(letter, texts), key).Components,
                Flags = MessageFlags.ComponentsV2 | MessageFlags.SuppressNotifications,
            };
        }

        var (files, count) = await notes.PackAsync(letter.MemberId, letter.From, letter.To, texts.Locale, cancellationToken);
        return count == 0 ? null : message with
        {
            Content = LetterView.Week(letter, count, texts),
            Components = PostKey.Stamp(new View([new ActionRow(LetterView.Buttons(letter, texts))]), key).Components,
            Flags = MessageFlags.SuppressNotifications,
            Files = files,
        };
    }

    [LoggerMessage(LogLevel.Warning, "Letter {LetterId} ({Kind}) failed: HTTP {Status}, Discord's code {Code}")]
    private partial void LogFailed(long letterId, LetterKind kind, int status, int code);
}
