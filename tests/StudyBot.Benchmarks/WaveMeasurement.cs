using System.Collections.Concurrent;
using System.Diagnostics;
using StudyBot.Playground.Bot;
using StudyBot.Playground.StandIn;

namespace StudyBot.Benchmarks;

/// <summary>
/// Thousands of groups due in the same minute, over the stand-in's 50 requests a second: how fast their posts go out, whether one is
/// refused or comes twice, when the first one comes, and what a press feels of it. Bot and stand-in in one process.
/// </summary>
internal static class WaveMeasurement
{
    private const int Limit = 50;

    private static readonly TimeSpan Korea = TimeSpan.FromHours(9);
    private static readonly TimeSpan Lead = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenPresses = TimeSpan.FromMilliseconds(100);

    public static async Task RunAsync(int count, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("studybot-benchmark-");
        try
        {
            var options = new StandInOptions { Shards = ManyGroups.Shards(count), GlobalRequestsPerSecond = Limit, RateLimit = new RateLimitRule(1_000_000, TimeSpan.FromSeconds(1)) };
            var standIn = await StandInHost.StartAsync(options, cancellationToken);
            await using (standIn)
            {
                var servers = ManyGroups.AddServers(standIn, count);
                standIn.StudyTime.Set(new DateTimeOffset(2026, 3, 3, 8, 0, 0, Korea));
                var bot = await RealBot.StartAsync(standIn, folder.FullName, cancellationToken);
                await using (bot)
                {
                    var group = new Group(standIn);
                    await group.PrepareAsync(cancellationToken);
                    await Settled.UntilAsync(bot.Services, count, cancellationToken);
                    await ManyGroups.FillAsync(bot.Services, servers, members: 1, "0 9 * * *", cancellationToken);
                    await MeasureAsync(standIn, group, [.. servers.Select(server => server.Channel)], cancellationToken);
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(StandInHost standIn, Group group, HashSet<ulong> channels, CancellationToken cancellationToken)
    {
        var (served, refused) = (new ConcurrentQueue<(ulong Channel, long At)>(), 0);
        standIn.World.Requests.Seen = request =>
        {
            if (request.Status == 429)
            {
                Interlocked.Increment(ref refused);
            }
            else if (request is { Method: "POST", Status: 200 } && request.Path.EndsWith("/messages", StringComparison.Ordinal))
            {
                served.Enqueue((ulong.Parse(request.Path.Split('/')[^2]), Stopwatch.GetTimestamp()));
            }
        };
        standIn.StudyTime.Set(new DateTimeOffset(2026, 3, 3, 9, 0, 0, Korea) - Lead);
        var due = Stopwatch.GetTimestamp() + (long)(Lead.TotalSeconds * Stopwatch.Frequency);
        var presses = new List<double>();
        using var timer = new PeriodicTimer(BetweenPresses, TimeProvider.System);
        var deadline = due + (long)((channels.Count / 20.0 + 30) * Stopwatch.Frequency);
        while (served.Count < channels.Count && Stopwatch.GetTimestamp() < deadline && await timer.WaitForNextTickAsync(cancellationToken))
        {
            var took = (await group.TodayAsync(cancellationToken)).Elapsed.TotalMilliseconds;
            if (Stopwatch.GetTimestamp() >= due)
            {
                presses.Add(took);
            }
        }

        // Whatever comes twice comes now.
        await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System, cancellationToken);
        Print(served, refused, channels, due, presses);
    }

    private static void Print(IEnumerable<(ulong Channel, long At)> served, int refused, HashSet<ulong> channels, long due, List<double> presses)
    {
        var posts = served.Where(post => channels.Contains(post.Channel)).OrderBy(post => post.At).ToList();
        var seconds = Stopwatch.GetElapsedTime(posts[0].At, posts[^1].At).TotalSeconds;
        presses.Sort();
        Console.WriteLine($"{posts.Count} posts to {posts.DistinctBy(post => post.Channel).Count()} of {channels.Count} groups, {posts.GroupBy(post => post.Channel).Count(group => group.Count() > 1)} twice, 429: {refused}");
        Console.WriteLine($"first {Stopwatch.GetElapsedTime(due, posts[0].At).TotalMilliseconds:0} ms after it was due, all within {seconds:0.0} s: {(posts.Count - 1) / seconds:0.00} a second");
        Console.WriteLine($"/today meanwhile, {presses.Count} times: p50 {At(presses, 0.5):0.0} ms, p99 {At(presses, 0.99):0.0} ms");
    }

    private static double At(List<double> sorted, double part) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))];
}
