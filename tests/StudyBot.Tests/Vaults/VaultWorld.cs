using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StudyBot.Features.Notes;
using StudyBot.Features.Notes.Vault;
using StudyBot.Features.Settings;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;
using StudyBot.Tests.Postgres;
using StudyBot.Tests.Posting;
using StudyBot.Tests.Study.Notes;

namespace StudyBot.Tests.Vaults;

/// <summary>A member, 지민, with their vault in a folder of the test's, over a real database: 3 March 2026, 08:00 in Seoul, a Tuesday.</summary>
internal sealed class VaultWorld : IAsyncDisposable
{
    public static readonly MemberId Me = new(11);
    public static readonly DateOnly Tuesday = new(2026, 3, 3);

    private readonly TestDatabase _database;
    private readonly DirectoryInfo _top = Directory.CreateTempSubdirectory("studybot-vault-");
    private readonly TimeSpan _settle;
    private readonly bool _hasFolder;
    private ServiceProvider _services;
    private ulong _interaction = 1000;
    private int _edits;

    private VaultWorld(TestDatabase database, bool hasFolder, TimeSpan settle)
    {
        (_database, _hasFolder, _settle) = (database, hasFolder, settle);
        _services = Compose();
    }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.Parse("2026-03-02T23:00:00Z"));

    public FakeTimeProvider Transport { get; } = new(DateTimeOffset.Parse("2026-03-02T23:00:00Z"));

    public DeadProcess Process { get; } = new();

    public SeenQueries Queries { get; } = new();

    /// <summary>The folder that <c>StudyBot:Vault</c> names.</summary>
    public string Top => _top.FullName;

    public string Folder => Path.Combine(Top, "지민 (11)");

    public static async Task<VaultWorld> StartAsync(bool hasFolder = true, TimeSpan settle = default, bool isWanted = true)
    {
        var world = new VaultWorld(await TestDatabase.MakeAsync(), hasFolder, settle);
        await world.JoinAsync(Me, "지민");
        if (isWanted)
        {
            await world.WantAsync(Me);
        }

        return world;
    }

    public Task JoinAsync(MemberId id, string name) => InAsync<MemberStore, bool>(members => members.JoinAsync(id, group: null, name, "ko", Token));

    public Task WantAsync(MemberId id, bool wants = true) =>
        InAsync<SettingsStore, MemberRow>(settings => settings.SaveAsync(id, new SettingsChange { Vault = wants }, Token));

    /// <summary>The process is killed and another one starts.</summary>
    public async Task RestartAsync()
    {
        Process.Revive();
        await _services.DisposeAsync();
        _services = Compose();
    }

    public Task PassAsync() => _services.GetRequiredService<VaultPass>().PassAsync(Token);

    /// <summary>Passes until nothing is due any more.</summary>
    public async Task SettleAsync()
    {
        for (var pass = 0; pass < 6; pass++)
        {
            Transport.Advance(TimeSpan.FromMinutes(1));
            await PassAsync();
        }

        Assert.False(await InAsync<StudyDb, bool>(db => db.Members.AnyAsync(member => member.VaultDue, Token)), "something stays due");
    }

    public async Task<TResult> InAsync<T, TResult>(Func<T, Task<TResult>> work)
        where T : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <summary>The next day begins, and whoever is there opens it.</summary>
    public async Task TurnAsync(int days = 1)
    {
        Clock.Advance(TimeSpan.FromDays(days));
        await OpenAsync();
    }

    public Task<MemberDay> OpenAsync() => InAsync<DayStore, MemberDay>(days => days.OpenAsync(Me, Token));

    public async Task<StudyBot.Study.Day> DayAsync(DateOnly on) =>
        (await InAsync<DayStore, StudyBot.Study.Day?>(days => days.FindWholeAsync(Me, on, Token)))!;

    public async Task PlanAsync(params string[] lines)
    {
        var on = (await OpenAsync()).On;
        await ChangeAsync(on, edit => edit.Day = ((AddTask.Added)Checklist.Add(
            edit.Day, [.. lines.Select(line => new TaskLine(line.TrimStart('-'), line.Length - line.TrimStart('-').Length))], Slot.Morning, null, edit.NextId)).Day);
    }

    /// <summary>Ticks a task of a day through its door.</summary>
    public Task TickAsync(DateOnly on, string text) => ChangeAsync(on, edit =>
    {
        var task = edit.Day.Tasks.First(each => each.Text == text);
        var result = LateTicks.Tick(edit.Day, edit.OpenDay, edit.Later, [(task.Id, true)], edit.Now);
        (edit.Day, edit.OpenDay) = (result.Day, edit.IsLate ? result.OpenDay : edit.OpenDay);
    });

    public Task WriteAsync(DateOnly on, string closing) =>
        ChangeAsync(on, edit => edit.Day = edit.Day with { Closing = new Writing(closing, Visibility.Private, edit.Now) });

    public async Task ChangeAsync(DateOnly on, Action<DayEdit> change)
    {
        var changed = await InAsync<DayStore, Changed<bool>>(days => days.ChangeAsync(
            Me,
            on,
            Cause.Plan,
            Interlocked.Increment(ref _interaction),
            edit =>
            {
                change(edit);
                return true;
            },
            Token));
        Assert.IsType<Changed<bool>.Done>(changed);
    }

    public string PathOf(DateOnly on) => Path.Combine(Folder, $"{on:yyyy-MM}", $"{on:yyyy-MM-dd}.md");

    public string Read(DateOnly on) => File.ReadAllText(PathOf(on));

    /// <summary>As an editor does it, at another moment than whoever wrote last: a test is quicker than the clock of a disk.</summary>
    public void Edit(DateOnly on, Func<string, string> edit) => Put(PathOf(on), Encoding.UTF8.GetBytes(edit(File.ReadAllText(PathOf(on)))));

    public void Put(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        File.SetLastWriteTimeUtc(path, DateTimeOffset.UnixEpoch.UtcDateTime.AddDays(20_000).AddSeconds(_edits++));
    }

    /// <summary>Every file of the vault, below its top.</summary>
    public string[] Files() =>
    [
        .. Directory.EnumerateFiles(Top, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Top, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    public Task<List<LetterRow>> LettersAsync() =>
        InAsync<StudyDb, List<LetterRow>>(db => db.Letters.AsNoTracking().OrderBy(letter => letter.Id).ToListAsync(Token));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
        _top.Delete(recursive: true);
    }

    /// <summary>Kills the process between the two last steps of a writing.</summary>
    public DiskFault Fault { get; set; }

    private ServiceProvider Compose()
    {
        var services = new ServiceCollection();
        services.AddStore(_database.Options);
        _database.Configure(services, options => options.AddInterceptors(Process, Queries));
        return services
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton<TimeProvider>(Transport)
            .AddSingleton(new StudyTime(Clock))
            .AddSingleton(new StudyBotOptions())
            .AddSingleton(NoteWorld.Templates)
            .AddSingleton(NoteWorld.Reader)
            .AddScoped<SettingsStore>()
            .AddScoped<NoteFiles>()
            .AddVault()
            .AddSingleton(new VaultOptions(_hasFolder ? Top : null) { Settle = _settle, Gather = TimeSpan.Zero })
            .AddSingleton<VaultDisk>(_ => new BreakableDisk(Top, () => Fault))
            .BuildServiceProvider();
    }
}
