using Microsoft.EntityFrameworkCore;
using StudyBot.Discord;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;

namespace StudyBot.Posting;

/// <summary>What is due and what has changed of the posts, and what is known of those that stand in their channels.</summary>
internal sealed class OutboxStore(StudyDb db, WriteGate gate, TimeProvider transport)
{
    private const int Most = 200;

    private static readonly TimeSpan EditsApart = TimeSpan.FromSeconds(5);

    /// <summary>Discord limits how often a message older than an hour may be edited (error 30046).</summary>
    private static readonly TimeSpan OldEditsApart = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan OldAge = TimeSpan.FromHours(1);

    private DateTimeOffset Now => transport.GetUtcNow();

    /// <summary>
    /// What may be posted now, oldest first, one a group: a group that refuses is asked once, not once a post.
    /// </summary>
    /// <param name="busy">Groups that something is being posted to.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    public async Task<IReadOnlyList<DuePost>> GetDueAsync(IReadOnlyCollection<GroupId> busy, CancellationToken cancellationToken)
    {
        var now = Now;
        var rows = await (
            from post in db.DuePosts
            where (post.State == DuePostState.Due || (post.State == DuePostState.Claimed && post.LeasedUntil <= now)) &&
                (post.RetryAt == null || post.RetryAt <= now) && !busy.Contains(post.GroupId)
            join theirs in db.Groups on post.GroupId equals theirs.Id
            where theirs.RemovedAt == null && theirs.ChannelId != null && (theirs.PausedFor == null || theirs.RetryAt <= now)

            // A shared text waits for the post whose thread it goes to.
            where post.Kind != PostKind.Shared || !theirs.Threads || db.DuePosts.Any(anchor =>
                anchor.GroupId == post.GroupId && anchor.On == post.On && anchor.Kind != PostKind.Shared && anchor.MessageId != null)
            orderby post.DueAt, post.Id
            select new DuePost(post.Id, post.GroupId, post.Attempts)).Take(Most).ToListAsync(cancellationToken);
        return [.. rows.DistinctBy(row => row.GroupId)];
    }

    public async Task<IReadOnlyList<long>> GetDirtyAsync(IReadOnlyCollection<long> busy, CancellationToken cancellationToken)
    {
        var now = Now;
        return await (
            from post in db.DuePosts
            where post.State == DuePostState.Posted && post.IsDirty && post.LeasedUntil == null && (post.RetryAt == null || post.RetryAt <= now)
                && !busy.Contains(post.Id)
            join theirs in db.Groups on post.GroupId equals theirs.Id
            where theirs.RemovedAt == null && (theirs.PausedFor == null || theirs.RetryAt <= now)
            orderby post.WrittenAt, post.Id
            select post.Id).Take(Most).ToListAsync(cancellationToken);
    }

    public async Task<(DuePostRow Post, GroupRow Group)> ReadAsync(long id, CancellationToken cancellationToken)
    {
        var post = await db.DuePosts.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        return (post, await db.Groups.AsNoTracking().Include(row => row.Clocks).Include(row => row.Posts).AsSplitQuery()
            .SingleAsync(row => row.Id == post.GroupId, cancellationToken));
    }

    /// <summary>It stands in the channel. What changed since it was claimed has left its mark; what it shows may not be known.</summary>
    public Task MarkPostedAsync(
        DuePostRow post, GroupRow group, ChannelId channel, SendOutcome.Arrived arrived, Rendering rendering, CancellationToken cancellationToken) =>
        gate.StepAsync(
            db,
            async token =>
            {
                var row = await HoldAsync(post.Id, token);
                (row.State, row.LeasedUntil) = (DuePostState.Posted, null);
                row.IsDirty = row.IsDirty || !arrived.IsAsComposed;
                (row.ChannelId, row.MessageId) = (channel, arrived.MessageId);
                row.FinishAt = PostStages.EndOf(row.Kind, rendering.LastTurn, group.DoorHours);
                Written(row, rendering);
                await AddShownAsync(row, rendering, token);
                await ResumeAsync(post.GroupId, token);
                return row;
            },
            cancellationToken);

    /// <summary>Takes a dirty post for an edit: the mark is cleared before it is rendered, so that one set meanwhile stays.</summary>
    public Task<bool> TakeDirtyAsync(long id, CancellationToken cancellationToken)
    {
        var leasedUntil = Outgoing<DuePostRow>.LeaseFrom(Now);
        return UpdateAsync(
            token => db.DuePosts
                .Where(row => row.Id == id && row.State == DuePostState.Posted && row.IsDirty && row.LeasedUntil == null)
                .ExecuteUpdateAsync(
                    update => update.SetProperty(row => row.IsDirty, false).SetProperty(row => row.LeasedUntil, leasedUntil), token),
            cancellationToken);
    }

    /// <summary>An edit is done, or was not needed (null).</summary>
    /// <param name="id">The row.</param>
    /// <param name="written">What stands there now, if it was written.</param>
    /// <param name="finishAt">When its next stage begins; null when it was the last one.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    public Task EndEditAsync(long id, Rendering? written, DateTimeOffset? finishAt, CancellationToken cancellationToken) => gate.StepAsync(
        db,
        async token =>
        {
            var row = await HoldAsync(id, token);
            row.LeasedUntil = null;
            row.State = finishAt is null && !row.IsDirty ? DuePostState.Final : row.State;
            row.FinishAt = finishAt;
            if (written is not null)
            {
                Written(row, written);
                await AddShownAsync(row, written, token);
                await ResumeAsync(row.GroupId, token);
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

    /// <summary>Marks what has come to its end, so that it is looked at once more.</summary>
    public Task FinishAsync(DateTimeOffset studyNow, CancellationToken cancellationToken) => UpdateAsync(
        token => db.DuePosts.Where(row => row.FinishAt <= studyNow && row.State == DuePostState.Posted).ExecuteUpdateAsync(
            update => update.SetProperty(row => row.IsDirty, true).SetProperty(row => row.FinishAt, (DateTimeOffset?)null), token),
        cancellationToken);

    /// <summary>
    /// Shared texts of a date that never got a post have nowhere to go; and what a group that is gone or refuses left unfinished is
    /// over by now, whatever it would still say.
    /// </summary>
    public Task ForgetAsync(DateOnly before, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token =>
            await db.DuePosts
                .Where(row => row.State == DuePostState.Due && row.Kind == PostKind.Shared && row.On < before && row.FirstTriedAt == null)
                .ExecuteUpdateAsync(update => update.SetProperty(row => row.State, DuePostState.Skipped), token) +
            await db.DuePosts
                .Where(row => row.State == DuePostState.Posted && row.IsDirty && row.On < before && row.LeasedUntil == null &&
                    db.Groups.Any(theirs => theirs.Id == row.GroupId && (theirs.RemovedAt != null || theirs.PausedFor != null)))
                .ExecuteUpdateAsync(update => update.SetProperty(row => row.State, DuePostState.Final), token),
        cancellationToken);

    /// <summary>Takes back what was being edited when its editor ended.</summary>
    /// <param name="until">Leases that end later are left alone.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    public Task RecoverEditsAsync(DateTimeOffset until, CancellationToken cancellationToken) => UpdateAsync(
        token => db.DuePosts.Where(row => row.LeasedUntil <= until && row.State == DuePostState.Posted).ExecuteUpdateAsync(
            update => update
                .SetProperty(row => row.IsDirty, true)
                .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null),
            token),
        cancellationToken);

    /// <summary>Something could be written: all is well again.</summary>
    private Task<int> ResumeAsync(GroupId group, CancellationToken cancellationToken) =>
        db.Groups.Where(row => row.Id == group && row.PausedFor != null).ExecuteUpdateAsync(
            update => update
                .SetProperty(row => row.PausedFor, (string?)null)
                .SetProperty(row => row.RetryAt, (DateTimeOffset?)null)
                .SetProperty(row => row.Pauses, 0),
            cancellationToken);

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

    /// <summary>From here to the end of the transaction nobody else marks the row.</summary>
    private async Task<DuePostRow> HoldAsync(long id, CancellationToken cancellationToken)
    {
        await db.DuePosts.Where(row => row.Id == id).ExecuteUpdateAsync(update => update.SetProperty(row => row.Attempts, row => row.Attempts), cancellationToken);
        return await db.DuePosts.SingleAsync(row => row.Id == id, cancellationToken);
    }

    private async Task<bool> UpdateAsync(Func<CancellationToken, Task<int>> update, CancellationToken cancellationToken) =>
        await gate.StepAsync(db, update, cancellationToken) > 0;
}
