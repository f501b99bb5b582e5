using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Pages;

/// <summary>
/// The message command <c>Save as blank page</c>: an ordinary message of one's own becomes the page of its day. Discord shows
/// the bot that one message, so this needs no right to read along.
/// </summary>
internal sealed class KeepCommand(
    DayStore days, MemberStore members, ClosedBookStore books, AfterPages after, PhotoIntake photos, KeptMessages kept)
{
    public const string Name = "Save as blank page";

    public async Task<Reply> KeepAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.Target is not { Author: { } author } message)
        {
            return Refusals.TooOld(call);
        }

        if (author.Bot == true || message.WebhookId is not null)
        {
            return Refusals.Say(call.Texts["keep.bots"]);
        }

        if (author.Id.Value != call.Member.Value)
        {
            return Refusals.Say(call.Texts["keep.others"]);
        }

        if (TextLimits.IsEmpty(message.Content ?? "") && message.Attachments is not { Count: > 0 })
        {
            return Refusals.Say(call.Texts["keep.empty"]);
        }

        var (keptOn, id) = await kept.FindAsync(call.Member, message.Id.Value, cancellationToken);
        return keptOn is { } on ? KeptReplies.Already(call, on) : await KeepAsync(call, message, id, cancellationToken);
    }

    /// <summary>The answer to which page it is, and what becomes of the one that is there.</summary>
    public async Task<Reply> ChooseAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.CustomId.FindNumber(2) is not { } message ||
            !Enum.TryParse<PageOf>(call.CustomId.FindText(3), ignoreCase: true, out var of) ||
            !Enum.TryParse<PageMode>(call.CustomId.FindText(4), ignoreCase: true, out var mode))
        {
            return Refusals.TooOld(call);
        }

        if (call.CustomId.FindMember(1) != call.Member)
        {
            return Refusals.NotYours(call);
        }

        var (keptOn, id) = await kept.FindAsync(call.Member, message, cancellationToken);
        if (keptOn is { } on)
        {
            return KeptReplies.Already(call, on);
        }

        return await kept.FindDraftAsync(call.Member, message, cancellationToken) is { } draft
            ? await SaveAsync(call, draft, id, (of, mode), new PhotosTaken([.. draft.Photos], []), cancellationToken)
            : Refusals.Say(call.Texts["keep.forgotten"], Buttons.MyDay(call));
    }

    private async Task<Reply> KeepAsync(Call call, Message message, ulong id, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        var on = around.Calendar.DateAt(message.Timestamp) is var written && written > around.On ? around.On : written;
        var reached = await days.ReachAsync(call.Member, around, on, cancellationToken);
        if (reached.Whole is not { } day)
        {
            return DayRefusals.NotOpen(call, around, on);
        }

        var taken = await photos.TakeAsync(call.Member, message.Attachments ?? [], cancellationToken);
        var draft = new PageDraft(message.Id.Value, on, message.Content ?? "", PhotoList.Of(taken.Kept));
        if (TextLimits.IsEmpty(draft.Text) && draft.Photos.Count == 0)
        {
            return PhotoWords.With(call.Texts, Refusals.Say(call.Texts["keep.empty"]), taken.Problems);
        }

        var door = around.DoorEndsAt - around.Calendar.StartOf(around.On);
        if (PageOfMessage.Find(day, message.Timestamp, around.Calendar.StartOf(on) + door) is { } of)
        {
            return await SaveAsync(call, draft, id, (of, PageMode.Correct), taken, cancellationToken);
        }

        await kept.KeepDraftAsync(call.Member, draft, cancellationToken);
        return PhotoWords.With(call.Texts, KeptReplies.Ask(call, day, draft), taken.Problems);
    }

    private async Task<Reply> SaveAsync(
        Call call, PageDraft draft, ulong id, (PageOf Of, PageMode Mode) where, PhotosTaken taken, CancellationToken cancellationToken)
    {
        var (of, mode) = where;
        var preset = (await members.FindAsync(call.Member, cancellationToken))?.PageVisibility ?? Visibility.Written;
        Writing? page = null;
        var changed = await days.ChangeAsync(
            call.Member,
            draft.On,
            Cause.Page,
            id,
            edit => Writings.WritePage(
                edit, new PageWish(of, mode, draft.Text, edit.Day.Page(of)?.Visibility ?? preset, Shown: null) { Photos = taken.Kept }, out page),
            cancellationToken);
        if (changed is not Changed<WriteOutcome>.Done { Result: WriteOutcome.Written, Day: var day })
        {
            // The pictures stay where the message is; the text is at hand without looking for it.
            call = call with { Target = new Message { Id = new Snowflake(draft.Message), Content = draft.Text } };
            return PhotoWords.With(call.Texts, KeptReplies.Saved(call, draft.On, of, id, changed, after: null), taken.Problems);
        }

        kept.ForgetDraft(call.Member, draft.Message);
        await books.OpenAsync(call.Member, PageAbout.On(day, of), cancellationToken);
        (call, var problems) = await photos.SettleAsync(call, taken, page, cancellationToken);
        var below = await after.FindAsync(call.Member, draft.On, of, cancellationToken);
        return PhotoWords.With(call.Texts, KeptReplies.Saved(call, draft.On, of, id, changed, below), problems);
    }
}
