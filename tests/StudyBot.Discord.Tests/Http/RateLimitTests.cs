using System.Net;
using CsCheck;

namespace StudyBot.Discord.Tests;

public sealed class RateLimitTests
{
    private readonly TestClock _clock = new();
    private readonly ScriptedDiscord _discord;

    public RateLimitTests() => _discord = new ScriptedDiscord(_clock);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task When_nothing_is_left_the_next_request_waits_for_the_renewal()
    {
        _discord.Answers("""{"id":"4"}""", headers: ScriptedDiscord.Bucket("b", 1, 0, 2.5)).Answers("""{"id":"4"}""");
        var rest = _discord.Rest();

        await _clock.RunAsync(rest.GetChannelAsync(new Snowflake(4), Cancel));
        await _clock.RunAsync(rest.GetChannelAsync(new Snowflake(4), Cancel));

        Assert.Equal([0, 2.5], Times());
    }

    [Fact]
    public async Task Another_channel_has_its_own_count()
    {
        _discord.Answers("""{"id":"4"}""", headers: ScriptedDiscord.Bucket("b", 1, 0, 60)).Answers("""{"id":"5"}""");
        var rest = _discord.Rest();

        await _clock.RunAsync(rest.GetChannelAsync(new Snowflake(4), Cancel));
        await _clock.RunAsync(rest.GetChannelAsync(new Snowflake(5), Cancel));

        Assert.InRange(Times()[1], 0, 0.03);
    }

    [Fact]
    public async Task Routes_that_share_a_bucket_share_its_count()
    {
        var message = """{"id":"9","timestamp":"2026-03-02T00:00:00.000000+00:00"}""";
        _discord.Answers(message, headers: ScriptedDiscord.Bucket("b", 3, 2, 10))
            .Answers(message, headers: ScriptedDiscord.Bucket("b", 3, 1, 10))
            .Answers(message, headers: ScriptedDiscord.Bucket("b", 3, 0, 10))
            .Answers(message);
        var rest = _discord.Rest();

        await _clock.RunAsync(rest.CreateMessageAsync(new Snowflake(4), new MessageCreate(), Cancel));
        await _clock.RunAsync(rest.EditMessageAsync(new Snowflake(4), new Snowflake(9), new MessageEdit(), Cancel));
        await _clock.RunAsync(rest.EditMessageAsync(new Snowflake(4), new Snowflake(9), new MessageEdit(), Cancel));
        await _clock.RunAsync(rest.CreateMessageAsync(new Snowflake(4), new MessageCreate(), Cancel));

        Assert.InRange(Times()[3], 10, 10.1);
    }

    [Fact]
    public async Task A_shared_limit_is_obeyed_though_some_are_left()
    {
        _discord.Answers(
                """{"message":"The resource is being rate limited.","retry_after":30.25,"global":false}""",
                HttpStatusCode.TooManyRequests,
                [.. ScriptedDiscord.Bucket("b", 5, 4, 1), ("X-RateLimit-Scope", "shared")])
            .Answers("""{"id":"4"}""");

        await _clock.RunAsync(_discord.Rest().GetChannelAsync(new Snowflake(4), Cancel));

        Assert.Equal([0, 30.25], Times());
    }

    [Fact]
    public async Task A_global_limit_holds_for_all_but_answers_to_interactions()
    {
        _discord.Answers("""{"message":"global","retry_after":3,"global":true}""", HttpStatusCode.TooManyRequests)
            .Answers("", HttpStatusCode.NoContent)
            .Answers("""{"id":"5"}""").Answers("""{"id":"4"}""");
        var rest = _discord.Rest();

        var limited = rest.GetChannelAsync(new Snowflake(4), Cancel);
        await rest.CreateInteractionResponseAsync(new Snowflake(1), "tok", new InteractionResponse.DeferredUpdate(), Cancel);
        var other = rest.GetChannelAsync(new Snowflake(5), Cancel);
        await _clock.RunAsync(Task.WhenAll(limited, other));

        Assert.Equal([0, 0], Times()[..2]);
        Assert.All(Times()[2..], time => Assert.InRange(time, 3, 6.1));
    }

    [Theory]
    [InlineData("X-RateLimit-Scope", "global")]
    [InlineData("X-RateLimit-Global", "true")]
    public async Task A_global_limit_may_be_told_by_a_header_alone(string name, string value)
    {
        _discord.Answers("""{"message":"global","retry_after":3}""", HttpStatusCode.TooManyRequests, (name, value)).Answers("""{"id":"4"}""").Answers("""{"id":"5"}""");
        var rest = _discord.Rest();

        await _clock.RunAsync(Task.WhenAll(rest.GetChannelAsync(new Snowflake(4), Cancel), rest.GetChannelAsync(new Snowflake(5), Cancel)));

        Assert.All(Times()[1..], time => Assert.InRange(time, 3, 3.1));
    }

    [Fact]
    public async Task A_limit_of_one_channel_leaves_the_others_alone()
    {
        var limits = new RateLimits(_clock);
        var limited = await limits.JoinAsync(Route.Channel(HttpMethod.Post, new Snowflake(4), "/messages"), Cancel);
        var other = await limits.JoinAsync(Route.Channel(HttpMethod.Post, new Snowflake(5), "/messages"), Cancel);

        limits.BucketOf(limited).Block(TimeSpan.FromSeconds(30));

        Assert.False(limits.BucketOf(limited).EnterAsync(limited, Cancel).IsCompleted);
        Assert.True(limits.BucketOf(other).EnterAsync(other, Cancel).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_shared_limit_says_nothing_of_the_bucket()
    {
        _discord.Answers("""{"id":"4"}""", headers: ScriptedDiscord.Bucket("b", 5, 4, 2))
            .Answers(
                """{"retry_after":1}""",
                HttpStatusCode.TooManyRequests,
                [.. ScriptedDiscord.Bucket("other", 1, 0, 600), ("X-RateLimit-Scope", "shared")])
            .Answers("""{"id":"4"}""");
        var rest = _discord.Rest();

        await _clock.RunAsync(rest.GetChannelAsync(new Snowflake(4), Cancel));
        await _clock.RunAsync(rest.GetChannelAsync(new Snowflake(4), Cancel));

        Assert.InRange(Times()[2], 1, 1.1);
    }

    [Theory]
    [InlineData("""{"retry_after":0.25}""", "1", 0.25)]
    [InlineData("""{"message":"no figure"}""", "2", 2)]
    [InlineData("""{"retry_after":-3}""", "1.5", 1.5)]
    [InlineData("""{"retry_after":1e300}""", "1", 86_400)]
    [InlineData("null", "3", 3)]
    [InlineData("{}", "soon", 5)]
    [InlineData("{}", null, 5)]
    [InlineData("<html>1015</html>", "7", 7)]
    [InlineData("<html>1015</html>", null, 5)]
    [InlineData("", null, 5)]
    public async Task The_body_tells_how_long_to_wait_and_else_the_header_and_else_it_is_five_seconds(string body, string? header, double seconds)
    {
        _discord.Answers(body, HttpStatusCode.TooManyRequests, header is null ? [] : [("Retry-After", header)]).Answers("""{"id":"4"}""");

        await _clock.RunAsync(_discord.Rest().GetChannelAsync(new Snowflake(4), Cancel));

        Assert.Equal([0, seconds], Times());
    }

    [Fact]
    public async Task Discords_wall_stops_everything_and_a_first_answer_that_would_come_too_late_is_not_tried()
    {
        _discord.Answers("<html>1015</html>", HttpStatusCode.TooManyRequests, ("Retry-After", "60"));
        var rest = _discord.Rest();
        var respond = () => rest.CreateInteractionResponseAsync(new Snowflake(1), "tok", new InteractionResponse.DeferredUpdate(), Cancel);

        var tooLate = await Assert.ThrowsAsync<DiscordException>(respond);
        Assert.Equal(HttpStatusCode.TooManyRequests, tooLate.Status);
        Assert.False(tooLate.MayHaveHappened);
        await Assert.ThrowsAsync<DiscordException>(respond);
        Assert.Single(_discord.Requests);

        // A later answer has fifteen minutes.
        _discord.Answers("", HttpStatusCode.NoContent).Answers("""{"id":"4"}""");
        await _clock.RunAsync(rest.DeleteOriginalResponseAsync(new Snowflake(1), "tok", Cancel));
        await _clock.RunAsync(rest.GetChannelAsync(new Snowflake(4), Cancel));
        Assert.All(Times()[1..], time => Assert.InRange(time, 60, 61));
    }

    [Fact]
    public async Task Answers_to_interactions_never_wait_for_posts()
    {
        var rest = _discord.Rest(perSecond: 1);
        _discord.Answers("""{"id":"4"}""").Answers("", HttpStatusCode.NoContent).Answers("", HttpStatusCode.NoContent);
        var posts = Enumerable.Range(1, 20).Select(channel => rest.GetChannelAsync(new Snowflake((ulong)channel), Cancel)).ToList();

        await rest.CreateInteractionResponseAsync(new Snowflake(1), "tok", new InteractionResponse.DeferredUpdate(), Cancel);
        await rest.DeleteOriginalResponseAsync(new Snowflake(1), "tok", Cancel);

        // One post is sent, nineteen wait for their second, and no time has passed.
        Assert.Equal([0, 0, 0], Times());
        for (var left = 1; left < posts.Count; left++)
        {
            _discord.Answers("""{"id":"4"}""");
        }

        await _clock.RunAsync(Task.WhenAll(posts));
        Assert.InRange(_clock.Elapsed.TotalSeconds, 19, 21);
    }

    [Fact]
    public async Task Posts_to_many_channels_keep_the_order_of_asking()
    {
        for (var channel = 1; channel <= 100; channel++)
        {
            _discord.Answers("""{"id":"4"}""");
        }

        var rest = _discord.Rest();
        var posts = Task.WhenAll(Enumerable.Range(1, 100).Select(channel => rest.GetChannelAsync(new Snowflake((ulong)channel), Cancel)));

        // Each is sent before time goes on: real time leaves 20 ms between two, in which a thread is found for it.
        await _discord.SentAsync(1, Cancel);
        for (var sent = 1; sent < 100; sent++)
        {
            _clock.Advance(Assert.Single(await _clock.WaitsAsync(1, _ => true, Cancel)));
            await _discord.SentAsync(sent + 1, Cancel);
        }

        await posts;
        Assert.Equal(Enumerable.Range(1, 100), _discord.Requests.Select(request => int.Parse(request.Line.Split('/')[^1])));
        Assert.InRange(_clock.Elapsed.TotalSeconds, 99 / 50.0, 99 / 48.0);
    }

    [Fact]
    public async Task Answers_without_headers_mean_that_there_is_no_limit()
    {
        var rest = _discord.Rest(perSecond: 1000);
        for (var i = 0; i < 20; i++)
        {
            _discord.Answers("""{"id":"4"}""");
            await _clock.RunAsync(rest.GetChannelAsync(new Snowflake(4), Cancel));
        }

        Assert.InRange(_clock.Elapsed.TotalSeconds, 0, 0.1);
    }

    // The answer to the first comes last: three were left when Discord counted it, and one after the second.
    [Fact]
    public async Task Of_two_answers_that_overtook_each_other_the_worse_is_believed()
    {
        var limits = new RateLimits(_clock);
        var post = await limits.JoinAsync(Route.Channel(HttpMethod.Post, new Snowflake(1), "/messages"), Cancel);
        var edit = await limits.JoinAsync(Route.Message(HttpMethod.Patch, new Snowflake(1), new Snowflake(2), ""), Cancel);
        await limits.BucketOf(post).EnterAsync(post, Cancel);
        await limits.BucketOf(edit).EnterAsync(edit, Cancel);
        _clock.Advance(TimeSpan.FromSeconds(0.2));

        limits.Learn(edit, new RateLimitHeaders(0, TimeSpan.FromSeconds(5), "b"));
        limits.Learn(post, new RateLimitHeaders(3, TimeSpan.FromSeconds(4.8), "b"));
        limits.Leave(post);
        limits.Leave(edit);

        var next = await limits.JoinAsync(Route.Channel(HttpMethod.Post, new Snowflake(1), "/messages"), Cancel);
        await _clock.RunAsync(limits.BucketOf(next).EnterAsync(next, Cancel));
        Assert.Equal(5.2, _clock.Elapsed.TotalSeconds);
    }

    [Fact]
    public async Task Interactions_long_past_leave_nothing_behind()
    {
        var limits = new RateLimits(_clock);
        for (var id = 1UL; id <= 5000; id++)
        {
            var turn = await limits.JoinAsync(Route.Callback(new Snowflake(id), "t"), Cancel);
            limits.Learn(turn, new RateLimitHeaders(4, TimeSpan.FromSeconds(1), "b"));
            limits.Leave(turn);
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(limits.BucketCount, 1, 1000);
    }

    [Fact]
    public async Task A_retry_keeps_its_place_before_those_who_came_later()
    {
        _discord.Answers("""{"retry_after":2}""", HttpStatusCode.TooManyRequests)
            .Breaks()
            .Answers("""{"id":"9","timestamp":"2026-03-02T00:00:00.000000+00:00"}""")
            .Answers("""{"id":"9","timestamp":"2026-03-02T00:00:00.000000+00:00"}""");
        var rest = _discord.Rest();
        var posts = new[] { "one", "two" }.Select(text =>
            rest.CreateMessageAsync(new Snowflake(4), new MessageCreate { Content = text, Nonce = text, EnforceNonce = true }, Cancel)).ToList();

        await _clock.RunAsync(Task.WhenAll(posts));

        Assert.Equal(["one", "one", "one", "two"], _discord.Requests.Select(request => Any.Json(request.Body).GetProperty("content").GetString()));
    }

    [Fact]
    public Task However_many_ask_at_once_Discord_never_has_to_say_429() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[100, 9000], Gen.Int[1, 40]).SampleAsync(
            async (limit, milliseconds, count) =>
            {
                var clock = new TestClock();
                var window = new CountingDiscord(clock, limit, TimeSpan.FromMilliseconds(milliseconds));
                var rest = window.Rest();

                await clock.RunAsync(Task.WhenAll(Enumerable.Range(0, count).Select(_ => rest.GetChannelAsync(new Snowflake(4), Cancel))));

                Assert.Equal((count, 0), (window.Served, window.Refused));
            },
            iter: 200);

    private double[] Times() => [.. _discord.Requests.Select(request => request.At.TotalSeconds)];
}
