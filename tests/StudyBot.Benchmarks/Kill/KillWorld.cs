using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StudyBot.Playground.StandIn;
using StudyBot.Posting;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Store.Turning;
using StudyBot.Study;

namespace StudyBot.Benchmarks.Kill;

/// <summary>Many small groups in the stand-in and in the bot's database, each member with a day that was planned: all of them turn, and are posted of, together.</summary>
internal sealed class KillWorld : IAsyncDisposable
{
    private static readonly TimeSpan _korea = TimeSpan.FromHours(9);
    private static readonly DateTimeOffset _begins = new(2026, 3, 2, 23, 0, 0, _korea);

    /// <summary>The morning post comes with the turn of the day.</summary>
    private static readonly Dictionary<PostKind, string> Schedules = new()
    {
        [PostKind.Morning] = "0 4 * * *",
        [PostKind.Afternoon] = "0 13 * * *",
        [PostKind.Evening] = "0 21 * * *",
        [PostKind.Summary] = "50 23 * * *",
    };

    private readonly ServiceProvider _services;

    private KillWorld(KillSetup setup, StandInHost standIn, JumpingTime transport)
    {
        (Setup, StandIn, Transport) = (setup, standIn, transport);
        _services = new ServiceCollection()
            .AddStore(setup.Database)
            .AddSingleton(new StudyTime(standIn.StudyTime))
            .AddSingleton(new StudyBotOptions())
            .BuildServiceProvider();
    }

    public KillSetup Setup { get; }

    public StandInHost StandIn { get; }

    public JumpingTime Transport { get; }

    /// <summary>Each takes part in one group, in its one channel.</summary>
    public List<(ulong Id, ulong Channel)> Members { get; } = [];

    public static IReadOnlyList<string> Texts { get; } = ["Ansible", "AWS Chapter 16(2)", "모듈 이름 정하기", "구성도 보기"];

    public static async Task<KillWorld> MakeAsync(KillSetup setup, CancellationToken cancellationToken)
    {
        var transport = new JumpingTime();
        var standIn = await StandInHost.StartAsync(
            new StandInOptions { Transport = transport, Shards = setup.Database.IsPostgres ? 2 : 1, SessionStarts = 100_000, AnswerWithin = TimeSpan.FromSeconds(20) },
            cancellationToken);
        var world = new KillWorld(setup, standIn, transport);
        world.SetStudyTime(_begins);
        await world.FillAsync(cancellationToken);
        return world;
    }

    /// <summary>When all groups have a post due, and which; the first morning's is also when all days turn first.</summary>
    public static IEnumerable<(DateTimeOffset At, PostKind Kind, DateOnly On)> Waves()
    {
        var on = DateOnly.FromDateTime(_begins.DateTime);
        while (true)
        {
            yield return (At(on, 23, 50), PostKind.Summary, on);
            on = on.AddDays(1);
            yield return (At(on, 4, 0), PostKind.Morning, on);
            yield return (At(on, 13, 0), PostKind.Afternoon, on);
            yield return (At(on, 21, 0), PostKind.Evening, on);
        }

        static DateTimeOffset At(DateOnly date, int hour, int minute) => new(date, new TimeOnly(hour, minute), _korea);
    }

    public async Task<T> ReadAsync<T>(Func<StudyDb, Task<T>> read)
    {
        var scope = _services.CreateAsyncScope();
        await using (scope)
        {
            return await read(scope.ServiceProvider.GetRequiredService<StudyDb>());
        }
    }

    public Task ExecuteAsync(string sql, CancellationToken cancellationToken) => ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql, cancellationToken));

    /// <summary>
    /// Three minutes go by in which no process lives: Discord knows no nonce any more, so a post that was tried must be looked for. The
    /// stand-in's time leaps, and what the bot wrote down is as much older.
    /// </summary>
    public async Task AwayForMinutesAsync(CancellationToken cancellationToken)
    {
        var away = TimeSpan.FromMinutes(3);
        foreach (var column in (string[])["first_tried_at", "leased_until", "retry_at", "written_at"])
        {
            await ExecuteAsync($"UPDATE due_posts SET {column} = {column} - {(long)away.TotalMilliseconds} WHERE {column} IS NOT NULL", cancellationToken);
        }

        Transport.Jump(away);
    }

    /// <summary>As the bots reckon it: their transport time does not leap.</summary>
    public DateTimeOffset StudyNow => TimeProvider.System.GetUtcNow() + StandIn.StudyTime.Offset;

    public void SetStudyTime(DateTimeOffset at) => StandIn.StudyTime.Move(at - StudyNow);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await StandIn.DisposeAsync();
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(async db =>
        {
            await db.Database.MigrateAsync(cancellationToken);
            return Setup.Database.IsPostgres ? 0 : await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellationToken);
        });
        var places = StandIn.World.Places;
        var groups = new List<GroupRow>();
        var joined = new List<(MemberId Member, GroupId Group)>();
        for (var number = 0; number < Setup.Groups; number++)
        {
            var owner = places.AddUser($"owner {number}", "en-US").Id;
            var guild = places.AddGuild($"group {number}", "en-US", owner).Id;
            var channel = places.AddChannel(guild, "study").Id;
            groups.Add(Group(new GroupId(guild), $"group {number}", new ChannelId(channel)));
            foreach (var member in number % 2 == 0 ? [owner] : (ulong[])[owner, places.AddUser($"member {number}", "en-US").Id])
            {
                if (member != owner)
                {
                    places.AddMember(guild, member);
                }

                Members.Add((member, channel));
                joined.Add((new MemberId(member), new GroupId(guild)));
            }
        }

        await WriteAsync([.. groups], joined, cancellationToken);
    }

    private async Task WriteAsync(List<GroupRow> groups, List<(MemberId Member, GroupId Group)> joined, CancellationToken cancellationToken)
    {
        var scope = _services.CreateAsyncScope();
        await using (scope)
        {
            var db = scope.ServiceProvider.GetRequiredService<StudyDb>();
            var bulk = scope.ServiceProvider.GetRequiredService<IBulkRows>();
            await scope.ServiceProvider.GetRequiredService<WriteGate>().WriteAsync(
                db,
                async token =>
                {
                    db.Groups.AddRange(groups);
                    await db.SaveChangesAsync(token);
                    await InsertAsync(db, bulk, joined, token);
                    return true;
                },
                cancellationToken);
        }
    }

    private static GroupRow Group(GroupId id, string name, ChannelId channel)
    {
        var group = new GroupRow { Id = id, Name = name, Locale = "en", Zone = "Asia/Seoul", ChannelId = channel, DoorHours = GroupStore.DefaultDoorHours, Threads = true, CreatedAt = _begins };
        group.Clocks.Add(new GroupClockRow { GroupId = id, From = DateOnly.MinValue, NotBefore = DateTimeOffset.MinValue, Zone = group.Zone, DayStart = new TimeOnly(4, 0) });
        group.Posts.AddRange(Schedules.Select(post => new GroupPostRow { GroupId = id, Kind = post.Key, Cron = post.Value }));
        PostPlan.Reschedule(group, _begins);
        return group;
    }

    private static async Task InsertAsync(StudyDb db, IBulkRows bulk, List<(MemberId Member, GroupId Group)> joined, CancellationToken cancellationToken)
    {
        var now = _begins.ToUniversalTime();
        var calendar = StudyCalendar.With(Clocks.Read("Asia/Seoul", new TimeOnly(4, 0)));
        var (on, clock, day) = (calendar.DateAt(now), calendar.Clocks[0], Day());
        await bulk.InsertAsync(
            db,
            joined.ConvertAll(row => new MemberRow
            {
                Id = row.Member,
                Name = "member",
                SeenLocale = "en-US",
                ClockOf = row.Group,
                NextTask = 9,
                Version = 1,
                JoinedAt = now,
                ActiveAt = now,
                TurnsAt = calendar.EndOf(on),
            }),
            cancellationToken);
        await bulk.InsertAsync(
            db,
            joined.ConvertAll(row => new MemberClockRow
            {
                MemberId = row.Member,
                From = clock.From,
                NotBefore = clock.NotBefore,
                Zone = clock.Clock.Zone.Id,
                DayStart = clock.Clock.DayStart,
            }),
            cancellationToken);
        await bulk.InsertAsync(db, joined.ConvertAll(row => new DayRow { MemberId = row.Member, On = on, Version = 1, OpenedAt = now }), cancellationToken);
        await bulk.InsertAsync(
            db,
            joined.SelectMany(row => DayRows.New(row.Member, ListKind.Day, on, day.Tasks).Concat(DayRows.New(row.Member, ListKind.Tomorrow, on, day.Tomorrow))).ToList(),
            cancellationToken);
        db.Memberships.AddRange(joined.Select(row => new MembershipRow { MemberId = row.Member, GroupId = row.Group, JoinedAt = now }));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static Day Day()
    {
        var next = 1;
        var day = ((AddTask.Added)Checklist.Add(new Day(default), [new TaskLine(Texts[0], 0)], Slot.Morning, null, NextId)).Day;
        return ((AddTask.Added)Checklist.AddForTomorrow(
            day, [new TaskLine(Texts[1], 0), new TaskLine(Texts[2], 1), new TaskLine(Texts[3], 0)], slot: null, null, NextId)).Day;

        TaskId NextId() => new(next++);
    }
}
