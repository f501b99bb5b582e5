using CsCheck;

namespace StudyBot.Discord.Tests;

public sealed class TurnQueueTests
{
    private readonly TestClock _clock = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Turns_come_in_the_order_of_asking_and_one_at_a_time()
    {
        var queue = new TurnQueue(new Lock());
        var turns = Join(queue, "r", 5);

        for (var i = 0; i < turns.Count; i++)
        {
            Assert.Equal(i + 1, turns.Count(turn => turn.Come.IsCompletedSuccessfully));
            Assert.True(turns[i].Come.IsCompletedSuccessfully);
            queue.Leave(turns[i]);
        }

        Assert.True(queue.IsEmpty);
    }

    [Fact]
    public async Task Who_gives_up_in_the_middle_leaves_the_others_order_as_it_is()
    {
        var queue = new TurnQueue(new Lock());
        var turns = Join(queue, "r", 4);
        using var impatient = new CancellationTokenSource();
        var waiting = queue.WaitAsync(turns[1], impatient.Token);

        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        queue.Leave(turns[0]);
        Assert.True(turns[2].Come.IsCompletedSuccessfully);
        Assert.False(turns[3].Come.IsCompleted);
    }

    [Fact]
    public async Task Who_gives_up_after_the_turn_has_come_keeps_it_until_they_leave()
    {
        var queue = new TurnQueue(new Lock());
        var turns = Join(queue, "r", 2);
        using var late = new CancellationTokenSource();
        var waiting = queue.WaitAsync(turns[1], late.Token);

        queue.Leave(turns[0]);
        await late.CancelAsync();
        await waiting;

        Assert.False(queue.IsEmpty);
        queue.Leave(turns[1]);
        Assert.True(queue.IsEmpty);
    }

    [Fact]
    public async Task Who_waits_by_the_route_follows_into_the_bucket_that_the_first_answer_names()
    {
        var limits = new RateLimits(_clock);
        var post = Route.Channel(HttpMethod.Post, new Snowflake(1), "/messages");
        var edit = Route.Message(HttpMethod.Patch, new Snowflake(1), new Snowflake(2), "");
        var first = await limits.JoinAsync(post, Cancel);
        var known = await limits.JoinAsync(edit, Cancel);
        limits.Learn(known, new RateLimitHeaders(4, TimeSpan.FromSeconds(5), "b"));
        var second = limits.JoinAsync(post, Cancel);
        var third = limits.JoinAsync(edit, Cancel);
        var fourth = limits.JoinAsync(post, Cancel);

        limits.Learn(first, new RateLimitHeaders(4, TimeSpan.FromSeconds(5), "b"));

        limits.Leave(first);
        Assert.False(second.IsCompleted);
        limits.Leave(known);
        limits.Leave(await second);
        Assert.False(fourth.IsCompleted);
        limits.Leave(await third);
        limits.Leave(await fourth);
        Assert.Equal(1, limits.BucketCount);
    }

    // The third comes when the route's bucket is known through another channel, and the second waits by the route's name.
    [Fact]
    public async Task Nobody_overtakes_those_who_waited_before_the_bucket_was_known()
    {
        var limits = new RateLimits(_clock);
        var first = await limits.JoinAsync(Post(1), Cancel);
        var second = limits.JoinAsync(Post(1), Cancel);
        var other = await limits.JoinAsync(Post(2), Cancel);

        limits.Learn(other, new RateLimitHeaders(4, TimeSpan.FromSeconds(5), "b"));
        var third = limits.JoinAsync(Post(1), Cancel);

        Assert.False(second.IsCompleted || third.IsCompleted);
        limits.Leave(first);
        var turn = await second;
        Assert.False(third.IsCompleted);
        limits.Leave(turn);
        limits.Leave(await third);
    }

    [Fact]
    public async Task A_route_whose_bucket_changes_takes_its_waiters_along_and_leaves_those_of_others()
    {
        var limits = new RateLimits(_clock);
        var post = await limits.JoinAsync(Post(1), Cancel);
        limits.Learn(post, new RateLimitHeaders(1, TimeSpan.FromSeconds(5), "old"));
        limits.Leave(post);
        var edit = Route.Message(HttpMethod.Patch, new Snowflake(1), new Snowflake(2), "");
        var editing = await limits.JoinAsync(edit, Cancel);
        limits.Learn(editing, new RateLimitHeaders(1, TimeSpan.FromSeconds(5), "old"));
        limits.Leave(editing);

        post = await limits.JoinAsync(Post(1), Cancel);
        var nextEdit = limits.JoinAsync(edit, Cancel);
        var nextPost = limits.JoinAsync(Post(1), Cancel);
        limits.Learn(post, new RateLimitHeaders(1, TimeSpan.FromSeconds(5), "new"));

        Assert.True(nextEdit.IsCompletedSuccessfully || await Task.WhenAny(nextEdit) == nextEdit);
        Assert.False(nextPost.IsCompleted);
        limits.Leave(post);
        limits.Leave(await nextPost);
    }

    [Fact]
    public Task Whatever_Discord_says_each_routes_requests_come_one_at_a_time_and_in_order() =>
        Gen.Select(Gen.Int[0, 5].Array[1, 40], Gen.Int[0, 999].Array[1, 25], Gen.Select(Gen.Int[1, 30], Gen.Int[0, 40]).Array[0, 12]).SampleAsync(
            async (kinds, moods, cancelled) =>
            {
                var clock = new TestClock();
                var discord = new MoodyDiscord(clock, moods, cancelled);

                await clock.RunAsync(discord.AskAllAsync(kinds));

                Assert.Equal([], discord.Faults);
            },
            iter: 300);

    private static Route Post(ulong channel) => Route.Channel(HttpMethod.Post, new Snowflake(channel), "/messages");

    private static List<Turn> Join(TurnQueue queue, string route, int count)
    {
        var turns = Enumerable.Range(0, count).Select(number => new Turn(route, number)).ToList();
        turns.ForEach(turn => queue.Join(turn));
        return turns;
    }
}
