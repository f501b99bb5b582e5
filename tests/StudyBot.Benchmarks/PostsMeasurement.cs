using System.Collections.Concurrent;
using System.Diagnostics;
using StudyBot.Discord;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Members;

namespace StudyBot.Benchmarks;

/// <summary>
/// A post to each of 300 channels at once, with Discord's global limit on: how fast they go out, whether one is refused, and what
/// the answers to interactions feel of it. The library alone, without the bot.
/// </summary>
internal static class PostsMeasurement
{
    private const int Posts = 300;
    private const int Limit = 50;

    private static readonly TimeSpan BetweenPresses = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan WithoutPosts = TimeSpan.FromSeconds(6);

    public static async Task RunAsync(int rounds, CancellationToken cancellationToken)
    {
        var standIn = await StandInHost.StartAsync(new StandInOptions { GlobalRequestsPerSecond = Limit }, cancellationToken);
        await using (standIn)
        {
            var guild = standIn.World.Places.Guilds[0];
            var channels = Enumerable.Range(0, Posts).Select(number => standIn.World.Places.AddChannel(guild.Id, $"group-{number}").Id).ToList();
            var (posted, refused) = (new ConcurrentQueue<long>(), new ConcurrentQueue<SeenRequest>());
            standIn.World.Requests.Seen = request =>
            {
                if (request.Status == 429)
                {
                    refused.Enqueue(request);
                }
                else if (request is { Method: "POST", Status: 200 } && request.Path.EndsWith("/messages", StringComparison.Ordinal))
                {
                    posted.Enqueue(Stopwatch.GetTimestamp());
                }
            };

            var bot = await PostingBot.StartAsync(standIn.ApiUrl, Limit, cancellationToken);
            await using (bot)
            {
                await PressAsync(standIn, Task.Delay(WithoutPosts, TimeProvider.System, cancellationToken), cancellationToken);
                Console.WriteLine($"{Posts} posts alone: {await PostAsync(bot, channels, posted, cancellationToken):0.0} a second after the first second");

                var (quiet, busy) = (new List<double>(), new List<double>());
                for (var round = 0; round < rounds; round++)
                {
                    quiet.AddRange(await PressAsync(standIn, Task.Delay(WithoutPosts, TimeProvider.System, cancellationToken), cancellationToken));
                    var posting = PostAsync(bot, channels, posted, cancellationToken);
                    busy.AddRange(await PressAsync(standIn, posting, cancellationToken));
                    Console.WriteLine($"{Posts} posts beside 100 interactions a second: {await posting:0.0} a second after the first second");
                }

                Console.WriteLine($"status 429: {refused.Count}");
                Print("without posts", quiet);
                Print("beside posts", busy);
                Console.WriteLine($"ratio x{At(busy, 0.5) / At(quiet, 0.5):0.00} at p50, x{At(busy, 0.99) / At(quiet, 0.99):0.00} at p99");
            }
        }
    }

    /// <returns>Posts a second after the first second, as they were served.</returns>
    private static async Task<double> PostAsync(PostingBot bot, List<ulong> channels, ConcurrentQueue<long> posted, CancellationToken cancellationToken)
    {
        posted.Clear();
        await Task.WhenAll(channels.Select(channel => bot.PostAsync(channel, cancellationToken)));
        var times = posted.Order().ToList();
        var second = times[0] + Stopwatch.Frequency;
        var after = times.Where(time => time > second).ToList();
        return times.Count == channels.Count
            ? after.Count / Stopwatch.GetElapsedTime(second, times[^1]).TotalSeconds
            : throw new InvalidOperationException($"{times.Count} of {channels.Count} posts arrived");
    }

    /// <returns>Milliseconds from the frame's sending to the answer's arrival, of a hundred presses a second until the end.</returns>
    private static async Task<List<double>> PressAsync(StandInHost standIn, Task end, CancellationToken cancellationToken)
    {
        var guild = standIn.World.Places.Guilds[0];
        var (channel, member) = (standIn.World.Places.GetChannel(guild.Id, "study").Id, standIn.World.As(guild.OwnerId));
        var presses = new List<Task<InteractionOutcome>>();
        using var timer = new PeriodicTimer(BetweenPresses, TimeProvider.System);
        while (!end.IsCompleted && await timer.WaitForNextTickAsync(cancellationToken))
        {
            presses.Add(member.UseCommandAsync(channel, "echo", null, cancellationToken));
        }

        var outcomes = await Task.WhenAll(presses);
        return outcomes.All(outcome => outcome is InteractionOutcome.Posted)
            ? [.. outcomes.Select(outcome => outcome.Elapsed.TotalMilliseconds).Order()]
            : throw new InvalidOperationException("not every interaction was answered");
    }

    private static void Print(string name, List<double> times) =>
        Console.WriteLine($"{name,-14} {times.Count} interactions: p50 {At(times, 0.5):0.00} ms  p99 {At(times, 0.99):0.00} ms");

    private static double At(List<double> times, double part) => times.Order().ElementAt((int)(times.Count * part));
}
