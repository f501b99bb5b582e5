using System.Globalization;
using StudyBot.Posting;
using StudyBot.Shared;
using StudyBot.TestHost;

namespace StudyBot.Benchmarks.Soak;

/// <summary>
/// The production bot in a process of its own, which tells when asked how it is: a line in, a line out. With <c>--StandIn=</c> and its address
/// it lives by the stand-in's study time, with <c>--Tick=</c> its loops run every so many milliseconds.
/// </summary>
internal static class SoakBot
{
    public static async Task<int> RunAsync(string[] args)
    {
        // The console is read by a thread that waits for it, whatever the method is called.
        _ = Task.Run(TellAsync);
        using var clock = Argument(args, "--StandIn=") is { } standIn ? await RemoteStudyTime.StartAsync(new Uri(standIn)) : null;
        return await StudyBotHost.RunAsync(args, services =>
        {
            if (clock is not null)
            {
                services.AddSingleton(new StudyTime(clock));
            }

            if (Argument(args, "--Tick=") is { } tick)
            {
                services.AddSingleton(new PostingOptions { Tick = TimeSpan.FromMilliseconds(int.Parse(tick, CultureInfo.InvariantCulture)) });
            }
        });
    }

    private static string? Argument(string[] args, string name) =>
        args.FirstOrDefault(argument => argument.StartsWith(name, StringComparison.Ordinal))?[name.Length..];

    /// <summary>Managed megabytes after a full collection, pool threads, work waiting for one, timers.</summary>
    private static async Task TellAsync()
    {
        while (await Console.In.ReadLineAsync() is not null)
        {
            var heap = GC.GetTotalMemory(forceFullCollection: true) / 1024.0 / 1024;
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"vitals {heap:0.000} {ThreadPool.ThreadCount} {ThreadPool.PendingWorkItemCount} {Timer.ActiveCount}"));
        }
    }
}
