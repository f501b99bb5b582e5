using System.Diagnostics;
using StudyBot.Playground.Bot;
using StudyBot.Playground.StandIn;

namespace StudyBot.Benchmarks;

/// <summary>What many groups cost while nothing is due, beside one: the bot in a process of its own, connected, and left alone for a minute.</summary>
internal static class IdleMeasurement
{
    private const int MembersEach = 10;

    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(100);
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(60);

    public static async Task RunAsync(int count, CancellationToken cancellationToken)
    {
        var one = await MeasureAsync(1, cancellationToken);
        var many = await MeasureAsync(count, cancellationToken);
        Console.WriteLine($"beside one group: {many.Resident - one.Resident:0.0} MB more");
    }

    private static async Task<(double Cpu, double Resident)> MeasureAsync(int count, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("studybot-benchmark-");
        var standIn = await StandInHost.StartAsync(new StandInOptions { Shards = ManyGroups.Shards(count) }, cancellationToken);
        await using (standIn)
        {
            var servers = ManyGroups.AddServers(standIn, count);
            var filler = await RealBot.StartAsync(standIn, folder.FullName, cancellationToken);
            await using (filler)
            {
                await Settled.UntilAsync(filler.Services, count, cancellationToken);
                await ManyGroups.FillAsync(filler.Services, servers, MembersEach, "0 0 1 1 *", cancellationToken);
            }

            using var bot = BotStart.Begin(standIn, folder.FullName);
            _ = bot.StandardOutput.ReadToEndAsync(cancellationToken);
            await Task.Delay(Calm, TimeProvider.System, cancellationToken);
            var before = bot.TotalProcessorTime;
            await Task.Delay(Watched, TimeProvider.System, cancellationToken);
            bot.Refresh();
            var result = (Cpu: (bot.TotalProcessorTime - before) / Watched * 100, Resident: bot.WorkingSet64 / 1024.0 / 1024);
            bot.Kill();
            await bot.WaitForExitAsync(cancellationToken);
            folder.Delete(recursive: true);
            Console.WriteLine($"{count} groups, {count * MembersEach} members, nothing due: {result.Cpu:0.00} % of a core, {result.Resident:0.0} MB resident");
            return result;
        }
    }
}
