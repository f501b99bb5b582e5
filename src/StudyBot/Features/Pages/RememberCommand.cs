using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Pages;

/// <summary>The press that says how much came back; and the one that opens a closed book.</summary>
internal sealed class RememberCommand(DayStore days, AfterPages after, ClosedBookStore books)
{
    /// <summary><c>remember.date.owner.of.answer</c>: pressed again, another answer takes its place.</summary>
    public async Task<Reply> PressAsync(Call call, CancellationToken cancellationToken)
    {
        if (PageAddress.Parse(call.CustomId) is not var (on, owner, of) ||
            !Enum.TryParse<Remembered>(call.CustomId.FindText(3), ignoreCase: true, out var remembered))
        {
            return Refusals.TooOld(call);
        }

        if (owner != call.Member)
        {
            return Refusals.NotYours(call);
        }

        var changed = await days.ChangeAsync(
            call.Member, on, Cause.Remember, call.Id, edit => Writings.Remember(edit, of, remembered), cancellationToken);
        return changed is Changed<bool>.NotOpen { Around: var around }
            ? DayRefusals.NotOpen(call, around, on)
            : PageReplies.Remembered(call, on, of, await after.FindAsync(call.Member, on, of, cancellationToken));
    }

    /// <summary><c>open-book.date.owner</c>: whoever wants to look looks, and nothing is made of it.</summary>
    public async Task<Reply> OpenBookAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.CustomId.FindDate(0) is not { } about || call.CustomId.FindMember(1) is not { } owner)
        {
            return Refusals.TooOld(call);
        }

        if (owner != call.Member)
        {
            return Refusals.NotYours(call);
        }

        await books.OpenAsync(call.Member, about, cancellationToken);
        return PageReplies.BookOpened(call, about);
    }
}
