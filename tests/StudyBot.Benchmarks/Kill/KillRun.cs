using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using StudyBot.Playground.StandIn;
using StudyBot.Shared;
using StudyBot.Store.Rows;

namespace StudyBot.Benchmarks.Kill;

/// <summary>
/// Waves of posts and turns, one after the other, while the processes are killed and Discord loses answers; then what stands in the channels is
/// held against the database and against what members were told.
/// </summary>
internal static class KillRun
{
    private static readonly TimeSpan _every = TimeSpan.FromMilliseconds(250);

    public static async Task<KillResult> RunAsync(KillSetup setup, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var world = await KillWorld.MakeAsync(setup, cancellationToken);
        await using (world)
        {
            var bots = new KillBots(world);
            await using (bots)
            {
                await bots.StartAllAsync(cancellationToken);
                setup.Log($"begun after {watch.Elapsed.TotalSeconds:0.0} s");
                var presses = new KillPresses(world);
                var waves = await RunAsync(world, bots, presses, cancellationToken);
                await SettleAsync(world, cancellationToken);
                setup.Log($"settled after {watch.Elapsed.TotalSeconds:0.0} s");
                return (await new KillCheck(world, waves, presses).CheckAsync(cancellationToken)) with { Kills = bots.Kills, Took = watch.Elapsed };
            }
        }
    }

    private static async Task<List<(PostKind Kind, DateOnly On)>> RunAsync(
        KillWorld world, KillBots bots, KillPresses presses, CancellationToken cancellationToken)
    {
        using var faults = world.StandIn.World.Faults.Random(
            world.Setup.Seed,
            new RandomFaultRates { Target = FaultTarget.Posts, Requests = 0.12, Kinds = ["lost-answer", "lost-answer", "reset", "hang", "503-page"] });
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var (killing, pressing) = (bots.KillAllTimesAsync(ended.Token), presses.PressAsync(ended.Token));
        var waves = new List<(PostKind, DateOnly)>();
        try
        {
            foreach (var (at, kind, on) in KillWorld.Waves())
            {
                await BeginAsync(world, at, cancellationToken);
                await PostedAsync(world, bots, (kind, on), killing, cancellationToken);
                waves.Add((kind, on));
                if (killing.IsCompleted && waves.Count >= world.Setup.Waves)
                {
                    break;
                }
            }

            await killing;
        }
        finally
        {
            await ended.CancelAsync();
            await Task.WhenAll(killing, pressing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return waves;
    }

    /// <summary>Time moves, and everybody was there lately, so that no group falls silent in a run of many days.</summary>
    private static async Task BeginAsync(KillWorld world, DateTimeOffset at, CancellationToken cancellationToken)
    {
        world.Setup.Log($"it is {at:MM-dd HH:mm}");
        await world.ExecuteAsync($"UPDATE members SET active_at = {at.ToUnixTimeMilliseconds()}", cancellationToken);
        world.SetStudyTime(at.AddSeconds(1));
    }

    private static async Task PostedAsync(KillWorld world, KillBots bots, (PostKind Kind, DateOnly On) wave, Task killing, CancellationToken cancellationToken)
    {
        var (began, moved, before) = (Stopwatch.GetTimestamp(), Stopwatch.GetTimestamp(), -1);
        using var timer = new PeriodicTimer(_every, TimeProvider.System);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            var (now, posted) = (world.StudyNow, await CountAsync(world, wave.Kind, wave.On, cancellationToken));
            if (killing.IsFaulted)
            {
                await killing;
            }

            if (posted == world.Setup.Groups && !await world.ReadAsync(db => db.Members.AnyAsync(member => member.TurnsAt <= now, cancellationToken)))
            {
                world.Setup.Log($"all is posted after {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
                return;
            }

            (moved, before) = posted == before ? (moved, before) : (Stopwatch.GetTimestamp(), posted);
            if (Stopwatch.GetElapsedTime(moved) > world.Setup.LongestPause)
            {
                throw new TimeoutException($"{posted} of {world.Setup.Groups} groups have their {wave.Kind} post of {wave.On:yyyy-MM-dd} , and for {world.Setup.LongestPause.TotalSeconds} s no other\n{bots.Output}");
            }
        }
    }

    public static Task<int> CountAsync(KillWorld world, PostKind kind, DateOnly on, CancellationToken cancellationToken) => world.ReadAsync(db =>
        db.DuePosts.CountAsync(post => post.Kind == kind && post.On == on && post.Part == "" && post.State >= DuePostState.Posted, cancellationToken));

    /// <summary>The last kill may have come between a post and its mark; two seconds more would show a double.</summary>
    public static async Task SettleAsync(KillWorld world, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(world.Setup.LongestPause);
        using var timer = new PeriodicTimer(_every, TimeProvider.System);
        for (var quiet = 0; quiet < 8; quiet++)
        {
            await timer.WaitForNextTickAsync(limit.Token);
            quiet = await world.ReadAsync(db => db.DuePosts.AnyAsync(post => post.State < DuePostState.Posted, limit.Token)) ? -1 : quiet;
        }
    }
}
