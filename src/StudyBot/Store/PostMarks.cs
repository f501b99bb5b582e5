using Microsoft.EntityFrameworkCore;
using StudyBot.Posting;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>
/// Marks what was posted, or is on its way, and is no longer up to date; whichever process posts writes it again. What is only due
/// is marked, too: it may be claimed, and read, before this change can be seen.
/// </summary>
internal static class PostMarks
{
    /// <summary>A member's day has changed: the posts of that date in every group they are in.</summary>
    public static Task MarkDayAsync(StudyDb db, MemberId member, DateOnly on, CancellationToken cancellationToken) => db.DuePosts
        .Where(post => post.State < DuePostState.Skipped && post.Kind != PostKind.Shared && post.On == on &&
            db.Memberships.Any(row => row.MemberId == member && row.GroupId == post.GroupId && row.LeftAt == null))
        .ExecuteUpdateAsync(update => update.SetProperty(post => post.IsDirty, true), cancellationToken);

    /// <summary>The same of many members: the posts of that date in all their groups.</summary>
    public static Task MarkDayAsync(StudyDb db, IReadOnlyCollection<GroupId> groups, DateOnly on, CancellationToken cancellationToken) => db.DuePosts
        .Where(post => groups.Contains(post.GroupId) && post.On == on && post.State < DuePostState.Skipped && post.Kind != PostKind.Shared)
        .ExecuteUpdateAsync(update => update.SetProperty(post => post.IsDirty, true), cancellationToken);

    /// <summary>What a member shows of their days has changed: every post in their groups that is still kept up to date.</summary>
    public static Task MarkMemberAsync(StudyDb db, MemberId member, CancellationToken cancellationToken) => db.DuePosts
        .Where(post => post.State < DuePostState.Skipped && post.Kind != PostKind.Shared &&
            db.Memberships.Any(row => row.MemberId == member && row.GroupId == post.GroupId && row.LeftAt == null))
        .ExecuteUpdateAsync(update => update.SetProperty(post => post.IsDirty, true), cancellationToken);

    /// <summary>Who is in a group, or how it looks, has changed: every post of it that is still kept up to date.</summary>
    public static Task MarkGroupAsync(StudyDb db, GroupId group, CancellationToken cancellationToken) => db.DuePosts
        .Where(post => post.State < DuePostState.Skipped && post.Kind != PostKind.Shared && post.GroupId == group)
        .ExecuteUpdateAsync(update => update.SetProperty(post => post.IsDirty, true), cancellationToken);

    /// <summary>
    /// A page or a closing that is, or was, shared has changed: what the group reads of it follows. A long one is several
    /// messages, and so several rows, each posted once.
    /// </summary>
    public static async Task MarkWritingsAsync(
        StudyDb db, MemberId member, Day before, Day after, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var kind in Enum.GetValues<WritingKind>())
        {
            var (was, current) = (Find(before, kind), Find(after, kind));
            var isSame = was?.Text == current?.Text && was?.FilledIn == current?.FilledIn && was?.Visibility == current?.Visibility && was?.Photos == current?.Photos;
            if (!isSame && (was?.Visibility == Visibility.Shared || current?.Visibility == Visibility.Shared))
            {
                await MarkWritingAsync(db, new SharedPart(member, kind, 1), after.On, current, now, cancellationToken);
            }
        }
    }

    private static async Task MarkWritingAsync(
        StudyDb db, SharedPart first, DateOnly on, Writing? writing, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var isShared = writing?.Visibility == Visibility.Shared;
        var prefix = first.ToString();
        var rows = await db.DuePosts
            .Where(post => post.Kind == PostKind.Shared && post.On == on && post.MemberId == first.Member && post.Part.StartsWith(prefix))
            .ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            Mark(row, isShared);
        }

        if (!isShared)
        {
            return;
        }

        var theirGroups = await db.Groups
            .Where(theirs => theirs.ChannelId != null && theirs.RemovedAt == null &&
                db.Memberships.Any(row => row.MemberId == first.Member && row.GroupId == theirs.Id && row.LeftAt == null))
            .Select(theirs => new { theirs.Id, theirs.RestDays })
            .ToListAsync(cancellationToken);

        // Where a group rests nothing is posted; the text can be read on its writer's day.
        var groups = theirGroups.FindAll(theirs => !new Weekdays(theirs.RestDays).Has(on.DayOfWeek)).ConvertAll(theirs => theirs.Id);
        var parts = Parts(first, writing!).Select(part => part.ToString());
        var known = rows.Select(row => (row.GroupId, row.Part)).ToHashSet();
        db.DuePosts.AddRange(groups
            .SelectMany(theirs => parts, (theirs, part) => (theirs, part))
            .Where(wanted => !known.Contains(wanted))
            .Select(wanted => new DuePostRow
            {
                GroupId = wanted.theirs,
                Kind = PostKind.Shared,
                On = on,
                Part = wanted.part,
                MemberId = first.Member,
                DueAt = now,
            }));
    }

    private static IEnumerable<SharedPart> Parts(SharedPart first, Writing writing)
    {
        var whole = PageText.Whole(writing.Text, writing.FilledIn);
        var texts = TextLimits.IsEmpty(whole) ? 0 : SharedText.Split(whole).Count;
        return Enumerable.Range(1, texts).Select(number => first with { Number = number }).Concat(
            Enumerable.Range(1, PhotoBatches.Split(writing.Photos).Count).Select(number => first with { Number = number, IsPhotos = true }));
    }

    /// <summary>One that was final is taken up again: what somebody no longer shares must not stay to be read.</summary>
    private static void Mark(DuePostRow row, bool isShared)
    {
        switch (row.State)
        {
            case DuePostState.Posted or DuePostState.Final when row.MessageId is not null:
                (row.State, row.IsDirty) = (DuePostState.Posted, true);
                break;
            case DuePostState.Due or DuePostState.Claimed:
                row.IsDirty = true;
                break;
            case DuePostState.Skipped when isShared:
                row.State = DuePostState.Due;
                break;
        }
    }

    private static Writing? Find(Day day, WritingKind kind) => kind switch
    {
        WritingKind.YesterdayPage => day.YesterdayPage,
        WritingKind.TodayPage => day.TodayPage,
        _ => day.Closing,
    };
}
