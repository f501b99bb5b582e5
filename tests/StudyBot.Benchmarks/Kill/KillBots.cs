using System.Diagnostics;
using StudyBot.Playground.StandIn;

namespace StudyBot.Benchmarks.Kill;

/// <summary>
/// Keeps the bot running, one process or two, and kills it at points drawn at random: after a while, after so many posts or requests of any kind, or right after one
/// whose answer got lost. Whoever was killed is started again.
/// </summary>
internal sealed class KillBots(KillWorld world) : IAsyncDisposable
{
    private const int MostRequests = 100;

    /// <summary>For a request. On a crowded machine a bot that is connected needs a while until it posts; waves follow each other, so there is always one to come.</summary>
    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(10);

    private readonly Random _random = new(world.Setup.Seed);
    private readonly KilledBot?[] _bots = new KilledBot?[world.Setup.Database.IsPostgres ? 2 : 1];

    /// <summary>How long the last start took. A life is about as long at the most, so that a slow machine's bots live to post, too.</summary>
    private TimeSpan _start;

    public int Kills { get; private set; }

    public string Output => string.Join("\n\n", _bots.Select(bot => bot?.Output));

    private World Discord => world.StandIn.World;

    public async Task StartAllAsync(CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        for (var number = 0; number < _bots.Length; number++)
        {
            _bots[number] ??= Start(number);
        }

        await Task.WhenAll(_bots.Select(bot => bot!.ReadyAsync(cancellationToken)));
        _start = Stopwatch.GetElapsedTime(began);
    }

    public async Task KillAllTimesAsync(CancellationToken cancellationToken)
    {
        while (Kills < world.Setup.Kills)
        {
            // Of four kills with two processes one is both's.
            var one = _random.Next(_bots.Length);
            var all = _bots.Length == 1 || _random.Next(4) == 0;
            int[] which = all ? [.. Enumerable.Range(0, _bots.Length)] : [one];
            await WaitAsync(() => Array.ForEach(which, number => _bots[number]?.Kill()), cancellationToken);
            await EndAsync(which);
            if (all && _random.Next(4) == 0)
            {
                world.Setup.Log("  and away for minutes");
                await world.AwayForMinutesAsync(cancellationToken);
            }

            if (_random.Next(6) == 0)
            {
                _bots[one] ??= Start(one);
                await Task.Delay(_start * _random.NextDouble(), TimeProvider.System, cancellationToken);
                world.Setup.Log("  and while it starts");
                await EndAsync([one]);
            }

            await StartAllAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in _bots.OfType<KilledBot>())
        {
            await bot.DisposeAsync();
        }
    }

    private KilledBot Start(int number) => Start(world, number);

    /// <summary>One of two on PostgreSQL, each with a shard of its own; else the only one.</summary>
    public static KilledBot Start(KillWorld world, int number)
    {
        var database = world.Setup.Database;
        string[] shards = database.IsPostgres ? ["--Discord:Shards:Count=2", $"--Discord:Shards:Ids={number}"] : [];
        return KilledBot.Start([
            .. world.Setup.Program,
            $"--StandIn={world.StandIn.PageUrl}",
            "--Tick=100",
            $"--Discord:ApiUrl={world.StandIn.ApiUrl}",
            "--Discord:Token=killed",
            "--Discord:GlobalRequestsPerSecond=150",
            $"--Database:Provider={database.Provider}",
            $"--Database:ConnectionString={database.ConnectionString}",
            $"--Database:Photos={database.Photos}",
            "--Urls=http://127.0.0.1:0",
            "--Logging:LogLevel:Default=Warning",
            "--Logging:LogLevel:StudyBot=Information",
            .. shards,
        ]);
    }

    private async Task WaitAsync(Action kill, CancellationToken cancellationToken)
    {
        var wait = _start * _random.NextDouble();
        var requests = _random.Next(1, MostRequests);
        switch (_random.Next(6))
        {
            case 0:
                world.Setup.Log($"killed after {wait.TotalMilliseconds:0} ms");
                await Task.Delay(wait, TimeProvider.System, cancellationToken);
                break;
            case 1:
                world.Setup.Log("killed after a post whose answer was lost");
                Discord.Faults.Add(new Fault.LosesAnswer(), FaultTarget.Posts, times: 1);
                await RequestsAsync(1, request => FaultTarget.Posts.Meets(request.Method, request.Path), kill, cancellationToken);
                break;
            case 2 or 3 or 4:
                world.Setup.Log($"killed after {requests} posts");
                await RequestsAsync(requests, request => FaultTarget.Posts.Meets(request.Method, request.Path), kill, cancellationToken);
                break;
            default:
                world.Setup.Log($"killed after {requests} requests");
                await RequestsAsync(requests, _ => true, kill, cancellationToken);
                break;
        }
    }

    /// <summary>Kills when so many requests were served, in the thread that served the last one, so that little comes between; or after a while without.</summary>
    private async Task RequestsAsync(int count, Func<SeenRequest, bool> counts, Action kill, CancellationToken cancellationToken)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Discord.Requests.Seen = request =>
        {
            if (counts(request) && Interlocked.Decrement(ref count) == 0)
            {
                kill();
                seen.TrySetResult();
            }
        };
        await Task.WhenAny(seen.Task, Task.Delay(_longestWait, TimeProvider.System, cancellationToken));
        Discord.Requests.Seen = null;
    }

    private async Task EndAsync(int[] which)
    {
        foreach (var number in which)
        {
            if (_bots[number] is { } bot)
            {
                await bot.DisposeAsync();
                _bots[number] = null;
                Kills++;
            }
        }
    }
}
