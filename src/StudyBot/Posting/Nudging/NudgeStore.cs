using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;

namespace StudyBot.Posting.Nudging;

/// <summary>Nudges on their way, and where they may go to.</summary>
internal sealed class NudgeStore(StudyDb db, WriteGate gate, TimeProvider transport)
{
    private const int Most = 200;

    private DateTimeOffset Now => transport.GetUtcNow();

    /// <summary>What may be sent now; a lease that ran out is nobody's.</summary>
    public async Task<IReadOnlyList<long>> GetDueAsync(IReadOnlyCollection<long> busy, CancellationToken cancellationToken)
    {
        var now = Now;
        return await db.Nudges
            .Where(row => row.State < DuePostState.Posted && (row.State == DuePostState.Due || row.LeasedUntil <= now) &&
                (row.RetryAt == null || row.RetryAt <= now) && !busy.Contains(row.Id))
            .OrderBy(row => row.DueAt)
            .Select(row => row.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
    }

    public Task<NudgeRow> GetAsync(long id, CancellationToken cancellationToken) =>
        db.Nudges.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);

    /// <summary>Discord takes no direct message for a member; for a while none is tried.</summary>
    public Task MarkDirectRefusedAsync(MemberId id, CancellationToken cancellationToken)
    {
        var now = Now;
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
