using System.Diagnostics;
using System.Globalization;

namespace StudyBot.Benchmarks.Compare;

/// <summary>The echo bot beside the same bot on discord.js, by turns, so that whatever else the machine does falls on both alike.</summary>
internal sealed class Comparison : IAsyncDisposable
{
    private const int LoadCore = 0;
    private const int BotCore = 1;
    private const int Many = 2500;
    private const int MembersEach = 100;
    private const int WarmUp = 2000;
    private const int Answers = 10_000;
    private const int InFlight = 32;
    private const int PacedAnswers = 1500;
    private const int PacedRate = 100;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);

    private readonly Pinned _load;
    private readonly HttpClient _control;
    private readonly string _host;
    private readonly string _intents;

    private Comparison(Pinned load, string host, string intents)
    {
        _load = load;
        _host = host;
        _intents = intents;
        _control = new HttpClient { BaseAddress = new Uri($"http://{host}/control/"), Timeout = TimeSpan.FromMinutes(2) };
    }

    public static async Task RunAsync(int turns, string intents, CancellationToken cancellationToken)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "StudyBot.Benchmarks.dll");
        var bots = new[] { new Contender("StudyBot.Discord", ["dotnet", program, "echo"]), new Contender("discord.js", ["node", FindEcho()]) };
        var comparison = await StartAsync(program, intents, cancellationToken);
        await using (comparison)
        {
            for (var turn = 1; turn <= turns; turn++)
            {
                foreach (var bot in bots)
                {
                    await comparison.MeasureOneGuildAsync(bot, cancellationToken);
                    await comparison.MeasureManyGuildsAsync(bot, cancellationToken);
                    await Console.Error.WriteLineAsync($"{turn}/{turns} {bot}");
                }
            }
        }

        Print(bots[0], bots[1]);
    }

    public async ValueTask DisposeAsync()
    {
        _control.Dispose();
        await _load.DisposeAsync();
    }

    private static async Task<Comparison> StartAsync(string program, string intents, CancellationToken cancellationToken)
    {
        // What serves the load may take what memory it likes: it is not what is measured.
        var load = Pinned.Start(LoadCore, ["dotnet", program, "load"], new Dictionary<string, string>());
        return new Comparison(load, await load.ReadLineAsync(cancellationToken), intents);
    }

    private async Task MeasureOneGuildAsync(Contender contender, CancellationToken cancellationToken)
    {
        await _control.GetStringAsync($"guilds?count=1&members={MembersEach}", cancellationToken);
        var (bot, start) = await StartBotAsync(contender, cancellationToken);
        await using (bot)
        {
            contender.Add(Column.Start, start);
            var first = await PressAsync("closed?count=1&inflight=1", 1, cancellationToken);
            contender.Add(Column.First, first.P50);
            await Task.Delay(Settling, TimeProvider.System, cancellationToken);
            contender.Add(Column.ResidentWithOne, bot.ResidentMegabytes);
            await PressAsync($"closed?count={WarmUp}&inflight={InFlight}", WarmUp, cancellationToken);
            var before = bot.CpuSeconds;
            var closed = await PressAsync($"closed?count={Answers}&inflight={InFlight}", Answers, cancellationToken);
            contender.Add(Column.Cpu, bot.CpuSeconds - before);
            contender.Add(Column.Rate, Answers / closed.Elapsed * 1000);
            contender.Add(Column.P99, (await PressAsync($"paced?count={PacedAnswers}&rate={PacedRate}", PacedAnswers, cancellationToken)).P99);
            await EndAsync(contender, bot, cancellationToken);
        }
    }

    private async Task MeasureManyGuildsAsync(Contender contender, CancellationToken cancellationToken)
    {
        await _control.GetStringAsync($"guilds?count={Many}&members={MembersEach}", cancellationToken);
        var (bot, _) = await StartBotAsync(contender, cancellationToken);
        await using (bot)
        {
            while (await _control.GetStringAsync("sent", cancellationToken) != $"{Many}")
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellationToken);
            }

            await Task.Delay(Settling, TimeProvider.System, cancellationToken);
            contender.Add(Column.ResidentWithMany, bot.ResidentMegabytes);
            await EndAsync(contender, bot, cancellationToken);
        }
    }

    private async Task<(Pinned Bot, double Milliseconds)> StartBotAsync(Contender contender, CancellationToken cancellationToken)
    {
        var environment = new Dictionary<string, string> { ["API_HOST"] = _host, ["TOKEN"] = "benchmark", ["INTENTS"] = _intents, ["CHANNELS"] = "" };
        var startedAt = Stopwatch.GetTimestamp();
        var bot = Pinned.Start(BotCore, contender.Command, environment);
        while (await bot.ReadLineAsync(cancellationToken) != "READY")
        {
        }

        return (bot, Stopwatch.GetElapsedTime(startedAt).TotalMilliseconds);
    }

    private static async Task EndAsync(Contender contender, Pinned bot, CancellationToken cancellationToken)
    {
        if (await bot.EndAsync(cancellationToken) is not 0 and var code)
        {
            throw new InvalidOperationException($"{contender.Name} ended with {code}");
        }
    }

    private async Task<(double Elapsed, double P50, double P99)> PressAsync(string what, int count, CancellationToken cancellationToken)
    {
        var told = (await _control.GetStringAsync(what, cancellationToken)).Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToList();
        return (int)told[1] == count ? (told[0], told[2], told[3]) : throw new InvalidOperationException($"{count - told[1]} of {count} presses were not answered");
    }

    private static void Print(Contender ours, Contender other)
    {
        Console.WriteLine($"| | {ours.Name} | {other.Name} | ratio | to beat | |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var column in Column.All)
        {
            var (one, two) = (ours.Median(column), other.Median(column));
            var ratio = one / two;
            Console.WriteLine($"| {column.Name} | {one.ToString(column.Format)} | {two.ToString(column.Format)} | {ratio:0.00} | {column.Target:0.00} | {(column.IsMet(ratio) ? "" : "missed")} |");
        }
    }

    private static string FindEcho()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "tests", "discordjs", "echo.mjs") is var file && File.Exists(file))
            {
                return file;
            }
        }

        throw new InvalidOperationException("tests/discordjs/echo.mjs is not above this program: publish it inside the repository");
    }
}
