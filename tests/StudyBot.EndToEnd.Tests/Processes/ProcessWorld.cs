using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.Playground.StandIn;

namespace StudyBot.EndToEnd.Tests.Processes;

/// <summary>A stand-in in this process, and bots in others that are told nothing but what an operator tells them.</summary>
internal sealed class ProcessWorld : IAsyncDisposable
{
    public const string Token = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GhIjKl.a-token-nobody-may-read-anywhere";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("studybot-process-");
    private readonly List<BotProcess> _bots = [];

    private ProcessWorld(StandInHost standIn) => StandIn = standIn;

    public StandInHost StandIn { get; private set; }

    public string Folder => _folder.FullName;

    public string DatabaseFile => Path.Combine(Folder, "data", "studybot.db");

    /// <summary>What an operator sets at the least.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["Discord:ApiUrl"] = StandIn.ApiUrl.ToString(),
        ["Discord:Token"] = Token,
        ["Database:ConnectionString"] = $"Data Source={DatabaseFile}",
        ["Urls"] = "http://127.0.0.1:0",
    };

    public static async Task<ProcessWorld> StartAsync(StandInOptions? options = null) =>
        new(await StandInHost.StartAsync(
            (options ?? new StandInOptions()) with { BotToken = Token, Observer = new Overheard(ConformsAttribute.Watch()) }, TestContext.Current.CancellationToken));

    /// <summary>The production program, with settings changed or (null) left out.</summary>
    public BotProcess Start(params (string Key, string? Value)[] changes) => Keep(BotProcess.Start(BotProgram.StudyBot, Folder, Changed(changes)));

    /// <summary>The same bot by the stand-in's study time, posting without delay.</summary>
    public BotProcess StartByStudyTime(params (string Key, string? Value)[] changes) => Keep(BotProcess.Start(
        BotProgram.TestHost, Folder, Changed(changes), $"--StandIn={StandIn.PageUrl}", "--Tick=100", "--Logging:LogLevel:Default=Warning", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information"));

    public async Task<BotProcess> StartReadyAsync(params (string Key, string? Value)[] changes)
    {
        var bot = Start(changes);
        await bot.WaitUntilReadyAsync(TestContext.Current.CancellationToken);
        return bot;
    }

    /// <summary>The stand-in ends and comes back at the same address, with what it had kept.</summary>
    public async Task RestartStandInAsync()
    {
        var (options, address) = (StandIn.World.Options, StandIn.PageUrl);
        await StandIn.DisposeAsync();
        StandIn = await StandInHost.StartAsync(options with { Port = address.Port }, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in _bots)
        {
            await bot.DisposeAsync();
        }

        await StandIn.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private Dictionary<string, string> Changed((string Key, string? Value)[] changes)
    {
        var settings = Settings;
        foreach (var (key, value) in changes)
        {
            settings.Remove(key);
            if (value is not null)
            {
                settings[key] = value;
            }
        }

        return settings;
    }

    private BotProcess Keep(BotProcess bot)
    {
        _bots.Add(bot);
        return bot;
    }
}
