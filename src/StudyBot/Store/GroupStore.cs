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
        if (known is { RemovedAt: null } && (name is null || known.Name == name))
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
                group.RemovedAt = null;
                return group;
            },
            cancellationToken);
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
