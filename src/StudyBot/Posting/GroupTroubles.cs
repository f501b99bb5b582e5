using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;

namespace StudyBot.Posting;

/// <summary>
/// What keeps a group's posts from being written: it is shown in the group's settings, told once to whoever set the group up, and
/// tried again, each time after a longer wait. No other group hears of it.
/// </summary>
internal sealed partial class GroupTroubles(StudyDb db, WriteGate gate, StudyTime time, TimeProvider transport, ILogger<GroupTroubles> logger)
{
    /// <summary>Discord's own trouble: nobody can do anything about it, so nobody is told.</summary>
    public const string Outage = "post.paused-outage";

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(10);

    /// <summary>Four tries a day: of ten thousand groups that refuse, Discord counts fewer than three hundred in ten minutes.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);

    /// <summary>An outage ends by itself, and refuses nothing.</summary>
    private static readonly TimeSpan LongestOutage = TimeSpan.FromMinutes(30);

    /// <summary>What comes and goes is not told each time.</summary>
    private static readonly TimeSpan ToldApart = TimeSpan.FromDays(1);

    /// <summary>Nothing is posted to the group until it is tried again.</summary>
    public Task PauseAsync(GroupId id, string why, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token =>
        {
            var (group, now) = (await db.Groups.SingleAsync(row => row.Id == id, token), transport.GetUtcNow());
            if (group.PausedFor == why && group.RetryAt > now)
            {
                return false; // Two of its messages were under way: that is one try, not two.
            }

            group.RetryAt = now + Waits.Grow(FirstPause, group.Pauses++, why == Outage ? LongestOutage : LongestPause);
            if (group.PausedFor != why)
            {
                group.PausedFor = why;
                Tell(group, why, now);
            }

            LogPaused(id.Value, why, group.RetryAt.Value);
            return true;
        },
        cancellationToken);

    /// <summary>Shared texts go to the channel, for no thread can be written in.</summary>
    public Task NoThreadAsync(GroupId id, string why, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token =>
        {
            var group = await db.Groups.SingleAsync(row => row.Id == id, token);
            if (group.ThreadsFailFor != why)
            {
                group.ThreadsFailFor = why;
                Tell(group, why, transport.GetUtcNow());
                LogNoThread(id.Value, why);
            }

            return true;
        },
        cancellationToken);

    /// <summary>A thread could be started again.</summary>
    public Task ThreadsWorkAsync(GroupId id, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        token => db.Groups.Where(row => row.Id == id && row.ThreadsFailFor != null)
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.ThreadsFailFor, (string?)null), token),
        cancellationToken);

    private void Tell(GroupRow group, string why, DateTimeOffset now)
    {
        if (group.SetUpBy is not { } member || why == Outage || (group.ToldFor == why && now - group.ToldAt < ToldApart))
        {
            return;
        }

        (group.ToldFor, group.ToldAt) = (why, now);
        db.Notices.Add(new NoticeRow { GroupId = group.Id, MemberId = member, Why = why, DueAt = time.Now });
    }

    [LoggerMessage(LogLevel.Warning, "Group {GroupId}: posts pause ({Why}); tried again at {RetryAt}")]
    private partial void LogPaused(ulong groupId, string why, DateTimeOffset retryAt);

    [LoggerMessage(LogLevel.Warning, "Group {GroupId}: shared texts go to the channel ({Why})")]
    private partial void LogNoThread(ulong groupId, string why);
}
