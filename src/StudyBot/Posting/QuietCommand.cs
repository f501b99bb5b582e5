using StudyBot.Flow;
using StudyBot.Posting.Views;
using StudyBot.Shared;
using StudyBot.Store;

namespace StudyBot.Posting;

/// <summary>The answers to the question whether a quiet group goes on: <c>quiet.answer</c>, for its members and whoever may manage the server.</summary>
internal sealed class QuietCommand(GroupStore groups, MemberStore members, StudyTime time)
{
    private const int RestDays = 14;

    public async Task<Reply> AnswerAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.Group is not { } id || await groups.FindAsync(id, cancellationToken) is not { } group)
        {
            return Refusals.ServersOnly(call);
        }

        if (!call.MayManage && !await members.IsMemberAsync(call.Member, id, cancellationToken))
        {
            return Refusals.NotJoined(call);
        }

        if (!Enum.TryParse<QuietAnswer>(call.CustomId.FindText(0), ignoreCase: true, out var answer))
        {
            return Refusals.TooOld(call);
        }

        var today = Clocks.Of(group.Clocks).DateAt(time.Now);
        DateOnly until = answer switch
        {
            QuietAnswer.Rest => today.AddDays(RestDays),
            QuietAnswer.Stop => DateOnly.MaxValue,

            // As good as a press by a member: the three days begin anew.
            _ => today,
        };
        await groups.ChangeAsync(
            id,
            row =>
            {
                (row.QuietSince, row.RestsUntil) = (null, until);
                return true;
            },
            cancellationToken);
        return Refusals.Say(QuietView.Say(until, today, call.Texts));
    }
}
