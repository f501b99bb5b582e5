using StudyBot.Flow;
using StudyBot.Posting.Views;
using StudyBot.Shared;
using StudyBot.Store;

namespace StudyBot.Posting;

/// <summary>The button under the post of a large group: the other members, to whoever pressed alone.</summary>
internal sealed class RosterCommand(GroupStore groups, PostReader reader)
{
    public async Task<Reply> ShowAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.Group is not { } id || await groups.FindAsync(id, cancellationToken) is not { } group)
        {
            return Refusals.ServersOnly(call);
        }

        if (call.CustomId.FindDate(0) is not { } on ||
            call.CustomId.FindNumber(1) is not { } kind ||
            call.CustomId.FindNumber(2) is not ({ } page and < 1000))
        {
            return Refusals.TooOld(call);
        }

        var day = await reader.ReadAsync(group, on, cancellationToken);
        return new Reply.Panel(RosterView.Page(day, (PostKind)kind, (int)page, call.Texts));
    }
}
