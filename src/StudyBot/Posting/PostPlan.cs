using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;

namespace StudyBot.Posting;

/// <summary>When a group's posts are due, and how long a late one is still of use.</summary>
internal static class PostPlan
{
    /// <summary>The posts that make an earlier one of the same day useless once they are due; the summary always comes.</summary>
    private static readonly PostKind[] Order = [PostKind.Morning, PostKind.Afternoon, PostKind.Evening, PostKind.Summary];

    /// <summary>
    /// Sets the next occurrences after the channel, the zone or a cron expression has changed; what is gone by stays gone.
    /// A group whose posts pause is tried again at once: the change may be the mending.
    /// </summary>
    public static void Reschedule(GroupRow group, DateTimeOffset now)
    {
        (group.PausedFor, group.RetryAt) = (null, null);
        foreach (var post in group.Posts)
        {
            post.NextAt = FindNext(group, post, now);
        }
    }

    /// <summary>The first occurrence after an instant; null when there is no channel, the post is off, or the bot was removed.</summary>
    public static DateTimeOffset? FindNext(GroupRow group, GroupPostRow post, DateTimeOffset after) =>
        group is { ChannelId: not null, RemovedAt: null } && post.Cron is { } cron ? Schedule.Next(cron, group.Zone, after) : null;

    /// <summary>
    /// Whether a post that was due at <paramref name="dueAt"/> still says something now: the morning one until the afternoon one
    /// is due, that until the evening one, and that until the summary or the turn of the day. Needs the group's posts and clocks.
    /// </summary>
    public static bool IsOfUse(GroupRow group, PostKind kind, DateTimeOffset dueAt, DateTimeOffset now) =>
        kind is PostKind.Summary or PostKind.Shared || now < EndOfUse(group, kind, dueAt);

    private static DateTimeOffset EndOfUse(GroupRow group, PostKind kind, DateTimeOffset dueAt)
    {
        var calendar = Clocks.Of(group.Clocks);
        var turn = calendar.EndOf(calendar.DateAt(dueAt));
        return Order.SkipWhile(earlier => earlier != kind).Skip(1)
            .Select(later => group.Posts.Find(post => post.Kind == later)?.Cron)
            .OfType<string>()
            .Select(cron => Schedule.Next(cron, group.Zone, dueAt))
            .OfType<DateTimeOffset>()
            .Append(turn)
            .Min();
    }
}
