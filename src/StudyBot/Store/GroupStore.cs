using Microsoft.EntityFrameworkCore;
using StudyBot.Posting;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Store;

/// <summary>The study groups and their settings.</summary>
internal sealed class GroupStore(StudyDb db, WriteGate gate, StudyTime time, StudyBotOptions defaults)
{
    public const int DefaultDoorHours = 8;

    public Task<GroupRow?> FindAsync(GroupId id, CancellationToken cancellationToken) => db.Groups
        .AsNoTracking()
        .Include(group => group.Clocks)
        .Include(group => group.Posts)
        .AsSplitQuery()
        .SingleOrDefaultAsync(group => group.Id == id, cancellationToken);

    /// <summary>Makes the group with the configured beginnings if it is new, and takes note of its server's present name.</summary>
    public async Task<GroupRow> EnsureAsync(GroupId id, string? name, string? preferredLocale, CancellationToken cancellationToken)
    {
        var known = await FindAsync(id, cancellationToken);
        if (known is { RemovedAt: null } && known.PausedFor != GroupTroubles.Outage && (name is null || known.Name == name))
        {
            return known;
        }

        return await gate.WriteAsync(
            db,
            async token =>
            {
                var group = await db.Groups.Include(row => row.Clocks).Include(row => row.Posts).AsSplitQuery()
                    .SingleOrDefaultAsync(row => row.Id == id, token);
                if (group is null)
                {
                    group = New(id, preferredLocale);
                    db.Groups.Add(group);
                }

                group.Name = name ?? group.Name;
                ComeBack(group);
                return group;
            },
            cancellationToken);
    }

    /// <summary>The server can be reached: what was paused for its absence goes on, and a bot that came back posts from now on.</summary>
    private void ComeBack(GroupRow group)
    {
        var wasRemoved = group.RemovedAt is not null;
        group.RemovedAt = null;
        if (group.PausedFor == GroupTroubles.Outage)
        {
            PostPlan.Resume(group);
        }

        if (wasRemoved)
        {
            PostPlan.Reschedule(group, time.Now);
        }
    }

    /// <summary>The server has an outage: its posts wait for its return, and are tried again now and then, should nobody tell of that.</summary>
    public Task PauseForOutageAsync(GroupId id, DateTimeOffset retryAt, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        token => db.Groups.Where(group => group.Id == id && group.PausedFor == null).ExecuteUpdateAsync(
            update => update.SetProperty(group => group.PausedFor, GroupTroubles.Outage).SetProperty(group => group.RetryAt, retryAt), token),
        cancellationToken);

    /// <summary>The bot was removed from servers while nobody listened: those of a shard that a new session does not name.</summary>
    /// <param name="present">The servers it names.</param>
    /// <param name="isOfShard">Whether a server is one that it would name.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    public async Task RemoveOthersAsync(IReadOnlySet<GroupId> present, Func<GroupId, bool> isOfShard, CancellationToken cancellationToken)
    {
        var known = await db.Groups.Where(group => group.RemovedAt == null).Select(group => group.Id).ToListAsync(cancellationToken);
        foreach (var gone in known.Where(id => isOfShard(id) && !present.Contains(id)))
        {
            await RemoveAsync(gone, cancellationToken);
        }
    }

    /// <summary>The bot was removed from the server: nothing is posted any more, nothing is forgotten.</summary>
    public Task RemoveAsync(GroupId id, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        token => db.Groups.Where(group => group.Id == id).ExecuteUpdateAsync(
            update => update.SetProperty(group => group.RemovedAt, time.Now), token),
        cancellationToken);

    /// <summary>Changes a group's settings in one transaction; the change sees the group as it is then.</summary>
    public Task<T> ChangeAsync<T>(GroupId id, Func<GroupRow, T> change, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token =>
        {
            var group = await db.Groups.Include(row => row.Clocks).Include(row => row.Posts).AsSplitQuery()
                .SingleAsync(row => row.Id == id, token);
            var clocksBefore = group.Clocks.ConvertAll(clock => (clock.From, clock.Zone, clock.DayStart));
            var result = change(group);
            await PostMarks.MarkGroupAsync(db, id, token);
            if (!clocksBefore.SequenceEqual(group.Clocks.Select(clock => (clock.From, clock.Zone, clock.DayStart))))
            {
                await FollowClockAsync(group, token);
            }

            return result;
        },
        cancellationToken);

    /// <summary>Whoever goes by the group's clock changes with it, by the rule for their own days.</summary>
    private async Task FollowClockAsync(GroupRow group, CancellationToken cancellationToken)
    {
        var latest = group.Clocks.MaxBy(clock => clock.From)!;
        var clock = Clocks.Read(latest.Zone, latest.DayStart);
        var followers = await db.Members.Include(member => member.Clocks)
            .Where(member => member.ClockOf == group.Id)
            .ToListAsync(cancellationToken);
        foreach (var member in followers)
        {
            Clocks.Change(member, clock, time.Now);
        }
    }

    private GroupRow New(GroupId id, string? preferredLocale)
    {
        var options = defaults;
        var now = time.Now;
        var group = new GroupRow
        {
            Id = id,

            // en-US is what Discord gives a server that never chose: it says nothing.
            Locale = preferredLocale is null or "en-US" ? options.Locale : TextsCatalog.Nearest(preferredLocale),
            Zone = options.TimeZone,
            DoorHours = DefaultDoorHours,
            Threads = true,
            CreatedAt = now,
        };
        group.Clocks.Add(new GroupClockRow
        {
            GroupId = id,
            From = DateOnly.MinValue,
            NotBefore = DateTimeOffset.MinValue,
            Zone = options.TimeZone,
            DayStart = TimeOnly.ParseExact(options.DayStart, "HH:mm"),
        });
        foreach (var (kind, cron) in options.Schedules)
        {
            group.Posts.Add(new GroupPostRow { GroupId = id, Kind = kind, Cron = Schedule.Off(cron) ? null : cron });
        }

        return group;
    }
}
