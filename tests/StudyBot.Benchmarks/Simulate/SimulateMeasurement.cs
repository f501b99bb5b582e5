using System.Diagnostics;

namespace StudyBot.Benchmarks.Simulate;

/// <summary>How late posts become where many groups are due at the same minute, by Discord's limit alone: the machine takes no time here.</summary>
internal static class SimulateMeasurement
{
    /// <param name="groups">How many are due together, four times that day.</param>
    /// <param name="spread">Over how many minutes their posts are spread; 1 for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task RunAsync(int groups, int spread, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var database = await BenchmarkDatabase.MakeAsync(isPostgres: false, given: null);
        await using (database)
        {
            var day = new SimulatedDay(database.Options);
            await using (day)
            {
                await day.FillAsync(groups, spread, cancellationToken);
                await day.RunAsync(groups, spread, cancellationToken);
                Print(day.Discord, groups, spread);
            }
        }

        Console.WriteLine($"simulated within {watch.Elapsed.TotalMinutes:0.0} minutes");
    }

    private static void Print(LimitedDiscord discord, int groups, int spread)
    {
        Console.WriteLine($"{groups} groups, spread over {spread} minutes: {discord.Posts.Count} posts of {groups * 4}, {discord.Requests} requests, at most {discord.Most} in any second, 429: {discord.Refused}");
        Console.WriteLine("| wave | posts | first after, s | half after, s | last after, s | posts a second | out of order by, s |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        var posts = discord.Posts.GroupBy(post => post.Channel).SelectMany(channel => channel.OrderBy(post => post.At).Select((post, wave) => (wave, Number: (int)post.Channel, post.At))).ToList();
        foreach (var wave in posts.GroupBy(post => post.wave).OrderBy(wave => wave.Key))
        {
            var late = wave.Select(post => (post.At - SimulatedDay.Due(post.Number, spread)[Math.Min(wave.Key, 3)]).TotalSeconds).Order().ToList();
            var all = wave.OrderBy(post => post.At).ToList();
            var took = (all[^1].At - all[0].At).TotalSeconds;
            Console.WriteLine($"| {wave.Key + 1} | {late.Count} | {late[0]:0.0} | {late[late.Count / 2]:0.0} | {late[^1]:0.0} | {(late.Count - 1) / Math.Max(took, 0.001):0.0} | {OutOfOrder(all.ConvertAll(post => (SimulatedDay.Due(post.Number, spread)[Math.Min(wave.Key, 3)], post.At))):0.0} |");
        }
    }

    /// <summary>How long, at the most, a post that was due later went before one that was due earlier.</summary>
    private static double OutOfOrder(List<(DateTimeOffset Due, DateTimeOffset At)> posts)
    {
        var (worst, latest) = (0.0, DateTimeOffset.MaxValue);
        foreach (var due in posts.GroupBy(post => post.Due).OrderByDescending(due => due.Key))
        {
            worst = latest == DateTimeOffset.MaxValue ? worst : Math.Max(worst, due.Max(post => (post.At - latest).TotalSeconds));
            latest = due.Select(post => post.At).Append(latest).Min();
        }

        return worst;
    }
}
