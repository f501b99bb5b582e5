using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Posting;

/// <summary>When a group's posts are due, and how long a late one is still of use.</summary>
internal static class PostPlan
{
    /// <summary>Occurrences that a preview looks through: those of more than a day, one a minute.</summary>
    private const int LookedAt = 2000;

    /// <summary>The posts that make an earlier one of the same day useless once they are due; the summary always comes.</summary>
    private static readonly PostKind[] Order = [PostKind.Morning, PostKind.Afternoon, PostKind.Evening, PostKind.Summary];

    /// <summary>
    /// Sets the next occurrences after the channel, the zone or a cron expression has changed; what is gone by stays gone.
    /// A group whose posts pause is tried again at once: the change may be the mending.
    /// </summary>
    public static void Reschedule(GroupRow group, DateTimeOffset now)
    {
        Resume(group);
        foreach (var post in group.Posts.Where(post => !IsDue(post, now)))
        {
            post.NextAt = FindNext(group, post, now);
        }
    }

    /// <summary>Nothing is known to be wrong any more; whatever still is will be found out.</summary>
    public static void Resume(GroupRow group) =>
        (group.PausedFor, group.RetryAt, group.Pauses, group.ThreadsFailFor) = (null, null, 0, null);

    /// <summary>Whether a kind of post goes by a schedule of its own.</summary>
    public static bool IsScheduled(PostKind kind) => kind is PostKind.Morning or PostKind.Afternoon or PostKind.Evening or PostKind.Summary;

    /// <summary>The first occurrence after an instant; null when there is no channel, the post is off, or the bot was removed.</summary>
    public static DateTimeOffset? FindNext(GroupRow group, GroupPostRow post, DateTimeOffset after) =>
        group is { ChannelId: not null, RemovedAt: null } && post.Cron is { } cron ? Schedule.Next(cron, group.Zone, after) : null;

    /// <summary>It has come due and is about to be handed over: a change made in this moment does not take it away.</summary>
    private static bool IsDue(GroupPostRow post, DateTimeOffset now) => post.Cron is not null && post.NextAt <= now;

    /// <summary>Whether the group rests on a date: then nothing is posted for it.</summary>
    public static bool Rests(GroupRow group, DateOnly on) => new Weekdays(group.RestDays).Has(on.DayOfWeek);

    /// <summary>The same of an instant, by the date it belongs to.</summary>
    public static bool Rests(GroupRow group, DateTimeOffset at) => Rests(group, Clocks.Of(group.Clocks).DateAt(at));

    /// <summary>The group's last study day before a date. Nobody can rest on all weekdays, but an old row might say so.</summary>
    public static DateOnly LastStudyDay(GroupRow group, DateOnly on) =>
        Enumerable.Range(1, 7).Select(back => on.AddDays(-back)).FirstOrDefault(date => !Rests(group, date), on.AddDays(-1));

    /// <summary>When a post comes next, for a preview; fewer where there are no more, or all of them fall on days of rest.</summary>
    public static IReadOnlyList<DateTimeOffset> Upcoming(GroupRow group, string cron, string zone, DateTimeOffset now, int count) =>
        [.. Schedule.Upcoming(cron, zone, now).Take(LookedAt).Where(at => !Rests(group, at)).Take(count)];

    /// <summary>
    /// Whether a post that was due at <paramref name="dueAt"/> still says something now: the morning one until the afternoon one
    /// is due, that until the evening one, that until the summary or the turn of the day, and the summary until the next one is. Needs
    /// the group's posts and clocks.
    /// </summary>
    public static bool IsOfUse(GroupRow group, PostKind kind, DateTimeOffset dueAt, DateTimeOffset now) =>
        kind switch
        {
            PostKind.Shared => true,
            PostKind.Summary or PostKind.Quiet => group.Posts.Find(post => post.Kind == PostKind.Summary)?.Cron is not { } cron
                || Upcoming(group, cron, group.Zone, dueAt, 1) is not [var next] || now < next,
            _ => now < EndOfUse(group, kind, dueAt),
        };

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
