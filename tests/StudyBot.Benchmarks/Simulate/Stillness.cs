using System.Globalization;

namespace StudyBot.Benchmarks.Simulate;

/// <summary>Whether this process has nothing left to do: no work is queued, and no other thread runs, wants to, or waits for the disk (Linux tells).</summary>
internal static class Stillness
{
    private const int Looks = 2;

    public static void Await()
    {
        for (var still = 0; still < Looks;)
        {
            still = ThreadPool.PendingWorkItemCount == 0 && OthersSleep() ? still + 1 : 0;
            if (still == 0)
            {
                Thread.Yield();
            }
        }
    }

    private static bool OthersSleep()
    {
        var running = 0;
        foreach (var task in Directory.EnumerateDirectories("/proc/self/task"))
        {
            running += StateOf(task) is 'R' or 'D' ? 1 : 0;
        }

        // The one that looks runs, too.
        return running <= 1;
    }

    private static char StateOf(string task)
    {
        try
        {
            var line = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"{task}/stat"));
            return line[line.LastIndexOf(')') + 2];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The thread has ended.
            return 'X';
        }
    }
}
