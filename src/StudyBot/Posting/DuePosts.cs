using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;

namespace StudyBot.Posting;

/// <summary>
/// Hands occurrences that are due to the outbox. The row in the outbox and the group's next occurrence are written in one
/// transaction, so that an occurrence is handed over once, however often this is killed.
/// </summary>
internal sealed partial class DuePosts(StudyDb db, WriteGate gate, QuietGroups quiet, StudyTime time, ILogger<DuePosts> logger)
{
    private const int BatchSize = 50;
    private const int Weeks = 5;

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
        var kinds = due.ConvertAll(post => post.Kind).Append(PostKind.Quiet).Distinct().ToList();
        var rows = await db.DuePosts.Where(row => ids.Contains(row.GroupId) && kinds.Contains(row.Kind) && row.Part == "" && row.On >= Recent(now)).ToListAsync(cancellationToken);
        var silent = await quiet.FindAsync(groups.Values, now, cancellationToken);
        foreach (var post in due)
        {
            var group = groups[post.GroupId];
            if (FindLatest(group, post, now) is { } occurrence && inhabited.Contains(group.Id) && FindKind(group, post.Kind, silent, now) is { } kind)
            {
                HandOver(group, kind, occurrence, rows.FindAll(row => row.GroupId == group.Id && row.Kind == kind), now);
            }

            post.NextAt = PostPlan.FindNext(group, post, now);
        }

        return due.Count;
    }

    /// <summary>A quiet group is asked once in place of its first post, and then gets none; one that rests gets none either.</summary>
    private static PostKind? FindKind(GroupRow group, PostKind kind, IReadOnlySet<GroupId> silent, DateTimeOffset now)
    {
        if (group.RestsUntil > Clocks.Of(group.Clocks).DateAt(now))
        {
            return null;
        }

        if (!silent.Contains(group.Id))
        {
            group.QuietSince = null;
            return kind;
        }

        var wasAsked = group.QuietSince is not null;
        group.QuietSince ??= now;
        return wasAsked ? null : PostKind.Quiet;
    }

    /// <summary>Of several occurrences missed while the bot was down only the latest; none of a date on which the group rests.</summary>
    private static DateTimeOffset? FindLatest(GroupRow group, GroupPostRow post, DateTimeOffset now) =>
        group is { ChannelId: not null, RemovedAt: null } && post is { Cron: { } cron, NextAt: { } next }
            ? Schedule.Latest(cron, group.Zone, next.AddMilliseconds(-1), now, at => !PostPlan.Rests(group, at))
            : null;

    private void HandOver(GroupRow group, PostKind kind, DateTimeOffset occurrence, List<DuePostRow> rows, DateTimeOffset now)
    {
        var on = Clocks.Of(group.Clocks).DateAt(occurrence);
        var state = PostPlan.IsOfUse(group, kind, occurrence, now) ? DuePostState.Due : DuePostState.Skipped;
        var known = rows.Find(row => row.On == on);
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

        // What waited while the group's posts paused is not sent after all: of each kind the latest, no flood.
        foreach (var earlier in rows.Where(row => row is { State: DuePostState.Due, FirstTriedAt: null } && row.On < on))
        {
            earlier.State = DuePostState.Skipped;
        }

        LogHandedOver(kind, on, group.Id.Value, known?.State ?? state);
    }

    /// <summary>Rows of a group that a new occurrence can meet: the same date's, and what waited. Older ones came to an end long ago.</summary>
    private static DateOnly Recent(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime).AddDays(-Weeks * 7);

    [LoggerMessage(LogLevel.Debug, "{Kind} post of {On} in group {GroupId}: {State}")]
    private partial void LogHandedOver(PostKind kind, DateOnly on, ulong groupId, DuePostState state);
}
