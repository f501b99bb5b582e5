using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using StudyBot.Features.Settings;
using StudyBot.Posting;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;
using StudyBot.Tests.Postgres;
using StudyBot.Tests.Study.Notes;

namespace StudyBot.Tests.Store;

/// <summary>The stores over a real database, with a study time to turn: 3 March 2026, 08:00 in Seoul, and one member.</summary>
internal sealed class StoreWorld : IAsyncDisposable
{
    public static readonly MemberId Me = new(11);
    public static readonly GroupId Group = new(1);

    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;
    private ulong _interaction = 1000;

    private StoreWorld(TestDatabase database)
    {
        _database = database;
        _services = new ServiceCollection()
            .AddStore(database.Options)
            .AddSingleton(new StudyTime(Clock))
            .AddSingleton(new StudyBotOptions())
            .AddSingleton(NoteWorld.Reader)
            .AddScoped<SettingsStore>()
            .AddScoped<Turns>()
            .BuildServiceProvider();
    }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.Parse("2026-03-02T23:00:00Z"));

    /// <param name="at">Study time at which the member joins; else the usual one.</param>
    public static async Task<StoreWorld> StartAsync(DateTimeOffset? at = null)
    {
        var world = new StoreWorld(await TestDatabase.MakeAsync());
        if (at is { } instant)
        {
            world.Clock.AdjustTime(instant);
        }

        await world.InAsync<MemberStore, bool>(members => members.JoinAsync(Me, group: null, "지민", "ko", Token));
        return world;
    }

    /// <summary>The member takes part in a group, too; their clock stays their own.</summary>
    public async Task JoinGroupAsync(ulong id = 1, Weekdays rest = default)
    {
        var group = new GroupId(id);
        await InAsync<GroupStore, GroupRow>(groups => groups.EnsureAsync(group, $"group {id}", "ko", Token));
        await InAsync<GroupStore, bool>(groups => groups.ChangeAsync(group, row => (row.RestDays = rest.Mask) >= 0, Token));
        await InAsync<MemberStore, bool>(members => members.JoinAsync(Me, group, "지민", "ko", Token));
    }

    public async Task<TResult> InAsync<T, TResult>(Func<T, Task<TResult>> work)
        where T : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <summary>What is there once.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ulong NextInteraction() => Interlocked.Increment(ref _interaction);

    public Task<MemberDay> OpenAsync() => InAsync<DayStore, MemberDay>(days => days.OpenAsync(Me, Token));

    public Task<Day?> FindAsync(DateOnly on) => InAsync<DayStore, Day?>(days => days.FindAsync(Me, on, Token));

    /// <summary>Another member than the one who is there, in no group.</summary>
    public Task<bool> JoinAsync(MemberId member) => InAsync<MemberStore, bool>(members => members.JoinAsync(member, group: null, $"{member}", "ko", Token));

    /// <param name="on">The day.</param>
    /// <param name="change">What is done to it.</param>
    /// <param name="cause">What it counts as.</param>
    /// <param name="interaction">That brought it; else a new one.</param>
    /// <param name="member">Whose day; else the one's who is there.</param>
    public Task<Changed<int>> ChangeAsync(DateOnly on, Action<DayEdit> change, string cause = Cause.Plan, ulong? interaction = null, MemberId? member = null) =>
        InAsync<DayStore, Changed<int>>(days => days.ChangeAsync(
            member ?? Me,
            on,
            cause,
            interaction ?? NextInteraction(),
            edit =>
            {
                change(edit);
                return edit.Day.Tasks.Count;
            },
            Token));

    /// <summary>Plans tasks for the open day, each a line with as many dashes as its depth.</summary>
    public async Task<DateOnly> PlanAsync(params string[] lines)
    {
        var on = (await OpenAsync()).On;
        await ChangeAsync(on, edit => Add(edit, lines));
        return on;
    }

    public static void Add(DayEdit edit, params string[] lines) => edit.Day = ((AddTask.Added)Checklist.Add(
        edit.Day, Lines(lines), Slot.Morning, null, edit.NextId)).Day;

    public static void AddForLater(DayEdit edit, DateOnly? waitsFor, params string[] lines) => edit.Later = ((AddTask.AddedForLater)Checklist.AddForLater(
        edit.Later, Lines(lines), slot: null, waitsFor, under: null, edit.NextId)).Later;

    public Task<TaskList> LaterAsync() => InAsync<LaterStore, TaskList>(later => later.GetAsync(Me, Token));

    public static void Tick(DayEdit edit, int index) =>
        edit.Day = Checklist.Tick(edit.Day, [(edit.Day.Tasks[index].Id, true)], edit.Now).Day;

    public Task<List<JournalRow>> JournalAsync() => InAsync<StudyDb, List<JournalRow>>(
        db => db.Journal.AsNoTracking().OrderBy(row => row.Id).ToListAsync(Token));

    private static IReadOnlyList<TaskLine> Lines(string[] lines) =>
        [.. lines.Select(line => new TaskLine(line.TrimStart('-'), line.Length - line.TrimStart('-').Length))];

    /// <summary>A day that is not known to hold something open is never looked at again: what is open there would be lost.</summary>
    private async Task CheckOpenDaysAsync()
    {
        var unknown = await InAsync<StudyDb, List<TaskRow>>(db => db.Tasks.AsNoTracking()
            .Where(task => task.State == TaskState.Open && task.List != ListKind.Later)
            .Where(task => !db.Days.Any(day => day.MemberId == task.MemberId && day.On == task.On && day.HasOpen))
            .ToListAsync(CancellationToken.None));
        Assert.Equal([], unknown.Select(task => $"“{task.Text}” of {task.On:yyyy-MM-dd}"));
    }

    public async ValueTask DisposeAsync()
    {
        await CheckOpenDaysAsync();
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
