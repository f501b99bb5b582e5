using System.Diagnostics;
using StudyBot.Playground.StandIn;

namespace StudyBot.Benchmarks.Turn;

/// <summary>Many members whose days turn at one instant, in the real bot in a process of its own, while one of them presses.</summary>
internal static class TurnMeasurement
{
    private static readonly TimeSpan PressEvery = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    /// <param name="most">How many members; measured with a tenth of them, too.</param>
    /// <param name="make">Makes the database of one measurement.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task RunAsync(int most, Func<Task<BenchmarkDatabase>> make, CancellationToken cancellationToken)
    {
        Console.WriteLine("| members | seconds | ms a member | INSERT … SELECT, seconds | times as long | resident, MB | presses | p50, ms | p99, ms | longest, ms |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        var few = await MeasureAsync(most / 10, make, cancellationToken);
        var many = await MeasureAsync(most, make, cancellationToken);
        Console.WriteLine($"\na member of {most:n0} to one of {most / 10:n0}: {many / few:0.00} times (at most 1.20)");
    }

    /// <returns>Milliseconds a member.</returns>
    private static async Task<double> MeasureAsync(int members, Func<Task<BenchmarkDatabase>> make, CancellationToken cancellationToken)
    {
        var database = await make();
        await using (database)
        {
            var standIn = await StandInHost.StartAsync(
                new StandInOptions { RateLimit = new RateLimitRule(1_000_000, TimeSpan.FromSeconds(1)) }, cancellationToken);
            await using (standIn)
            {
                var crowd = new TurnCrowd(database.Options, standIn.StudyTime);
                await using (crowd)
                {
                    await crowd.JoinAsync(members, cancellationToken);
                    var bot = BotProcess.Start(standIn, database.Options.ConnectionString, [
                        .. database.Settings, $"--StandIn={standIn.PageUrl}", "--Tick=1000", "--Discord:GlobalRequestsPerSecond=10000", "--StudyBot:TimeZone=Asia/Seoul",
                    ]);
                    await using (bot)
                    {
                        await bot.ReadyAsync(cancellationToken);
                        bot.FollowLog();
                        return await MeasureAsync(standIn, bot, crowd, members, cancellationToken);
                    }
                }
            }
        }
    }

    private static async Task<double> MeasureAsync(
        StandInHost standIn, BotProcess bot, TurnCrowd crowd, int members, CancellationToken cancellationToken)
    {
        var presser = new Group(standIn);
        await presser.PrepareAsync(cancellationToken);
        for (var press = 0; press < 200; press++)
        {
            await presser.TodayAsync(cancellationToken);
        }

        using var turned = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pressing = PressAsync(presser, turned.Token);
        standIn.StudyTime.Set(crowd.TurnsAt);
        var watch = Stopwatch.StartNew();
        var (before, resident) = (bot.Resident, 0.0);
        while (await crowd.IsTurningAsync(cancellationToken))
        {
            resident = Math.Max(resident, bot.Resident);
            await Task.Delay(LookEvery, TimeProvider.System, cancellationToken);
        }

        var seconds = watch.Elapsed.TotalSeconds;
        await turned.CancelAsync();
        var presses = await pressing;
        await crowd.CheckAsync(members, pressers: 9, cancellationToken);
        var byHand = await crowd.CopyByHandAsync(cancellationToken);
        presses.Sort();
        Console.WriteLine(
            $"| {members:n0} | {seconds:0.00} | {seconds * 1000 / members:0.000} | {byHand.TotalSeconds:0.00} | {seconds / byHand.TotalSeconds:0.00} | {before:0} to {resident:0} | " +
            $"{presses.Count} | {presses[presses.Count / 2]:0.0} | {presses[(int)(presses.Count * 0.99)]:0.0} | {presses[^1]:0.0} |");
        return seconds * 1000 / members;
    }

    private static async Task<List<double>> PressAsync(Group presser, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        using var timer = new PeriodicTimer(PressEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                times.Add((await presser.TodayAsync(CancellationToken.None)).Elapsed.TotalMilliseconds);
            }
        }
        catch (OperationCanceledException)
        {
            // All have turned.
        }

        return times;
    }
}
