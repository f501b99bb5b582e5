using StudyBot.Playground.StandIn;

namespace StudyBot.Playground.Tests.StandIn;

public sealed class RandomFaultTests : StandInTest
{
    private const string Post = "/api/v10/channels/1/messages";

    [Fact]
    public void The_same_seed_brings_the_same_faults()
    {
        var first = Draw(seed: 7, requests: 500);
        Assert.Equal(first, Draw(seed: 7, requests: 500));
        Assert.NotEqual(first, Draw(seed: 8, requests: 500));
    }

    [Fact]
    public void As_many_requests_are_struck_as_asked_and_every_kind_comes()
    {
        var struck = Draw(seed: 1, requests: 10_000).Where(kind => kind is not null).ToList();
        Assert.InRange(struck.Count, 1_800, 2_200);
        Assert.Equal(RandomFaultRates.AllKinds.Order(), struck.Distinct().Order());
        Assert.Equal(struck.Count, World.Faults.Counts.Values.Sum());
        Assert.All(RandomFaultRates.AllKinds, kind => Assert.InRange(World.Faults.Counts[kind], 150, 300));
    }

    [Fact]
    public void Faults_last_no_longer_than_they_may()
    {
        var rates = new RandomFaultRates { Requests = 1, Kinds = ["hang", "delay"], LongestHang = TimeSpan.FromSeconds(2), LongestDelay = TimeSpan.FromSeconds(1) };
        using var random = World.Faults.Random(3, rates);
        for (var request = 0; request < 1_000; request++)
        {
            Assert.True(Take(Post) switch
            {
                Fault.Hangs { AtMost: { } time } => time <= rates.LongestHang,
                Fault.Delays { Time: var time } => time <= rates.LongestDelay,
                _ => false,
            });
        }
    }

    [Fact]
    public void Only_the_requests_that_are_meant_are_struck()
    {
        using var random = World.Faults.Random(3, new RandomFaultRates { Requests = 1, Target = FaultTarget.Answers });
        Assert.Null(Take(Post));
        Assert.NotNull(Take("/api/v10/interactions/1/token/callback"));
    }

    [Fact]
    public void Switched_off_nothing_strikes_any_more()
    {
        var rates = new RandomFaultRates { Requests = 1, Drops = TimeSpan.FromSeconds(1) };
        using (World.Faults.Random(3, rates))
        {
            Assert.NotNull(Take(Post));
        }

        Assert.False(World.Faults.IsRandom);
        World.Faults.Random(3, rates);
        World.Faults.Clear();
        var before = World.Faults.Counts.Values.Sum();
        Transport.Advance(TimeSpan.FromMinutes(5));
        Assert.Null(Take(Post));
        Assert.Equal(before, World.Faults.Counts.Values.Sum());
    }

    [Fact]
    public void Sockets_are_struck_about_as_often_as_asked_and_each_kind_for_itself()
    {
        var rates = new RandomFaultRates
        {
            Drops = TimeSpan.FromSeconds(10),
            Reconnects = TimeSpan.FromSeconds(20),
            InvalidResumables = TimeSpan.FromSeconds(20),
            Invalids = TimeSpan.FromSeconds(40),
            NoAcks = TimeSpan.FromSeconds(50),
            NoAcksFor = TimeSpan.FromSeconds(5),
        };
        var counts = Strike(5, rates);
        Assert.InRange(counts["drop"], 250, 500);
        Assert.InRange(counts["op-7"], 120, 250);
        Assert.InRange(counts["op-9-resumable"], 120, 250);
        Assert.InRange(counts["op-9"], 50, 140);
        Assert.InRange(counts["no-acks"], 40, 120);

        var alone = Strike(5, new RandomFaultRates { Drops = TimeSpan.FromSeconds(10) });
        Assert.Equal(2 * counts["drop"], alone["drop"]);
    }

    [Fact]
    public void Acknowledgements_are_withheld_for_a_while_and_no_longer_than_it_runs()
    {
        var rates = new RandomFaultRates { NoAcks = TimeSpan.FromSeconds(100), NoAcksFor = TimeSpan.FromSeconds(5) };
        using (World.Faults.Random(1, rates))
        {
            SilentIn(TimeSpan.FromSeconds(0.1));
            Transport.Advance(TimeSpan.FromSeconds(5));
            Assert.False(World.Faults.WithholdHeartbeatAcks);
            SilentIn(TimeSpan.FromSeconds(0.1));
        }

        Assert.False(World.Faults.WithholdHeartbeatAcks);
    }

    private void SilentIn(TimeSpan step)
    {
        while (!World.Faults.WithholdHeartbeatAcks)
        {
            Transport.Advance(step);
            Cancel.ThrowIfCancellationRequested();
        }
    }

    /// <summary>One hour, in steps below the waits: what is set anew in a step begins at its end.</summary>
    private IReadOnlyDictionary<string, int> Strike(int seed, RandomFaultRates rates)
    {
        using (World.Faults.Random(seed, rates))
        {
            for (var step = TimeSpan.Zero; step < TimeSpan.FromHours(1); step += TimeSpan.FromSeconds(0.1))
            {
                Transport.Advance(TimeSpan.FromSeconds(0.1));
            }
        }

        World.Faults.Clear();
        return World.Faults.Counts;
    }

    private Fault? Take(string path) => World.Faults.Take("POST", path, out _);

    private List<string?> Draw(int seed, int requests)
    {
        using var random = World.Faults.Random(seed, new RandomFaultRates { Requests = 0.2 });
        return [.. Enumerable.Range(0, requests).Select(_ => Take(Post)?.Kind)];
    }
}
