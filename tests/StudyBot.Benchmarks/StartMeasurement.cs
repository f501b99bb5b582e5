using System.Diagnostics;
using StudyBot.Playground.StandIn;

namespace StudyBot.Benchmarks;

/// <summary>The bot in a process of its own: from its start until the gateway has said READY to it, and the memory it then holds.</summary>
internal static class StartMeasurement
{
    private const int Presses = 300;

    public static async Task RunAsync(int count, CancellationToken cancellationToken)
    {
        var standIn = await StandInHost.StartAsync(new StandInOptions(), cancellationToken);
        await using (standIn)
        {
            var starts = new List<double>();
            var (ready, used) = (0L, 0L);
            for (var turn = 0; turn < count; turn++)
            {
                var folder = Directory.CreateTempSubdirectory("studybot-benchmark-");
                var clock = Stopwatch.StartNew();
                using var bot = BotStart.Begin(standIn, folder.FullName);
                await UntilReadyAsync(bot, clock, starts, cancellationToken);
                if (turn == count - 1)
                {
                    ready = ResidentKilobytes(bot);
                    await UseAsync(standIn, cancellationToken);
                    used = ResidentKilobytes(bot);
                }

                bot.Kill();
                await bot.WaitForExitAsync(cancellationToken);
                folder.Delete(recursive: true);
            }

            starts.Sort();
            Console.WriteLine($"start to READY, median of {count}, each with a new database: {starts[count / 2]:0} ms (fastest {starts[0]:0}, slowest {starts[^1]:0})");
            Console.WriteLine($"resident memory after READY {ready / 1024} MiB, after {Presses * 2} presses {used / 1024} MiB");
        }
    }

    /// <summary>The library says in its log that the session is ready.</summary>
    private static async Task UntilReadyAsync(Process bot, Stopwatch clock, List<double> starts, CancellationToken cancellationToken)
    {
        while (await bot.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Contains("connected to Discord's gateway", StringComparison.Ordinal))
            {
                starts.Add(clock.Elapsed.TotalMilliseconds);
                _ = bot.StandardOutput.ReadToEndAsync(cancellationToken);
                return;
            }
        }

        throw new InvalidOperationException(await bot.StandardError.ReadToEndAsync(cancellationToken));
    }

    private static async Task UseAsync(StandInHost standIn, CancellationToken cancellationToken)
    {
        var group = new Group(standIn);
        await group.PrepareAsync(cancellationToken);
        for (var turn = 0; turn < Presses; turn++)
        {
            await group.TodayAsync(cancellationToken);
            await group.SendTickAsync(turn % 2 == 0, cancellationToken);
        }
    }

    private static long ResidentKilobytes(Process process) => long.Parse(
        File.ReadLines($"/proc/{process.Id}/status").Single(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2]);
}
