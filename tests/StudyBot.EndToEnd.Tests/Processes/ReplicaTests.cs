using System.Diagnostics;
using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Model;
using StudyBot.Tests.Postgres;

namespace StudyBot.EndToEnd.Tests.Processes;

/// <summary>Two processes on one PostgreSQL: both answer, one posts, and when that one is gone the other does.</summary>
public sealed class ReplicaTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const string Leads = "This process posts, nudges and turns days now";

    /// <summary>What a group may have to wait for a post when the process that posts dies.</summary>
    private static readonly TimeSpan HandedOver = TimeSpan.FromSeconds(15);

    private ProcessWorld _world = null!;
    private string _database = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Channel Channel => _world.StandIn.World.Places.GetChannel(_world.StandIn.World.Places.Guilds[0].Id, "study");

    private IReadOnlyList<Message> Posts => [.. _world.StandIn.World.Messages.Shared(Channel.Id)];

    public async ValueTask InitializeAsync()
    {
        _database = await PostgresOfTests.MakeAsync(isMigrated: false);
        _world = await ProcessWorld.StartAsync(new StandInOptions { AnswerWithin = TimeSpan.FromSeconds(20) });
        _world.StandIn.StudyTime.Set(DateTimeOffset.Parse("2025-02-26T08:30:00+09:00"));
    }

    public async ValueTask DisposeAsync()
    {
        await _world.DisposeAsync();
        await PostgresOfTests.DropAsync(_database);
    }

    [Fact]
    public async Task The_posting_one_is_killed_and_the_other_posts_within_fifteen_seconds_and_nothing_twice()
    {
        var (leader, other) = await StartBothAsync(first: [("Discord:Shards:Count", "2"), ("Discord:Shards:Ids", "0")], second: [("Discord:Shards:Count", "2"), ("Discord:Shards:Ids", "1")]);
        await PlanAsync();

        leader.Kill();
        await PostsWithinAsync("2025-02-26T09:00:05+09:00", posts: 1);
        Assert.Contains(Leads, other.Output, StringComparison.Ordinal);
        await PostsWithinAsync("2025-02-26T13:00:05+09:00", posts: 2);
        await NothingMoreComesAsync(posts: 2);
    }

    [Fact]
    public async Task The_posting_one_hangs_and_the_other_posts_and_when_it_wakes_nothing_comes_twice()
    {
        var (leader, _) = await StartBothAsync(Http, Http);
        await PlanAsync();

        leader.Freeze();
        await PostsWithinAsync("2025-02-26T09:00:05+09:00", posts: 1);
        leader.Thaw();
        await PostsWithinAsync("2025-02-26T13:00:05+09:00", posts: 2);
        await NothingMoreComesAsync(posts: 2);
    }

    [Fact]
    public async Task Where_Discord_calls_only_the_posting_one_is_connected_and_both_answer()
    {
        var (leader, other) = await StartBothAsync(Http, Http);
        var gateway = _world.StandIn.World.Gateway;
        Assert.Equal(1, gateway.Identifies);
        await PlanAsync();
        await CallAsync(leader);
        Assert.Contains("AWS", await NewPerson("하늘").UseAsync("today", null, Cancel), StringComparison.Ordinal);

        leader.Kill();
        await CallAsync(other);
        Assert.Contains("AWS", await NewPerson("하늘").UseAsync("today", null, Cancel), StringComparison.Ordinal);
        await UntilAsync(() => gateway.Identifies == 2);
        await other.WaitUntilReadyAsync(Cancel);
    }

    private static (string Key, string? Value)[] Http => [("Discord:Transport", "Http")];

    /// <summary>At the same moment, on a database that is empty.</summary>
    private async Task<(BotProcess Leader, BotProcess Other)> StartBothAsync((string Key, string? Value)[] first, (string Key, string? Value)[] second)
    {
        (string, string?)[] common =
        [
            ("Database:Provider", "Postgres"), ("Database:ConnectionString", _database), ("Logging:LogLevel:StudyBot.Posting.PostgresLeadership", "Information"),
        ];
        BotProcess[] bots = [_world.StartByStudyTime([.. common, .. first]), _world.StartByStudyTime([.. common, .. second])];
        await Task.WhenAll(bots.Select(bot => bot.WaitUntilReadyAsync(Cancel)));
        await UntilAsync(() => bots.Any(IsLeading));
        var leader = Assert.Single(bots, IsLeading);
        await CallAsync(bots.Single(bot => bot != leader));
        await leader.WaitUntilReadyAsync(Cancel);
        return (leader, bots.Single(bot => bot != leader));
    }

    private static bool IsLeading(BotProcess bot) => bot.Output.Contains(Leads, StringComparison.Ordinal);

    private async Task CallAsync(BotProcess bot)
    {
        if (bot.Output.Contains("no Interactions Endpoint URL", StringComparison.Ordinal))
        {
            await _world.StandIn.World.InteractionsUrl.SaveAsync($"{await bot.Address}interactions", Cancel);
        }
    }

    private async Task PlanAsync()
    {
        var places = _world.StandIn.World.Places;
        var owner = new Person(_world.StandIn.World, places.GetUser(places.Guilds[0].OwnerId), Channel);
        Assert.NotNull(await owner.UseAsync("setup", new JsonObject { ["channel"] = Channel.Id.ToString() }, Cancel));
        Assert.NotNull(await NewPerson("하늘").UseAsync("join", null, Cancel));
        Assert.NotNull(await NewPerson("하늘").FillInAsync(
            "plan", null, new Dictionary<string, string> { ["list"] = "# 오전\nAWS Chapter 16 (1)\n# 오후\n코테 2문제" }, Cancel));
    }

    private Person NewPerson(string name) => new(_world.StandIn.World, _world.StandIn.World.Places.GetUser(name), Channel);

    private async Task PostsWithinAsync(string instant, int posts)
    {
        _world.StandIn.StudyTime.Set(DateTimeOffset.Parse(instant));
        var since = Stopwatch.GetTimestamp();
        await UntilAsync(() => Posts.Count >= posts);
        var took = Stopwatch.GetElapsedTime(since);
        output.WriteLine($"post {posts} after {took.TotalSeconds:F1} s");
        Assert.InRange(took, TimeSpan.Zero, HandedOver);
    }

    /// <summary>A few passes of both.</summary>
    private async Task NothingMoreComesAsync(int posts)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(3));
        await timer.WaitForNextTickAsync(Cancel);
        Assert.Equal(posts, Posts.Count);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(25));
        while (!isSo())
        {
            await timer.WaitForNextTickAsync(limit.Token);
        }
    }
}
