using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StudyBot.Conformance;
using StudyBot.Discord;
using StudyBot.Features.Notes.Vault;
using StudyBot.Playground.Bot;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Model;
using StudyBot.Posting;
using StudyBot.Store;
using StudyBot.Tests.Postgres;

namespace StudyBot.EndToEnd.Tests.Bots;

/// <summary>
/// A server with three members and the whole real bot, connected over the loopback; study time stands on the morning of
/// the sample note's day until a test moves it.
/// </summary>
internal sealed class TestDay : IAsyncDisposable
{
    public const string Date = "2025-02-26";

    /// <summary>Interactions come over the gateway, as without this setting.</summary>
    public const string OverGateway = "--Discord:Transport=Gateway";

    /// <summary>Interactions come signed to <c>POST /interactions</c>.</summary>
    public const string OverHttp = "--Discord:Transport=Http";

    /// <summary>Far more than anything takes, also on a slow machine: it only ends what would never end.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>How long the bot waits for a file, here: a file that never comes shall not hold up the tests for as long as it may in life.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan Korea = TimeSpan.FromHours(9);
    private readonly string _folder;
    private readonly List<string> _settings;
    private string? _postgres;

    private TestDay(StandInHost standIn, string folder, List<string> settings)
    {
        (StandIn, _folder, _settings) = (standIn, folder, settings);
        Jimin = new Person(this, World.Places.GetUser("지민"));
        Haneul = new Person(this, World.Places.GetUser("하늘"));
        Sol = new Person(this, World.Places.GetUser("Sol"));
    }

    public StandInHost StandIn { get; }

    /// <summary>Where the bot keeps its data.</summary>
    public string Folder => _folder;

    public World World => StandIn.World;

    /// <summary>Checked when the test ends; what it makes wrong on purpose it has to allow, with the reason.</summary>
    public required TrafficCheck Traffic { get; init; }

    public RealBot Bot { get; private set; } = null!;

    public Transcript Transcript { get; } = new();

    /// <summary>Owns the server; Korean.</summary>
    public Person Jimin { get; }

    /// <summary>Korean.</summary>
    public Person Haneul { get; }

    /// <summary>English.</summary>
    public Person Sol { get; }

    public ulong GuildId => World.Places.Guilds[0].Id;

    public ulong Study => World.Places.GetChannel(GuildId, "study").Id;

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Half past eight on the sample note's day, a group that has its channel, nobody joined yet.</summary>
    public static async Task<TestDay> StartAsync(params string[] settings)
    {
        var day = await StartBeforeSetupAsync(settings);
        await day.Jimin.UseAsync("setup", ("channel", day.Study.ToString(CultureInfo.InvariantCulture)));
        day.Transcript.Clear();
        return day;
    }

    public static async Task<TestDay> StartBeforeSetupAsync(params string[] settings)
    {
        var traffic = ConformsAttribute.Watch();
        var options = new StandInOptions { AnswerWithin = TimeSpan.FromSeconds(30), Observer = new Overheard(traffic) };
        var standIn = await StandInHost.StartAsync(options, Token);
        List<string> all = OverHttpAttribute.IsOnThisTest ? [.. settings, OverHttp] : [.. settings];
        var day = new TestDay(standIn, Directory.CreateTempSubdirectory("studybot-test-").FullName, all) { Traffic = traffic };
        if (OnPostgresAttribute.IsOnThisTest)
        {
            day._postgres = await PostgresOfTests.MakeAsync(isMigrated: false);
            all.InsertRange(0, OnPostgres(day._postgres));
        }

        day.MoveTo("08:30");
        await day.StartBotAsync();
        return day;
    }

    /// <summary>The settings for a database on a PostgreSQL server.</summary>
    public static string[] OnPostgres(string connectionString) =>
        [$"--Database:Provider={DatabaseOptions.Postgres}", $"--Database:ConnectionString={connectionString}"];

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await StandIn.DisposeAsync();
        if (_postgres is not null)
        {
            await PostgresOfTests.DropAsync(_postgres);
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <param name="meanwhile">What happens while nobody listens.</param>
    public async Task RestartBotAsync(Action? meanwhile = null)
    {
        await Bot.DisposeAsync();
        meanwhile?.Invoke();
        await StartBotAsync();
    }

    /// <param name="time">In Korea, as 09:00.</param>
    /// <param name="date">As 2025-02-26.</param>
    public void MoveTo(string time, string date = Date)
    {
        StandIn.StudyTime.Set(new DateTimeOffset(DateTime.Parse($"{date}T{time}", CultureInfo.InvariantCulture), Korea));
        Transcript.Moved($"{date} {time}");
    }

    /// <summary>Days that the clock leaps over, on which members could have pressed something.</summary>
    /// <param name="dates">As 2025-02-27.</param>
    public async Task TookInputOnAsync(params string[] dates)
    {
        await using var scope = Bot.Services.CreateAsyncScope();
        foreach (var date in dates)
        {
            var noon = DateTimeOffset.Parse($"{date}T12:00:00+09:00", CultureInfo.InvariantCulture);
            await scope.ServiceProvider.GetRequiredService<InputSpans>().ExtendAsync(noon, isUnbroken: false, Token);
        }
    }

    /// <summary>Waits for what the bot does by itself.</summary>
    public static async Task<T> UntilAsync<T>(Func<T?> look, Func<string> why)
        where T : class
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (look() is { } seen)
            {
                return seen;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(started) < Limit, $"This never came: {why()}");
            await timer.WaitForNextTickAsync(Token);
        }
    }

    public static Task UntilAsync(Func<bool> look, Func<string> why) => UntilAsync(() => look() ? "" : null, why);

    /// <summary>Requests of the bot whose path holds this.</summary>
    public IReadOnlyList<SeenRequest> Requests(string method, string path) =>
        [.. World.Requests.All.Where(request => request.Method == method && request.Path.Contains(path, StringComparison.Ordinal))];

    private async Task StartBotAsync() => Bot = await RealBot.StartAsync(
        StandIn,
        _folder,
        services => services
            .AddSingleton(new PostingOptions { Tick = TimeSpan.FromMilliseconds(100) })
            .AddSingleton(provider => new VaultOptions(provider.GetRequiredService<StudyBotOptions>().Vault is { Length: > 0 } vault ? vault : null)
            {
                Tick = TimeSpan.FromMilliseconds(100),
                Settle = TimeSpan.FromMilliseconds(200),
                Gather = TimeSpan.Zero,
            })
            .AddSingleton(provider => new AttachmentClient(
                DiscordServices.CreateHttpClient(),
                provider.GetRequiredService<DiscordClientOptions>() with { DownloadWithin = Patience },
                TimeProvider.System,
                provider.GetRequiredService<ILogger<AttachmentClient>>())),
        [$"--Database:Photos={Path.Combine(_folder, "photos")}", .. _settings],
        Token);
}
