using System.Globalization;

namespace StudyBot.Benchmarks.Soak;

/// <summary>The production bot in a process of its own, which tells when asked how it is: a line in, a line out.</summary>
internal static class SoakBot
{
    public static Task<int> RunAsync(string[] args)
    {
        // The console is read by a thread that waits for it, whatever the method is called.
        _ = Task.Run(TellAsync);
        return StudyBotHost.RunAsync(args);
    }

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
