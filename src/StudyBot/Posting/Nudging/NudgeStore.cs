using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;

namespace StudyBot.Posting.Nudging;

/// <summary>Where nudges may go to.</summary>
internal sealed class NudgeStore(StudyDb db, WriteGate gate, TimeProvider transport)
{
    public Task<NudgeRow> GetAsync(long id, CancellationToken cancellationToken) =>
        db.Nudges.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);

    /// <summary>Discord takes no direct message for a member; for a while none is tried.</summary>
    public Task MarkDirectRefusedAsync(MemberId id, CancellationToken cancellationToken)
    {
        var now = transport.GetUtcNow();
        return gate.WriteAsync(
            db,
            token => db.Members.Where(row => row.Id == id).ExecuteUpdateAsync(update => update.SetProperty(row => row.DirectRefusedAt, now), token),
            cancellationToken);
    }

    /// <summary>The groups a member is in whose channel is known, the first joined first.</summary>
    public Task<List<GroupRow>> GetGroupsAsync(MemberId id, CancellationToken cancellationToken) => (
        from membership in db.Memberships
        where membership.MemberId == id && membership.LeftAt == null
        join theirs in db.Groups on membership.GroupId equals theirs.Id
        where theirs.ChannelId != null && theirs.RemovedAt == null && theirs.PausedFor == null
        orderby membership.JoinedAt
        select theirs).AsNoTracking().ToListAsync(cancellationToken);
}
