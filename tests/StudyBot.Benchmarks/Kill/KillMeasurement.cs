namespace StudyBot.Benchmarks.Kill;

/// <summary>The kill test in full.</summary>
internal static class KillMeasurement
{
    public static async Task<int> RunAsync(int kills, BenchmarkDatabase database, CancellationToken cancellationToken)
    {
        await using var ending = database;
        var seed = Random.Shared.Next();
        Console.WriteLine($"seed {seed}");
        var result = await KillRun.RunAsync(
            new KillSetup
            {
                Program = [Path.Combine(AppContext.BaseDirectory, "StudyBot.Benchmarks.dll"), "bot"],
                Database = database.Options,
                Kills = kills,
                Seed = seed,
                LongestPause = TimeSpan.FromMinutes(5),
                Log = Console.WriteLine,
            },
            cancellationToken);
        result.Wrong.ToList().ForEach(Console.WriteLine);
        Console.WriteLine("| database | kills | waves | posts due | messages | answers lost | other faults | presses | answered as saved | doubles | missing | saved and lost | wrong tasks | minutes |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        Console.WriteLine(
            $"| {database.Options.Provider} | {result.Kills} | {result.Waves} | {result.Due} | {result.Posts} | {result.LostAnswers} | {result.OtherFaults} | {result.Presses} | {result.Saved} | " +
            $"{result.Doubles.Count} | {result.Missing.Count} | {result.Lost.Count} | {result.WrongTasks.Count} | {result.Took.TotalMinutes:0.0} |");
        return result.Wrong.Any() ? 1 : 0;
    }
}
