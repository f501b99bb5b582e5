using System.Diagnostics;
using StudyBot.Benchmarks.Turn;
using StudyBot.Playground.StandIn;

namespace StudyBot.Benchmarks;

/// <summary>What a start and a press cost as the database grows: the bot in a process of its own, over as many members with a day of eight tasks each.</summary>
internal static class GrownMeasurement
{
    private const int WarmUp = 200;

    private static readonly int[] _sizes = [0, 1_000, 10_000, 100_000];

    /// <param name="count">Presses of each kind.</param>
    /// <param name="make">Makes the database of one size.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task RunAsync(int count, Func<Task<BenchmarkDatabase>> make, CancellationToken cancellationToken)
    {
        Console.WriteLine("| members | start to READY, s | `/today` p50, ms | p99 | `/tick` sent p50, ms | p99 | resident, MB |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var size in _sizes)
        {
            await MeasureAsync(size, count, make, cancellationToken);
        }
    }

    private static async Task MeasureAsync(int members, int count, Func<Task<BenchmarkDatabase>> make, CancellationToken cancellationToken)
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
                }

                var watch = Stopwatch.StartNew();
                var bot = BotProcess.Start(
                    standIn, database.Options.ConnectionString, [.. database.Settings, $"--StandIn={standIn.PageUrl}", "--Tick=1000", "--StudyBot:TimeZone=Asia/Seoul"]);
                await using (bot)
                {
                    await bot.ReadyAsync(cancellationToken);
                    var start = watch.Elapsed;
                    bot.FollowLog();
                    var (looks, ticks) = await PressAsync(new Group(standIn), count, cancellationToken);
                    Console.WriteLine(
                        $"| {members:n0} | {start.TotalSeconds:0.00} | {At(looks, 0.5):0.0} | {At(looks, 0.99):0.0} | {At(ticks, 0.5):0.0} | {At(ticks, 0.99):0.0} | {bot.Resident:0} |");
                }
            }
        }
    }

    private static async Task<(List<double> Looks, List<double> Ticks)> PressAsync(Group group, int count, CancellationToken cancellationToken)
    {
        await group.PrepareAsync(cancellationToken);
        var (looks, ticks) = (new List<double>(count), new List<double>(count));
        for (var turn = -WarmUp; turn < count; turn++)
        {
            var look = await group.TodayAsync(cancellationToken);
            var tick = await group.SendTickAsync(turn % 2 == 0, cancellationToken);
            if (turn >= 0)
            {
                looks.Add(look.Elapsed.TotalMilliseconds);
                ticks.Add(tick.Elapsed.TotalMilliseconds);
            }
        }

        looks.Sort();
        ticks.Sort();
        return (looks, ticks);
    }

    private static double At(List<double> sorted, double part) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))];
}
