using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Posting;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Benchmarks.Simulate;

/// <summary>A day of many groups in virtual time: the bot's own schedule, outbox, poster and client over SQLite in a file, and a Discord that takes 50 requests a second.</summary>
internal sealed class SimulatedDay : IAsyncDisposable
{
    private const int Batch = 500;

    private static readonly TimeSpan _korea = TimeSpan.FromHours(9);
    private static readonly TimeSpan _before = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan _after = TimeSpan.FromSeconds(20);
    private static readonly DateTimeOffset _begins = new(2026, 3, 3, 8, 0, 0, _korea);
    private static readonly (PostKind Kind, int Hour, int Minute)[] _posts =
        [(PostKind.Morning, 9, 0), (PostKind.Afternoon, 13, 0), (PostKind.Evening, 21, 0), (PostKind.Summary, 22, 30)];

    private readonly VirtualTime _time = new(_begins);
    private readonly ServiceProvider _services;

    public SimulatedDay(DatabaseOptions database)
    {
        Discord = new LimitedDiscord(_time);
        var services = new ServiceCollection();
        services.AddStore(database).AddLeadership(database);
        services.AddPosting(new RouteTable());
        _services = services
            .AddSingleton<ILoggerFactory>(LoggerFactory.Create(logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Error)))
            .AddSingleton(typeof(ILogger<>), typeof(Logger<>))
            .AddSingleton<TimeProvider>(_time)
            .AddSingleton(new StudyTime(_time))
            .AddSingleton(new StudyBotOptions())
            .AddSingleton(TextsCatalog.Load(Path.Combine(AppContext.BaseDirectory, "config", "texts")))
            .AddSingleton(new DiscordRest(
                new HttpClient(Discord, disposeHandler: false),
                new DiscordClientOptions { ApiUrl = new Uri("http://discord.test/api/"), Token = "simulated", GlobalRequestsPerSecond = LimitedDiscord.Limit },
                _time,
                NullLogger<DiscordRest>.Instance))
            .BuildServiceProvider();
    }

    public LimitedDiscord Discord { get; }

    /// <summary>When the posts of a group are due, in the order of the day.</summary>
    public static IReadOnlyList<DateTimeOffset> Due(int group, int spread) =>
        [.. _posts.Select(post => new DateTimeOffset(2026, 3, 3, post.Hour, post.Minute, 0, _korea).AddMinutes(group % spread))];

    /// <param name="groups">How many, with a member each.</param>
    /// <param name="spread">Over how many minutes their posts are spread; 1 for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task FillAsync(int groups, int spread, CancellationToken cancellationToken)
    {
        await WithAsync(async db =>
        {
            await db.Database.MigrateAsync(cancellationToken);
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellationToken);
        });
        foreach (var batch in Enumerable.Range(1, groups).Chunk(Batch))
        {
            await WithAsync(async db =>
            {
                foreach (var number in batch)
                {
                    Add(db, number, spread);
                }

                await db.SaveChangesAsync(cancellationToken);
            });
        }
    }

    /// <param name="groups">How many there are.</param>
    /// <param name="spread">Over how many minutes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task RunAsync(int groups, int spread, CancellationToken cancellationToken)
    {
        using var poster = ActivatorUtilities.CreateInstance<Poster>(_services);
        await poster.StartAsync(cancellationToken);
        Stillness.Await();
        for (var wave = 0; wave < _posts.Length; wave++)
        {
            var due = Due(0, spread)[wave];
            _time.Skip(due - _before);
            LeapUntil(due.AddMinutes(spread) + TimeSpan.FromSeconds(groups / 10.0), () => Discord.Posts.Count >= groups * (wave + 1));

            // Whatever comes twice comes now.
            LeapUntil(_time.GetUtcNow() + _after, () => false);
        }

        var stopping = poster.StopAsync(cancellationToken);
        LeapUntil(DateTimeOffset.MaxValue, () => stopping.IsCompleted);
        await stopping;
    }

    private void LeapUntil(DateTimeOffset end, Func<bool> isOver)
    {
        do
        {
            Stillness.Await();
        }
        while (!isOver() && _time.Leap(end));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Discord.Dispose();
    }

    private static void Add(StudyDb db, int number, int spread)
    {
        var (id, member, now) = (new GroupId((ulong)number), new MemberId(1_000_000 + (ulong)number), _begins);
        var group = new GroupRow { Id = id, Name = $"group {number}", Locale = "ko", Zone = "Asia/Seoul", ChannelId = new ChannelId((ulong)number), Threads = true, CreatedAt = now };
        group.Clocks.Add(new GroupClockRow { GroupId = id, From = DateOnly.MinValue, NotBefore = DateTimeOffset.MinValue, Zone = group.Zone, DayStart = new TimeOnly(4, 0) });
        foreach (var (kind, hour, minute) in _posts)
        {
            var late = (hour * 60) + minute + (number % spread);
            group.Posts.Add(new GroupPostRow { GroupId = id, Kind = kind, Cron = $"{late % 60} {late / 60} * * *" });
        }

        PostPlan.Reschedule(group, now);
        db.Groups.Add(group);
        var theirs = new MemberRow { Id = member, Name = $"member {number}", ClockOf = id, JoinedAt = now, ActiveAt = now, NudgeAt = now.AddDays(30) };
        theirs.Clocks.Add(new MemberClockRow { MemberId = member, From = DateOnly.MinValue, NotBefore = DateTimeOffset.MinValue, Zone = group.Zone, DayStart = new TimeOnly(4, 0) });
        db.Members.Add(theirs);
        db.Memberships.Add(new MembershipRow { MemberId = member, GroupId = id, JoinedAt = now });
        var on = new DateOnly(2026, 3, 3);
        db.Days.Add(new DayRow { MemberId = member, On = on, Version = 1, OpenedAt = now });
        var day = ((AddTask.Added)Checklist.Add(new Day(on), [new TaskLine("Ansible", 0), new TaskLine("Terraform", 0)], Slot.Morning, null, NextId())).Day;
        db.Tasks.AddRange(DayRows.New(member, ListKind.Day, on, day.Tasks));
    }

    private static Func<TaskId> NextId()
    {
        var next = 1;
        return () => new TaskId(next++);
    }

    private async Task WithAsync(Func<StudyDb, Task> work)
    {
        var scope = _services.CreateAsyncScope();
        await using (scope)
        {
            await work(scope.ServiceProvider.GetRequiredService<StudyDb>());
        }
    }
}
