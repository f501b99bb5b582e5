using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;

namespace StudyBot.Posting.Nudging;

/// <summary>Nudges on their way: claimed with a lease, sent, marked, like posts.</summary>
internal sealed class NudgeStore(StudyDb db, WriteGate gate, TimeProvider transport)
{
    private const int Most = 200;

    /// <summary>Longer than a send may take (<see cref="Outbox.SendLimit"/>).</summary>
    private static readonly TimeSpan _lease = TimeSpan.FromSeconds(60);

    private DateTimeOffset Now => transport.GetUtcNow();

    /// <summary>What may be sent now; a lease that ran out is nobody's.</summary>
    public async Task<IReadOnlyList<long>> GetDueAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        return await db.Nudges
            .Where(row => (row.State == DuePostState.Due || (row.State == DuePostState.Claimed && row.LeasedUntil <= now)) &&
                (row.RetryAt == null || row.RetryAt <= now))
            .OrderBy(row => row.Id)
            .Select(row => row.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
    }

    public Task<NudgeRow> GetAsync(long id, CancellationToken cancellationToken) =>
        db.Nudges.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);

    public async Task<bool> ClaimAsync(NudgeRow nudge, ChannelId channel, CancellationToken cancellationToken)
    {
        var now = Now;
        return await gate.WriteAsync(
            db,
            token => db.Nudges
                .Where(row => row.Id == nudge.Id && (row.State == DuePostState.Due || (row.State == DuePostState.Claimed && row.LeasedUntil <= now)))
                .ExecuteUpdateAsync(
                    update => update
                        .SetProperty(row => row.State, DuePostState.Claimed)
                        .SetProperty(row => row.LeasedUntil, now + _lease)
                        .SetProperty(row => row.FirstTriedAt, row => row.FirstTriedAt ?? now)
                        .SetProperty(row => row.ChannelId, channel)
                        .SetProperty(row => row.Attempts, row => row.Attempts + 1),
                    token),
            cancellationToken) > 0;
    }

    /// <summary>It was looked for and is not there: the next send is a first one.</summary>
    public Task RestartAsync(long id, CancellationToken cancellationToken)
    {
        var now = Now;
        return UpdateAsync(id, update => update.SetProperty(row => row.FirstTriedAt, now), cancellationToken);
    }

    public Task SettleAsync(long id, DuePostState state, MessageId? message, CancellationToken cancellationToken) => UpdateAsync(
        id,
        update => update
            .SetProperty(row => row.State, state)
            .SetProperty(row => row.MessageId, message)
            .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null),
        cancellationToken);

    /// <summary>Gives the claim back, to be tried again.</summary>
    /// <param name="id">The row.</param>
    /// <param name="wait">How long nothing is tried.</param>
    /// <param name="isUntried">Whether it is certain that nothing was sent.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    public Task ReleaseAsync(long id, TimeSpan wait, bool isUntried, CancellationToken cancellationToken)
    {
        var retryAt = Now + wait;
        return UpdateAsync(
            id,
            update => update
                .SetProperty(row => row.State, DuePostState.Due)
                .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(row => row.RetryAt, retryAt)
                .SetProperty(row => row.FirstTriedAt, row => isUntried ? null : row.FirstTriedAt)
                .SetProperty(row => row.ChannelId, row => isUntried ? null : row.ChannelId),
            cancellationToken);
    }

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

    private Task UpdateAsync(long id, Action<UpdateSettersBuilder<NudgeRow>> set, CancellationToken cancellationToken) => gate.WriteAsync(
        db, token => db.Nudges.Where(row => row.Id == id).ExecuteUpdateAsync(set, token), cancellationToken);
}
