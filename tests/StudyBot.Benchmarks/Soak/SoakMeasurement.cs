using System.Collections.Concurrent;
using System.Globalization;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Members;

namespace StudyBot.Benchmarks.Soak;

/// <summary>The real bot over SQLite, pressed 50 times a second, while everything around it fails at random.</summary>
internal sealed class SoakMeasurement : IAsyncDisposable
{
    private const int PressesPerSecond = 50;
    private static readonly TimeSpan VitalsEvery = TimeSpan.FromSeconds(10);

    /// <summary>Room for the runtime to settle is in the quarters: the second is compared, not the first.</summary>
    private static readonly RandomFaultRates Rates = new()
    {
        Requests = 0.03,
        Drops = TimeSpan.FromSeconds(60),
        Reconnects = TimeSpan.FromSeconds(90),
        InvalidResumables = TimeSpan.FromSeconds(150),
        Invalids = TimeSpan.FromSeconds(200),
        NoAcks = TimeSpan.FromSeconds(300),
        NoAcksFor = TimeSpan.FromSeconds(100),
    };

    private readonly StandInHost _standIn;
    private readonly BotProcess _bot;
    private readonly string _folder;
    private readonly Crowd _crowd;
    private readonly Outages _outages;
    private readonly ConcurrentDictionary<ulong, Fate> _fates = new();
    private readonly ConcurrentDictionary<ulong, int> _tries = new();
    private readonly HashSet<FaultHit> _hits = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentBag<Task> _watchers = [];
    private readonly List<Vitals> _vitals = [];
    private int _again;

    private SoakMeasurement(StandInHost standIn, BotProcess bot, string folder, int seed)
    {
        (_standIn, _bot, _folder) = (standIn, bot, folder);
        _crowd = new Crowd(standIn, seed);
        _outages = new Outages(standIn.World);
        standIn.World.Requests.Seen = Count;
    }

    public static async Task<int> RunAsync(double minutes, int seed, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("studybot-soak-").FullName;
        var standIn = await StandInHost.StartAsync(
            new StandInOptions { RateLimit = new RateLimitRule(1_000_000, TimeSpan.FromSeconds(1)) }, cancellationToken);
        var soak = new SoakMeasurement(standIn, BotProcess.Start(standIn, $"Data Source={Path.Combine(folder, "studybot.db")}"), folder, seed);
        await using (soak)
        {
            await soak._bot.ReadyAsync(cancellationToken);
            await soak._crowd.PrepareAsync(cancellationToken);
            return await soak.SoakAsync(TimeSpan.FromMinutes(minutes), seed, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _standIn.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<int> SoakAsync(TimeSpan length, int seed, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watching = _outages.WatchAsync(end.Token);
        var collecting = CollectHitsAsync(end.Token);
        var feeling = FeelAsync(length, end.Token);
        using (_standIn.World.Faults.Random(seed, Rates))
        {
            await PressAllAsync(length, new Random(seed), cancellationToken);
        }

        // Nothing more fails: what is under way may end, and what never ends is found.
        _standIn.World.Faults.Clear();
        await Task.WhenAll(_watchers).WaitAsync(TimeSpan.FromSeconds(60), cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _outages.EndAsync(cancellationToken);
        await end.CancelAsync();
        await Task.WhenAll(watching, collecting, feeling).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return Report(length);
    }

    private async Task PressAllAsync(TimeSpan length, Random random, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1) / PressesPerSecond);
        var startedAt = TimeProvider.System.GetTimestamp();
        var pressed = 0;
        while (TimeProvider.System.GetElapsedTime(startedAt) < length && await timer.WaitForNextTickAsync(cancellationToken))
        {
            // A tick that came late is made up for: it is the number a second that counts.
            var due = (int)(TimeProvider.System.GetElapsedTime(startedAt).TotalSeconds * PressesPerSecond);
            for (; pressed < due; pressed++)
            {
                var now = TimeProvider.System.GetTimestamp();
                var (interaction, action, isRight) = _crowd.Press();
                var fate = _fates[interaction.Id] = new Fate(interaction, action, now);
                _watchers.Add(FollowAsync(fate, interaction, isRight));
                if (random.NextDouble() < 0.01)
                {
                    _again++;
                    _standIn.World.Interactions.SendAgain(interaction);
                }
            }
        }
    }

    private async Task FollowAsync(Fate fate, Interaction interaction, Func<InteractionOutcome, bool> isRight)
    {
        fate.First = await interaction.First.Task;
        fate.Final = fate.First is InteractionOutcome.Deferred deferred ? await deferred.Final : fate.First;
        fate.IsWrong = fate.Final is not InteractionOutcome.Failed && !isRight(fate.Final);
        _crowd.Forget(fate.Final);
    }

    private void Count(SeenRequest request)
    {
        var parts = request.Path.Split('/');
        if (parts is [.., "interactions", var id, _, "callback"])
        {
            _tries.AddOrUpdate(ulong.Parse(id), 1, (_, tries) => tries + 1);
        }
    }

    private async Task CollectHitsAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            _hits.UnionWith(_standIn.World.Faults.Hits);
        }
    }

    private async Task FeelAsync(TimeSpan length, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(VitalsEvery);
        var startedAt = TimeProvider.System.GetTimestamp();
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            var at = TimeProvider.System.GetElapsedTime(startedAt);
            if (at <= length && await TakeAsync(at, cancellationToken) is { } vitals)
            {
                _vitals.Add(vitals);
                await Console.Error.WriteLineAsync($"{at:mm\\:ss} {vitals}");
            }
        }
    }

    private async Task<Vitals?> TakeAsync(TimeSpan at, CancellationToken cancellationToken)
    {
        // Before the collection, which the resident memory would show.
        var resident = _bot.Resident;
        var handles = Directory.GetFileSystemEntries($"/proc/{_bot.Process.Id}/fd").Length;
        var threads = Directory.GetDirectories($"/proc/{_bot.Process.Id}/task").Length;
        await _bot.Process.StandardInput.WriteLineAsync("vitals".AsMemory(), cancellationToken);
        while (await _bot.Process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith("vitals ", StringComparison.Ordinal))
            {
                var told = line.Split(' ').Skip(1).Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToList();
                return new Vitals(at, resident, told[0], handles, threads, (int)told[2], (int)told[3]);
            }
        }

        return null;
    }

    private int Report(TimeSpan length)
    {
        foreach (var hit in _hits)
        {
            if (hit.Request?.Split('/') is ["POST ", "interactions", var id, _, "callback"] && _fates.TryGetValue(ulong.Parse(id), out var struck))
            {
                struck.Faults.Add(hit.Kind);
            }
        }

        foreach (var fate in _fates.Values)
        {
            fate.Tries = _tries.GetValueOrDefault(fate.Id);
        }

        return new SoakReport([.. _fates.Values], _standIn.World.Faults.Counts, _outages, _again).Print(_vitals, length);
    }
}
