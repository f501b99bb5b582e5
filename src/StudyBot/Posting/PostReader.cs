using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Posting;

/// <summary>Gathers what a post shows: a fixed number of queries, however many members a group has.</summary>
internal sealed class PostReader(StudyDb db, StudyTime time)
{
    public async Task<GroupDay> ReadAsync(GroupRow group, DateOnly on, CancellationToken cancellationToken)
    {
        var members = await GetMembersAsync(group.Id, cancellationToken);
        var days = await Of(group.Id).Join(db.Days, id => id, day => day.MemberId, (id, day) => day)
            .Where(day => day.On == on).AsNoTracking().ToDictionaryAsync(day => day.MemberId, cancellationToken);
        var tasks = (await TasksOf(group.Id).Where(task => task.On == on).AsNoTracking().ToListAsync(cancellationToken))
            .ToLookup(task => task.MemberId);
        var writings = (await WritingsOf(group.Id).Where(text => text.On == on).AsNoTracking().ToListAsync(cancellationToken))
            .ToLookup(text => text.MemberId);
        var active = await GetFirstActiveAsync(group.Id, on, cancellationToken);
        var waiting = await GetWaitingAsync(group.Id, on, cancellationToken);
        var away = await GetAwayAsync(group.Id, on, cancellationToken);
        var ordered = members
            .OrderBy(member => active.GetValueOrDefault(member.Id, DateTimeOffset.MaxValue))
            .Select(member =>
            {
                var calendar = Clocks.Of(member.Clocks);
                var day = days.TryGetValue(member.Id, out var row) ? DayRows.Read(row, tasks[member.Id], writings[member.Id]) : null;
                return new MemberOnDay(member.Id, member.Name, day, calendar.StartOf(on), calendar.EndOf(on))
                {
                    Waiting = waiting.GetValueOrDefault(member.Id),
                    Carry = member.Carry,
                    IsAway = away.Contains(member.Id),
                    Tasks = member.TaskVisibility,
                };
            });
        return new GroupDay(group.Id, on, Clocks.Of(group.Clocks).EndOf(on), time.Now, group.DoorHours, [.. ordered])
        {
            Yesterday = await FindBeforeAsync(group.Id, PostPlan.LastStudyDay(group, on), cancellationToken),
        };
    }

    /// <summary>When a date is over for every member of a group.</summary>
    public async Task<DateTimeOffset> GetLastTurnAsync(GroupRow group, DateOnly on, CancellationToken cancellationToken) =>
        (await GetMembersAsync(group.Id, cancellationToken))
            .Select(member => Clocks.Of(member.Clocks).EndOf(on))
            .Append(Clocks.Of(group.Clocks).EndOf(on))
            .Max();

    /// <summary>The writer of a shared text, and their day as it is now.</summary>
    public async Task<(MemberRow Member, DayRow? Day, WritingRow? Writing)> ReadSharedAsync(
        SharedPart part, DateOnly on, CancellationToken cancellationToken) => (
        await db.Members.AsNoTracking().Include(member => member.Clocks).SingleAsync(member => member.Id == part.Member, cancellationToken),
        await db.Days.AsNoTracking().SingleOrDefaultAsync(day => day.MemberId == part.Member && day.On == on, cancellationToken),
        await db.Writings.AsNoTracking()
            .SingleOrDefaultAsync(text => text.MemberId == part.Member && text.On == on && text.Kind == part.Kind, cancellationToken));

    public async Task<PhotoList> GetPhotosAsync(SharedPart part, DateOnly on, CancellationToken cancellationToken) => PhotoList.Of(
        await db.Photos.AsNoTracking()
            .Where(photo => photo.MemberId == part.Member && photo.On == on && photo.Kind == part.Kind)
            .Select(photo => new Photo(photo.File, photo.Name, photo.ContentType, photo.Size, photo.AddedAt))
            .ToListAsync(cancellationToken));

    private Task<List<MemberRow>> GetMembersAsync(GroupId group, CancellationToken cancellationToken) => (
        from membership in db.Memberships
        where membership.GroupId == @group && membership.LeftAt == null
        join member in db.Members on membership.MemberId equals member.Id
        orderby membership.JoinedAt, member.Id
        select member).AsNoTracking().Include(member => member.Clocks).AsSplitQuery().ToListAsync(cancellationToken);

    /// <summary>When each member first did something on a date; the turn itself is the bot's doing.</summary>
    private async Task<Dictionary<MemberId, DateTimeOffset>> GetFirstActiveAsync(GroupId group, DateOnly on, CancellationToken cancellationToken)
    {
        var first = await Of(group).Join(db.Journal, id => id, row => row.MemberId, (id, row) => row)
            .Where(row => row.On == on && row.Cause != Cause.Turn && row.Cause != Cause.Import)
            .GroupBy(row => row.MemberId)
            .Select(rows => new { MemberId = rows.Key, At = rows.Min(row => row.At) })
            .ToListAsync(cancellationToken);
        return first.ToDictionary(row => row.MemberId, row => row.At);
    }

    private async Task<Dictionary<MemberId, int>> GetWaitingAsync(GroupId group, DateOnly on, CancellationToken cancellationToken)
    {
        var yesterday = on.AddDays(-1);
        var counts = await TasksOf(group)
            .Where(task => task.On == yesterday && task.List == ListKind.Tomorrow && task.State == TaskState.Open)
            .GroupBy(task => task.MemberId)
            .Select(rows => new { MemberId = rows.Key, Count = rows.Count() })
            .ToListAsync(cancellationToken);
        return counts.ToDictionary(row => row.MemberId, row => row.Count);
    }

    private async Task<DayBefore?> FindBeforeAsync(GroupId group, DateOnly on, CancellationToken cancellationToken)
    {
        var ticked = await TasksOf(group).Where(task => task.On == on && task.State == TaskState.Done)
            .Where(task => !db.NoteSources.Any(source => source.MemberId == task.MemberId && source.On == on && source.MadeDay))
            .Select(task => task.MemberId).Distinct().ToListAsync(cancellationToken);
        var written = await WritingsOf(group).Where(text => text.On == on)
            .Where(text => !db.NoteSources.Any(source => source.MemberId == text.MemberId && source.On == on && source.MadeDay))
            .Select(text => new { text.MemberId, text.Kind }).ToListAsync(cancellationToken);
        var kept = ticked.Concat(written.Select(text => text.MemberId)).Distinct().Count();
        return kept == 0
            ? null
            : new DayBefore(on, kept, written.Count(text => text.Kind != WritingKind.Closing), (await GetAwayAsync(group, on, cancellationToken)).Count);
    }

    private async Task<HashSet<MemberId>> GetAwayAsync(GroupId group, DateOnly on, CancellationToken cancellationToken) =>
        [.. await Of(group).Join(db.Away, id => id, row => row.MemberId, (id, row) => row)
            .Where(row => row.From <= on && row.To >= on)
            .Select(row => row.MemberId)
            .ToListAsync(cancellationToken)];

    private IQueryable<MemberId> Of(GroupId group) =>
        db.Memberships.Where(membership => membership.GroupId == group && membership.LeftAt == null).Select(membership => membership.MemberId);

    private IQueryable<TaskRow> TasksOf(GroupId group) => Of(group).Join(db.Tasks, id => id, task => task.MemberId, (id, task) => task);

    private IQueryable<WritingRow> WritingsOf(GroupId group) => Of(group).Join(db.Writings, id => id, text => text.MemberId, (id, text) => text);
}
