using StudyBot.Playground.StandIn;

namespace StudyBot.EndToEnd.Tests.Processes;

/// <summary>
/// Keeps one bot running, and kills it at points drawn at random: after a while, right after a request of its was served, or
/// right after one whose answer got lost. A killed bot is started again.
/// </summary>
internal sealed class Killer(ProcessWorld world, Random random, int steps, int kills) : IAsyncDisposable
{
    /// <summary>Of so many kills one is followed by another while the bot starts.</summary>
    private const int OneIn = 6;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestStart = TimeSpan.FromMilliseconds(1000);
    private static readonly TimeSpan RequestWait = TimeSpan.FromMilliseconds(500);

    private readonly Queue<int> _points = new(Enumerable.Range(0, kills).Select(_ => random.Next(steps)).Order());
    private CancellationTokenSource _dead = new();
    private BotProcess? _bot;

    public int Kills { get; private set; }

    public bool IsDone => _points.Count == 0;

    public List<string> Log { get; } = [];

    private World World => world.StandIn.World;

    /// <summary>Cancelled when the bot that is running now is gone.</summary>
    public CancellationToken Dead => _dead.Token;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var identifies = World.Gateway.Identifies;
        _dead.Dispose();
        _dead = new CancellationTokenSource();
        _bot = world.StartByStudyTime();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (World.Gateway.Identifies == identifies)
        {
            Assert.False(_bot.Exited.IsCompleted, $"The bot does not start again.\n{_bot.Errors}\n{_bot.Output}");
            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }

    /// <summary>Lets a step be tried, with a kill in it if one was drawn for it; afterwards a bot runs again.</summary>
    public async Task<bool> TryAsync(int step, Func<CancellationToken, Task<bool>> attempt, CancellationToken cancellationToken)
    {
        if (_points.Count == 0 || _points.Peek() > step)
        {
            return await attempt(cancellationToken);
        }

        _points.Dequeue();
        var killing = KillAsync(step, cancellationToken);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(Dead, cancellationToken);
        var isAnswered = await attempt(either.Token);
        await killing;
        Log.Add($"  the attempt was {(isAnswered ? "" : "not ")}answered");
        if (random.Next(OneIn) == 0)
        {
            await KillAtStartAsync(cancellationToken);
        }

        await StartAsync(cancellationToken);
        return isAnswered;
    }

    public async ValueTask DisposeAsync()
    {
        _dead.Dispose();
        if (_bot is not null)
        {
            await _bot.DisposeAsync();
        }
    }

    private async Task KillAsync(int step, CancellationToken cancellationToken)
    {
        switch (random.Next(4))
        {
            case 0:
                var wait = LongestWait * random.NextDouble();
                Log.Add($"step {step}: killed after {wait.TotalMilliseconds:F0} ms");
                await Task.Delay(wait, TimeProvider.System, cancellationToken);
                _bot!.Kill();
                break;
            case 1:
                Log.Add($"step {step}: killed after a request whose answer was lost");
                World.Faults.LoseAnswer(method: "POST");
                await KillAtRequestAsync(1, "POST", cancellationToken);
                World.Faults.Clear();
                break;
            default:
                var count = random.Next(1, 4);
                Log.Add($"step {step}: killed after {count} requests");
                await KillAtRequestAsync(count, method: null, cancellationToken);
                break;
        }

        Assert.Equal(137, await _bot!.Exited.WaitAsync(cancellationToken));
        Kills++;

        // What it had sent before is taken by now: the stand-in is quicker than the end of a process.
        await _dead.CancelAsync();
    }

    private async Task KillAtStartAsync(CancellationToken cancellationToken)
    {
        var wait = LongestStart * random.NextDouble();
        Log.Add($"  and again {wait.TotalMilliseconds:F0} ms after its start");
        var bot = world.StartByStudyTime();
        await Task.Delay(wait, TimeProvider.System, cancellationToken);
        bot.Kill();
        Assert.Equal(137, await bot.Exited.WaitAsync(cancellationToken));
    }

    private async Task KillAtRequestAsync(int count, string? method, CancellationToken cancellationToken)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        World.Requests.Seen = request =>
        {
            if ((method is null || request.Method == method) && Interlocked.Decrement(ref count) == 0)
            {
                _bot!.Kill();
                seen.TrySetResult();
            }
        };
        await Task.WhenAny(seen.Task, Task.Delay(RequestWait, TimeProvider.System, cancellationToken));
        World.Requests.Seen = null;
        _bot!.Kill();
    }
}
