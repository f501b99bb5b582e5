using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;

namespace StudyBot.Posting;

/// <summary>
/// Hands occurrences that are due to the outbox. The row in the outbox and the group's next occurrence are written in one
/// transaction, so that an occurrence is handed over once, however often this is killed.
/// </summary>
internal sealed partial class DuePosts(StudyDb db, WriteGate gate, StudyTime time, ILogger<DuePosts> logger)
{
    private const int BatchSize = 100;

    /// <summary>A batch, so that presses, who wait in the same line, get their turn, and the first of many are posted while the rest is handed over.</summary>
    /// <returns>Whether there may be more.</returns>
    public async Task<bool> HandOverSomeAsync(CancellationToken cancellationToken)
    {
        // A look without the gate: most of the time there is nothing.
        var now = time.Now;
        return await db.GroupPosts.AnyAsync(post => post.NextAt <= now, cancellationToken)
            && await gate.WriteAsync(db, HandOverAsync, cancellationToken) == BatchSize;
    }

    /// <summary>When the next post of any group is due.</summary>
    public Task<DateTimeOffset?> FindNextAsync(CancellationToken cancellationToken)
    {
        var now = time.Now;
        return db.GroupPosts.Where(post => post.NextAt > now).OrderBy(post => post.NextAt).Select(post => post.NextAt).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// After study time was set back: an occurrence planned later than the first one from now is planned anew. What was
    /// posted for a date is not posted again, for its row is there.
    /// </summary>
    public async Task PlanAnewAsync(CancellationToken cancellationToken)
    {
        var ids = await db.Groups.Where(row => row.ChannelId != null && row.RemovedAt == null).Select(row => row.Id).ToListAsync(cancellationToken);
        foreach (var batch in ids.Chunk(BatchSize))
        {
            await gate.WriteAsync(db, token => PlanAnewAsync(batch, token), cancellationToken);
        }
    }

    private async Task<int> PlanAnewAsync(GroupId[] ids, CancellationToken cancellationToken)
    {
        var now = time.Now;
        var groups = await db.Groups.Include(row => row.Posts).Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
        foreach (var (group, post) in groups.SelectMany(row => row.Posts, (row, post) => (row, post)))
        {
            var next = PostPlan.FindNext(group, post, now);
            if (post.NextAt is null || post.NextAt > next)
            {
                post.NextAt = next;
            }
        }

        return groups.Count;
    }

    private async Task<int> HandOverAsync(CancellationToken cancellationToken)
    {
        var now = time.Now;
        var due = await db.GroupPosts.Where(post => post.NextAt <= now).OrderBy(post => post.NextAt).Take(BatchSize).ToListAsync(cancellationToken);
        if (due.Count == 0)
        {
            return 0;
        }

        var ids = due.ConvertAll(post => post.GroupId).Distinct().ToList();
        var groups = await db.Groups.Include(row => row.Clocks).Include(row => row.Posts).AsSplitQuery()
            .Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var inhabited = await db.Memberships.Where(row => ids.Contains(row.GroupId) && row.LeftAt == null)
            .Select(row => row.GroupId).Distinct().ToListAsync(cancellationToken);
        foreach (var post in due)
        {
            var group = groups[post.GroupId];
            if (FindLatest(group, post, now) is { } occurrence && inhabited.Contains(group.Id))
            {
                await HandOverAsync(group, post.Kind, occurrence, now, cancellationToken);
            }

            post.NextAt = PostPlan.FindNext(group, post, now);
        }

        return due.Count;
    }

    /// <summary>Of several occurrences missed while the bot was down only the latest; none of a date on which the group rests.</summary>
    private static DateTimeOffset? FindLatest(GroupRow group, GroupPostRow post, DateTimeOffset now) =>
        group is { ChannelId: not null, RemovedAt: null } && post is { Cron: { } cron, NextAt: { } next }
            ? Schedule.Latest(cron, group.Zone, next.AddMilliseconds(-1), now, at => !PostPlan.Rests(group, at))
            : null;

    private async Task HandOverAsync(GroupRow group, PostKind kind, DateTimeOffset occurrence, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var on = Clocks.Of(group.Clocks).DateAt(occurrence);
        var state = PostPlan.IsOfUse(group, kind, occurrence, now) ? DuePostState.Due : DuePostState.Skipped;
        var known = await db.DuePosts.SingleOrDefaultAsync(
            row => row.GroupId == group.Id && row.Kind == kind && row.On == on && row.Part == "", cancellationToken);
        switch (known)
        {
            case null:
                db.DuePosts.Add(new DuePostRow { GroupId = group.Id, Kind = kind, On = on, DueAt = occurrence, State = state });
                break;
            case { State: DuePostState.Posted }:
                known.IsDirty = true;
                break;
            case { State: DuePostState.Skipped, FirstTriedAt: null }:
                (known.State, known.DueAt) = (state, occurrence);
                break;
        }

        await SkipEarlierAsync(group.Id, kind, on, cancellationToken);
        LogHandedOver(kind, on, group.Id.Value, known?.State ?? state);
    }

    /// <summary>What waited while the group's posts paused is not sent after all: of each kind the latest, no flood.</summary>
    private Task<int> SkipEarlierAsync(GroupId group, PostKind kind, DateOnly on, CancellationToken cancellationToken) => db.DuePosts
        .Where(row => row.GroupId == group && row.Kind == kind && row.On < on && row.State == DuePostState.Due && row.FirstTriedAt == null)
        .ExecuteUpdateAsync(update => update.SetProperty(row => row.State, DuePostState.Skipped), cancellationToken);

    [LoggerMessage(LogLevel.Debug, "{Kind} post of {On} in group {GroupId}: {State}")]
    private partial void LogHandedOver(PostKind kind, DateOnly on, ulong groupId, DuePostState state);
}
