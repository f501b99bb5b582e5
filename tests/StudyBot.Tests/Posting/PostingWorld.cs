using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Posting;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;
using StudyBot.Tests.Postgres;

namespace StudyBot.Tests.Posting;

/// <summary>The posting half of the bot with a real database, two clocks to turn, and a Discord that is played.</summary>
internal sealed class PostingWorld : IAsyncDisposable
{
    public const ulong Room = 9001;

    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;
    private Poster _poster;
    private ulong _interaction = 1;

    private PostingWorld(TestDatabase database, DateTimeOffset now)
    {
        _database = database;
        Study = new FakeTimeProvider(now);
        Transport = new FakeTimeProvider(now);
        Discord = new FakeDiscord(Transport);
        Process = new DeadProcess();
        _services = Compose().BuildServiceProvider();
        _poster = NewPoster();
    }

    public FakeTimeProvider Study { get; }

    public FakeTimeProvider Transport { get; }

    public FakeDiscord Discord { get; }

    public DeadProcess Process { get; }

    /// <summary>What the bot asked its database.</summary>
    public SeenQueries Queries { get; } = new();

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Tuesday, 3 March 2026, in Seoul, an hour before the morning post: the group 1 in channel 9001 with its member 지민.</summary>
    public static async Task<PostingWorld> StartAsync(string at = "2026-03-03T08:00:00+09:00")
    {
        var world = new PostingWorld(await TestDatabase.MakeAsync(), DateTimeOffset.Parse(at).ToUniversalTime());
        await world.AddGroupAsync(1, Room);
        await world.JoinAsync(11, "지민", 1);
        return world;
    }

    public Task AddGroupAsync(ulong id, ulong channel, Action<GroupRow>? change = null) => InScopeAsync<GroupStore>(async groups =>
    {
        await groups.EnsureAsync(new GroupId(id), $"group {id}", "ko", Token);
        await ChangeAsync(id, group =>
        {
            group.ChannelId = new ChannelId(channel);
            change?.Invoke(group);
        });
    });

    public Task ChangeAsync(ulong id, Action<GroupRow> change) => InScopeAsync<GroupStore>(groups => groups.ChangeAsync(
        new GroupId(id),
        group =>
        {
            change(group);
            PostPlan.Reschedule(group, Study.GetUtcNow());
            return true;
        },
        Token));

    public Task JoinAsync(ulong member, string name, ulong group) => InScopeAsync<MemberStore>(members =>
        members.JoinAsync(new MemberId(member), new GroupId(group), name, "ko", Token));

    public Task PlanAsync(ulong member, params string[] tasks) => ChangeDayAsync(member, edit => edit.Day =
        ((AddTask.Added)Checklist.Add(edit.Day, [.. tasks.Select(task => new TaskLine(task, 0))], Slot.Morning, under: null, edit.NextId)).Day);

    public Task TickAsync(ulong member, int task) => ChangeDayAsync(member, edit => edit.Day =
        Checklist.Tick(edit.Day, [(edit.Day.Tasks[task].Id, true)], edit.Now).Day);

    public Task WriteAsync(ulong member, string page, Visibility visibility) => ChangeDayAsync(member, edit => edit.Day =
        edit.Day with { TodayPage = new Writing(page, visibility, edit.Now) });

    public Task ChangeDayAsync(ulong member, Action<DayEdit> change) => InScopeAsync<DayStore>(async days =>
    {
        var on = (await days.OpenAsync(new MemberId(member), Token)).On;
        await days.ChangeAsync(new MemberId(member), on, Cause.Plan, _interaction++, edit => { change(edit); return true; }, Token);
    });

    public void Advance(TimeSpan time)
    {
        Study.Advance(time);
        Transport.Advance(time);
    }

    /// <summary>Turns both clocks to a time of the day in Seoul, forward.</summary>
    public void AdvanceTo(string time)
    {
        var now = Study.GetUtcNow().ToOffset(TimeSpan.FromHours(9));
        var wait = TimeOnly.Parse(time) - TimeOnly.FromDateTime(now.DateTime);
        Advance(wait);
    }

    public Task PassAsync() => _poster.PassAsync(Token);

    /// <summary>A pass that may end by the bot's being killed in it.</summary>
    public async Task<bool> PassUntilKilledAsync()
    {
        try
        {
            await PassAsync();
        }
        catch (Exception) when (Process.IsDead)
        {
            return true;
        }

        return Process.IsDead;
    }

    public void Restart()
    {
        Process.Revive();
        _poster.Dispose();
        _poster = NewPoster();
    }

    public async Task<List<DuePostRow>> PostsAsync()
    {
        List<DuePostRow> rows = [];
        await InScopeAsync<StudyDb>(async db => rows = await db.DuePosts.AsNoTracking().OrderBy(row => row.Id).ToListAsync(Token));
        return rows;
    }

    public async Task InScopeAsync<T>(Func<T, Task> work)
        where T : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    public async ValueTask DisposeAsync()
    {
        _poster.Dispose();
        await _services.DisposeAsync();
        Discord.Dispose();
        await _database.DisposeAsync();
    }

    private Poster NewPoster() => ActivatorUtilities.CreateInstance<Poster>(_services);

    private ServiceCollection Compose()
    {
        var services = new ServiceCollection();
        services.AddStore(_database.Options);
        services.AddLeadership(_database.Options);
        _database.Configure(services, options => options.AddInterceptors(Process, Queries));
        services.AddPosting(new RouteTable());
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton<TimeProvider>(Transport);
        services.AddSingleton(new StudyTime(Study));
        services.AddSingleton(new StudyBotOptions());
        services.AddSingleton(TestTexts.Catalog);
        services.AddSingleton(new DiscordRest(
            new HttpClient(Discord, disposeHandler: false),
            new DiscordClientOptions { ApiUrl = new Uri("http://discord.test/api/"), Token = "token" },
            new InstantTimers(Transport),
            NullLogger<DiscordRest>.Instance));
        return services;
    }
}
