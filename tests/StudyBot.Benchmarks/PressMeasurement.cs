using StudyBot.Playground.Bot;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Members;

namespace StudyBot.Benchmarks;

/// <summary>From the frame's sending to the answer's arrival, bot and stand-in in one process, one press after the other.</summary>
internal static class PressMeasurement
{
    private const int WarmUp = 200;

    public static async Task RunAsync(int count, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("studybot-benchmark-");
        try
        {
            var standIn = await StandInHost.StartAsync(
                new StandInOptions { RateLimit = new RateLimitRule(1_000_000, TimeSpan.FromSeconds(1)) }, cancellationToken);
            await using (standIn)
            {
                var bot = await RealBot.StartAsync(standIn, folder.FullName, cancellationToken, "--Discord:GlobalRequestsPerSecond=10000");
                await using (bot)
                {
                    await MeasureAsync(
                        new Group(standIn), new Group(standIn, "하늘", tasks: 5), new Group(standIn, "Sol", tasks: 50), count, cancellationToken);
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(Group group, Group few, Group many, int count, CancellationToken cancellationToken)
    {
        await group.PrepareAsync(cancellationToken);
        await few.PrepareAsync(cancellationToken);
        await many.PrepareAsync(cancellationToken);
        var rows = new (string Name, Func<int, Task<InteractionOutcome>> Press)[]
        {
            ("baseline", _ => group.EmptyAsync(cancellationToken)),
            ("/today", _ => group.TodayAsync(cancellationToken)),
            ("/tick (the form)", _ => group.TickAsync(cancellationToken)),
            ("/tick (sent)", turn => group.SendTickAsync(turn % 2 == 0, cancellationToken)),
            ("/today, 5 tasks", _ => few.TodayAsync(cancellationToken)),
            ("/today, 50 tasks", _ => many.TodayAsync(cancellationToken)),
        };

        // In turns, so that whatever else the machine does falls on all rows alike.
        var times = rows.Select(_ => new double[count]).ToList();
        for (var turn = -WarmUp; turn < count; turn++)
        {
            for (var row = 0; row < rows.Length; row++)
            {
                var elapsed = (await rows[row].Press(turn + WarmUp)).Elapsed.TotalMilliseconds;
                if (turn >= 0)
                {
                    times[row][turn] = elapsed;
                }
            }
        }

        times.ForEach(Array.Sort);
        for (var row = 0; row < rows.Length; row++)
        {
            Print(rows[row].Name, times[row], times[0]);
        }

        var (short_, long_) = (times[^2], times[^1]);
        Console.WriteLine($"50 tasks to 5: x{At(long_, 0.5) / At(short_, 0.5):0.00} at p50, x{At(long_, 0.99) / At(short_, 0.99):0.00} at p99");
    }

    private static void Print(string name, double[] times, double[] baseline) => Console.WriteLine(
        $"{name,-20} p50 {At(times, 0.5),7:0.00} ms  p99 {At(times, 0.99),7:0.00} ms  x{At(times, 0.5) / At(baseline, 0.5):0.0} at p50, x{At(times, 0.99) / At(baseline, 0.99):0.0} at p99");

    private static double At(double[] sorted, double part) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * part))];
}
