using System.Diagnostics;
using StudyBot.Benchmarks.Kill;
using StudyBot.Playground.StandIn;
using StudyBot.Store;
using StudyBot.Tests.Postgres;

namespace StudyBot.EndToEnd.Tests.Processes;

/// <summary>Two processes on one PostgreSQL, and many groups due at one instant.</summary>
public sealed class ReplicaWaveTests(ITestOutputHelper output)
{
    private const int Groups = 60;

    /// <summary>A lead is handed over within 15 s, and then the rest is posted; a crowded machine takes its time over both.</summary>
    private static readonly TimeSpan Completed = TimeSpan.FromSeconds(45);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_posting_one_is_killed_when_a_third_is_posted_and_the_other_completes_the_wave_with_nothing_twice()
    {
        var database = await PostgresOfTests.MakeAsync(isMigrated: true);
        var folder = Directory.CreateTempSubdirectory("studybot-replicas-");
        var setup = new KillSetup
        {
            Program = [BotProgram.TestHost],
            Database = new DatabaseOptions { Provider = DatabaseOptions.Postgres, ConnectionString = database, Photos = folder.FullName },
            Seed = 0,
            Groups = Groups,
        };
        await using (var world = await KillWorld.MakeAsync(setup, Cancel))
        {
            await using var first = KillBots.Start(world, 0);
            await using var second = KillBots.Start(world, 1);
            await Task.WhenAll(first.ReadyAsync(Cancel), second.ReadyAsync(Cancel));
            await UntilAsync(() => Task.FromResult(first.Leads || second.Leads));

            var leader = first.Leads ? first : second;
            await KillInWaveAsync(world, leader, leader == first ? second : first);
        }

        folder.Delete(recursive: true);
        await PostgresOfTests.DropAsync(database);
    }

    private async Task KillInWaveAsync(KillWorld world, KilledBot leader, KilledBot other)
    {
        var (posts, killed) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        world.StandIn.World.Requests.Seen = request =>
        {
            if (FaultTarget.Posts.Meets(request.Method, request.Path) && Interlocked.Increment(ref posts) == Groups / 3)
            {
                leader.Kill();
                killed.TrySetResult();
            }
        };
        var (at, kind, on) = KillWorld.Waves().First();
        world.SetStudyTime(at.AddSeconds(1));
        await killed.Task.WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        var since = Stopwatch.GetTimestamp();
        await UntilAsync(() => Task.FromResult(other.Leads));
        output.WriteLine($"handed over after {Stopwatch.GetElapsedTime(since).TotalSeconds:F1} s");
        await UntilAsync(async () => await KillRun.CountAsync(world, kind, on, Cancel) == Groups);
        var took = Stopwatch.GetElapsedTime(since);
        output.WriteLine($"complete {took.TotalSeconds:F1} s after the kill");
        await KillRun.SettleAsync(world, Cancel);
        Assert.Empty((await new KillCheck(world, [(kind, on)], new KillPresses(world)).CheckAsync(Cancel)).Wrong);
        Assert.InRange(took, TimeSpan.Zero, Completed);
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(150));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await isSo())
        {
            await timer.WaitForNextTickAsync(limit.Token);
        }
    }
}
