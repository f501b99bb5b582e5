using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Store;

namespace StudyBot.Features.Membership;

/// <summary><c>/join</c> and <c>/leave</c>.</summary>
internal sealed class MembershipCommand(MemberStore members, GroupStore groups, DayStore days)
{
    public async Task<Reply> JoinAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.Group is { } group)
        {
            await groups.EnsureAsync(group, name: null, call.GroupLocale, cancellationToken);
        }

        var isNew = await members.JoinAsync(call.Member, call.Group, call.Name, call.Texts.Locale, cancellationToken);
        var day = await days.OpenAsync(call.Member, cancellationToken);
        return MembershipReplies.Joined(call, day, isNew, asksAboutNudges: await members.OfferNudgesAsync(call.Member, cancellationToken));
    }

    public async Task<Reply> LeaveAsync(Call call, CancellationToken cancellationToken) => call.Group is not { } group
        ? Refusals.ServersOnly(call)
        : await members.LeaveAsync(call.Member, group, cancellationToken)
            ? MembershipReplies.Left(call)
            : Refusals.NotJoined(call);
}
