namespace StudyBot.Benchmarks.Soak;

/// <summary>How the bot's process was at one moment.</summary>
/// <param name="At">Since the soak's beginning.</param>
/// <param name="Resident">Megabytes.</param>
/// <param name="Heap">Managed megabytes after a full collection.</param>
/// <param name="Handles">Open file descriptors.</param>
/// <param name="Threads">All of the process, the runtime's own among them.</param>
/// <param name="Waiting">Work items that wait for a thread.</param>
/// <param name="Timers">Every delay, time-out and periodic timer: a task that never ends waits on one, or leaves its time-out behind.</param>
internal sealed record Vitals(TimeSpan At, double Resident, double Heap, int Handles, int Threads, int Waiting, int Timers)
{
    public static readonly IReadOnlyList<(string Name, Func<Vitals, double> Read, double Slack)> Rows =
    [
        ("resident memory, MB", vitals => vitals.Resident, 0),
        ("managed heap after a collection, MB", vitals => vitals.Heap, 0),
        ("handles", vitals => vitals.Handles, 4),
        ("threads", vitals => vitals.Threads, 3),
        ("timers", vitals => vitals.Timers, 10),
        ("waiting work", vitals => vitals.Waiting, 5),
    ];

    /// <summary>Means of the four quarters, and whether the last lies within 5 % of the second, or within what comes and goes by itself.</summary>
    public static void Print(IReadOnlyList<Vitals> all, TimeSpan length)
    {
        Console.WriteLine("| mean of a quarter | 1st | 2nd | 3rd | 4th | 4th to 2nd | flat |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var (name, read, slack) in Rows)
        {
            var means = Enumerable.Range(0, 4).Select(quarter =>
                all.Where(vitals => Math.Min(3, (int)(vitals.At / length * 4)) == quarter).Select(read).DefaultIfEmpty().Average()).ToList();
            var isFlat = means[3] <= Math.Max(means[1] * 1.05, means[1] + slack);
            var ratio = means[1] == 0 ? "" : $"{means[3] / means[1]:0.000}";
            Console.WriteLine($"| {name} | {string.Join(" | ", means.Select(mean => $"{mean:0.0}"))} | {ratio} | {(isFlat ? "yes" : "NO")} |");
        }
    }
}
