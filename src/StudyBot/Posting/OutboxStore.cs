using Microsoft.EntityFrameworkCore;
using StudyBot.Discord;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;

namespace StudyBot.Posting;

/// <summary>The outbox in the database. Every step is a conditional update, so that of two who try one wins.</summary>
internal sealed class OutboxStore(StudyDb db, WriteGate gate, TimeProvider transport)
{
    private const int Most = 200;

    /// <summary>Longer than a send may take (<see cref="Outbox.SendLimit"/>).</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan EditsApart = TimeSpan.FromSeconds(5);

    /// <summary>Discord limits how often a message older than an hour may be edited (error 30046).</summary>
    private static readonly TimeSpan OldEditsApart = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan OldAge = TimeSpan.FromHours(1);

    private DateTimeOffset Now => transport.GetUtcNow();

    /// <summary>What may be posted now, oldest first, one a group: a group that refuses is asked once, not once a post.</summary>
    public async Task<IReadOnlyList<long>> GetDueAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        var rows = await (
            from post in db.DuePosts
            where (post.State == DuePostState.Due || (post.State == DuePostState.Claimed && post.LeasedUntil <= now)) &&
                (post.RetryAt == null || post.RetryAt <= now)
            join theirs in db.Groups on post.GroupId equals theirs.Id
            where theirs.RemovedAt == null && theirs.ChannelId != null && (theirs.PausedFor == null || theirs.RetryAt <= now)

            // A shared text waits for the post whose thread it goes to.
            where post.Kind != PostKind.Shared || !theirs.Threads || db.DuePosts.Any(anchor =>
                anchor.GroupId == post.GroupId && anchor.On == post.On && anchor.Kind != PostKind.Shared && anchor.MessageId != null)
            orderby post.DueAt, post.Id
            select new { post.Id, post.GroupId }).Take(Most).ToListAsync(cancellationToken);
        return [.. rows.DistinctBy(row => row.GroupId).Select(row => row.Id)];
    }

    public async Task<IReadOnlyList<long>> GetDirtyAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        return await (
            from post in db.DuePosts
            where post.State == DuePostState.Posted && post.IsDirty && post.LeasedUntil == null && (post.RetryAt == null || post.RetryAt <= now)
            join theirs in db.Groups on post.GroupId equals theirs.Id
            where theirs.RemovedAt == null && theirs.PausedFor == null
            orderby post.WrittenAt, post.Id
            select post.Id).Take(Most).ToListAsync(cancellationToken);
    }

    public async Task<(DuePostRow Post, GroupRow Group)> ReadAsync(long id, CancellationToken cancellationToken)
    {
        var post = await db.DuePosts.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        return (post, await db.Groups.AsNoTracking().Include(row => row.Clocks).Include(row => row.Posts).AsSplitQuery()
            .SingleAsync(row => row.Id == post.GroupId, cancellationToken));
    }

    /// <summary>Takes the lease and writes down that a send is about to be tried, and where.</summary>
    public Task<bool> ClaimAsync(DuePostRow post, ChannelId channel, CancellationToken cancellationToken)
    {
        var (now, id) = (Now, post.Id);
        return UpdateAsync(
            token => db.DuePosts
                .Where(row => row.Id == id && (row.State == DuePostState.Due || (row.State == DuePostState.Claimed && row.LeasedUntil <= now)))
                .ExecuteUpdateAsync(
                    update => update
                        .SetProperty(row => row.State, DuePostState.Claimed)
                        .SetProperty(row => row.LeasedUntil, now + Lease)
                        .SetProperty(row => row.FirstTriedAt, row => row.FirstTriedAt ?? now)
                        .SetProperty(row => row.ChannelId, channel)
                        .SetProperty(row => row.Attempts, row => row.Attempts + 1),
                    token),
            cancellationToken);
    }

    /// <summary>It was looked for and is not there: the next send is a first one.</summary>
    public Task RestartAsync(long id, ChannelId channel, CancellationToken cancellationToken)
    {
        var now = Now;
        return UpdateAsync(
            token => db.DuePosts.Where(row => row.Id == id).ExecuteUpdateAsync(
                update => update.SetProperty(row => row.FirstTriedAt, now).SetProperty(row => row.ChannelId, channel), token),
            cancellationToken);
    }

    /// <summary>Ends the claim without a message.</summary>
    public Task SettleAsync(long id, DuePostState state, CancellationToken cancellationToken) => UpdateAsync(
        token => db.DuePosts
            .Where(row => row.Id == id && (row.State == DuePostState.Due || row.State == DuePostState.Claimed))
            .ExecuteUpdateAsync(
                update => update.SetProperty(row => row.State, state).SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null), token),
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
            token => db.DuePosts
                .Where(row => row.Id == id && (row.State == DuePostState.Due || row.State == DuePostState.Claimed))
                .ExecuteUpdateAsync(
                    update => update
                        .SetProperty(row => row.State, DuePostState.Due)
                        .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null)
                        .SetProperty(row => row.RetryAt, retryAt)
                        .SetProperty(row => row.FirstTriedAt, row => isUntried ? null : row.FirstTriedAt)
                        .SetProperty(row => row.ChannelId, row => isUntried ? null : row.ChannelId),
                    token),
            cancellationToken);
    }

    /// <summary>It stands in the channel. What changed while it was on its way is found by rendering it once more.</summary>
    public Task MarkPostedAsync(DuePostRow post, ChannelId channel, MessageId message, Rendering rendering, CancellationToken cancellationToken) =>
        gate.WriteAsync(
            db,
            async token =>
            {
                var row = await db.DuePosts.SingleAsync(candidate => candidate.Id == post.Id, token);
                (row.State, row.LeasedUntil, row.IsDirty) = (DuePostState.Posted, null, true);
                (row.ChannelId, row.MessageId) = (channel, message);
                Written(row, rendering);
                await AddShownAsync(row, rendering, token);
                await db.Groups.Where(theirs => theirs.Id == post.GroupId && theirs.PausedFor != null).ExecuteUpdateAsync(
                    update => update
                        .SetProperty(theirs => theirs.PausedFor, (string?)null)
                        .SetProperty(theirs => theirs.RetryAt, (DateTimeOffset?)null),
                    token);
                return row;
            },
            cancellationToken);

    /// <summary>Takes a dirty post for an edit: the mark is cleared before it is rendered, so that one set meanwhile stays.</summary>
    public Task<bool> TakeDirtyAsync(long id, CancellationToken cancellationToken)
    {
        var leasedUntil = Now + Lease;
        return UpdateAsync(
            token => db.DuePosts
                .Where(row => row.Id == id && row.State == DuePostState.Posted && row.IsDirty && row.LeasedUntil == null)
                .ExecuteUpdateAsync(
                    update => update.SetProperty(row => row.IsDirty, false).SetProperty(row => row.LeasedUntil, leasedUntil), token),
            cancellationToken);
    }

    /// <summary>An edit is done, or was not needed (null).</summary>
    public Task EndEditAsync(long id, Rendering? written, bool isFinal, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token =>
        {
            var row = await db.DuePosts.SingleAsync(candidate => candidate.Id == id, token);
            row.LeasedUntil = null;
            row.State = isFinal && !row.IsDirty ? DuePostState.Final : row.State;
            if (written is not null)
            {
                Written(row, written);
                await AddShownAsync(row, written, token);
            }

            return row;
        },
        cancellationToken);

    /// <summary>An edit could not be made now: the mark is set again.</summary>
    public Task PostponeEditAsync(long id, TimeSpan wait, CancellationToken cancellationToken)
    {
        var retryAt = Now + wait;
        return UpdateAsync(
            token => db.DuePosts.Where(row => row.Id == id).ExecuteUpdateAsync(
                update => update
                    .SetProperty(row => row.IsDirty, true)
                    .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null)
                    .SetProperty(row => row.RetryAt, retryAt),
                token),
            cancellationToken);
    }

    /// <summary>Somebody deleted the message: it is left at that.</summary>
    public Task MarkGoneAsync(long id, CancellationToken cancellationToken) => UpdateAsync(
        token => db.DuePosts.Where(row => row.Id == id).ExecuteUpdateAsync(
            update => update
                .SetProperty(row => row.State, DuePostState.Final)
                .SetProperty(row => row.MessageId, (MessageId?)null)
                .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null),
            token),
        cancellationToken);

    public Task PauseAsync(GroupId group, string why, TimeSpan wait, CancellationToken cancellationToken)
    {
        var retryAt = Now + wait;
        return UpdateAsync(
            token => db.Groups.Where(row => row.Id == group).ExecuteUpdateAsync(
                update => update.SetProperty(row => row.PausedFor, why).SetProperty(row => row.RetryAt, retryAt), token),
            cancellationToken);
    }

    /// <summary>Takes back what was claimed and never settled.</summary>
    /// <param name="all">
    /// Whether leases that still run are taken back, too: when a process begins to be the one that posts, whoever held them is
    /// gone, and waiting for their end would only delay what is due.
    /// </param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    public Task RecoverAsync(bool all, CancellationToken cancellationToken)
    {
        var until = all ? DateTimeOffset.MaxValue : Now;
        return gate.WriteAsync(
            db,
            async token =>
                await db.DuePosts.Where(row => row.State == DuePostState.Claimed && row.LeasedUntil <= until).ExecuteUpdateAsync(
                    update => update
                        .SetProperty(row => row.State, DuePostState.Due)
                        .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null),
                    token) +
                await db.DuePosts.Where(row => row.State == DuePostState.Posted && row.LeasedUntil <= until).ExecuteUpdateAsync(
                    update => update
                        .SetProperty(row => row.IsDirty, true)
                        .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null),
                    token),
            cancellationToken);
    }

    private void Written(DuePostRow row, Rendering rendering)
    {
        var now = Now;
        var isOld = row.MessageId is { } message && now - new Snowflake(message.Value).CreatedAt > OldAge;
        (row.WrittenAt, row.WrittenHash) = (now, rendering.Hash);
        row.RetryAt = now + (isOld ? OldEditsApart : EditsApart);
    }

    private async Task AddShownAsync(DuePostRow row, Rendering rendering, CancellationToken cancellationToken)
    {
        if (row is not { MessageId: { } message, ChannelId: { } channel })
        {
            return;
        }

        var known = await db.Shown.Where(shown => shown.MessageId == message).Select(shown => shown.MemberId).ToListAsync(cancellationToken);
        db.Shown.AddRange(rendering.Shown.Except(known).Select(member =>
            new ShownRow { MessageId = message, MemberId = member, ChannelId = channel }));
    }

    private async Task<bool> UpdateAsync(Func<CancellationToken, Task<int>> update, CancellationToken cancellationToken) =>
        await gate.WriteAsync(db, update, cancellationToken) > 0;
}
