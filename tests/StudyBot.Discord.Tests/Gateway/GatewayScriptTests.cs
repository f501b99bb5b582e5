namespace StudyBot.Discord.Tests;

/// <summary>What the session machine alone does not show: when, where to, and with which goodbye.</summary>
public sealed class GatewayScriptTests : IDisposable
{
    private readonly FakeGateway _gateway = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _gateway.Dispose();

    [Fact]
    public async Task A_heartbeat_without_answer_closes_with_4000_and_resumes_where_READY_said_with_the_same_query()
    {
        _gateway.Start();
        var first = await _gateway.BeginAsync(Cancel, interval: 10_000);
        Assert.Equal("ws://first.test/?v=10&encoding=json&compress=zlib-stream", first.Address.AbsoluteUri);

        _gateway.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(1, (await first.HearAsync(1, Cancel)).GetInt32());
        Assert.False(first.ClosedWith.IsCompleted);
        _gateway.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(4000, await first.ClosedWith.WaitAsync(Cancel));
        await AssertResumesAsync(await _gateway.NextAsync(Cancel));
        await _gateway.StopAsync();
    }

    [Fact]
    public async Task Answered_heartbeats_go_on_for_ever()
    {
        _gateway.Start();
        var socket = await _gateway.BeginAsync(Cancel, interval: 10_000);
        _gateway.Clock.Advance(TimeSpan.FromSeconds(5));
        for (var i = 0; i < 20; i++)
        {
            await socket.HearAsync(1, Cancel);
            socket.Say("""{"op":11}""");
            socket.Say("""{"op":1}""");
            await socket.HearAsync(1, Cancel);
            _gateway.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.False(socket.ClosedWith.IsCompleted);
        await _gateway.StopAsync();
    }

    [Fact]
    public async Task Reconnect_in_place_of_Hello_is_obeyed()
    {
        _gateway.Start();
        var first = await _gateway.NextAsync(Cancel);
        first.Say("""{"op":7,"d":null}""");
        Assert.Equal(4000, await first.ClosedWith.WaitAsync(Cancel));

        await _gateway.BeginAsync(Cancel);
        await _gateway.StopAsync();
    }

    [Theory]
    [InlineData("""{"op":7,"d":null}""")]
    [InlineData("""{"op":9,"d":true}""")]
    public async Task What_asks_for_another_connection_is_resumed_on_it(string frame)
    {
        _gateway.Start();
        var first = await _gateway.BeginAsync(Cancel);
        first.Say(frame);
        Assert.Equal(4000, await first.ClosedWith.WaitAsync(Cancel));

        await AssertResumesAsync(await _gateway.NextAsync(Cancel));
        Assert.Equal(1, _gateway.Asked);
        await _gateway.StopAsync();
    }

    [Fact]
    public async Task An_invalid_session_is_begun_anew_after_one_to_five_seconds_and_Discord_is_asked_first()
    {
        _gateway.Start();
        var first = await _gateway.BeginAsync(Cancel);
        var before = _gateway.Clock.Elapsed;
        first.Say("""{"op":9,"d":false}""");

        var second = await _gateway.BeginAsync(Cancel);

        Assert.Equal(1000, await first.ClosedWith.WaitAsync(Cancel));
        Assert.Equal("ws://first.test/?v=10&encoding=json&compress=zlib-stream", second.Address.AbsoluteUri);
        Assert.InRange(_gateway.Clock.Elapsed - before, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(10));
        Assert.Equal(2, _gateway.Asked);
        await _gateway.StopAsync();
    }

    [Theory]
    [InlineData(4003)]
    [InlineData(4007)]
    [InlineData(4009)]
    public async Task A_session_that_Discord_gave_up_is_begun_anew(int code)
    {
        _gateway.Start();
        (await _gateway.BeginAsync(Cancel)).End(code);
        Assert.Equal("first.test", (await _gateway.BeginAsync(Cancel)).Address.Host);
        await _gateway.StopAsync();
    }

    [Fact]
    public async Task Missed_events_are_told_once_and_in_order_when_the_session_is_taken_up()
    {
        _gateway.Start();
        var first = await _gateway.BeginAsync(Cancel);
        first.Say("""{"op":0,"s":2,"t":"GUILD_DELETE","d":{"id":"2"}}""");
        first.Say("""{"op":0,"s":3,"t":"TYPING_START","d":{}}""");
        Assert.Equal("no guild 2", await _gateway.Events.NextAsync(Cancel));
        first.End(null);

        var second = await _gateway.NextAsync(Cancel);
        second.Hello();
        Assert.Equal(3, (await second.HearAsync(6, Cancel)).GetProperty("seq").GetInt32());
        for (var i = 2; i <= 4; i++)
        {
            second.Say($$$"""{"op":0,"s":{{{i}}},"t":"GUILD_DELETE","d":{"id":"{{{i}}}"}}""");
        }

        second.Say("""{"op":0,"s":5,"t":"RESUMED","d":{}}""");
        second.Say("""{"op":0,"s":6,"t":"GUILD_DELETE","d":{"id":"6"}}""");
        Assert.Equal("no guild 4", await _gateway.Events.NextAsync(Cancel));
        Assert.Equal("no guild 6", await _gateway.Events.NextAsync(Cancel));
        await _gateway.StopAsync();
    }

    [Fact]
    public async Task Where_nobody_can_be_reached_to_resume_a_session_is_begun()
    {
        _gateway.Start();
        var first = await _gateway.BeginAsync(Cancel);
        _gateway.Refuse(connections: 3);
        first.End(null);

        Assert.Equal("first.test", (await _gateway.BeginAsync(Cancel)).Address.Host);
        await _gateway.StopAsync();
    }

    [Fact]
    public async Task After_an_outage_of_one_connection_the_session_is_still_taken_up()
    {
        _gateway.Start();
        var first = await _gateway.BeginAsync(Cancel);
        _gateway.Refuse(connections: 1);
        first.End(null);

        await AssertResumesAsync(await _gateway.NextAsync(Cancel));
        await _gateway.StopAsync();
    }

    [Fact]
    public async Task Waits_grow_to_a_minute_while_nobody_can_be_reached_and_begin_anew_after_a_connection_that_held()
    {
        _gateway.Refuse(connections: 8);
        _gateway.Start();
        var socket = await _gateway.BeginAsync(Cancel);
        Assert.Equal(0.75 * (1 + 2 + 4 + 8 + 16 + 32 + 60 + 60), _gateway.Clock.Elapsed.TotalSeconds, 1);

        _gateway.Clock.Advance(TimeSpan.FromSeconds(31));
        var before = _gateway.Clock.Elapsed;
        socket.End(null);
        await AssertResumesAsync(await _gateway.NextAsync(Cancel));
        Assert.Equal(before, _gateway.Clock.Elapsed);
        await _gateway.StopAsync();
    }

    [Fact]
    public async Task A_connection_that_held_a_few_seconds_is_waited_for_as_after_a_first_failure()
    {
        _gateway.Refuse(connections: 4);
        _gateway.Start();
        var socket = await _gateway.BeginAsync(Cancel);

        _gateway.Clock.Advance(TimeSpan.FromSeconds(6));
        var before = _gateway.Clock.Elapsed;
        socket.End(null);
        await AssertResumesAsync(await _gateway.NextAsync(Cancel));
        Assert.Equal(0.75, (_gateway.Clock.Elapsed - before).TotalSeconds, 1);
        await _gateway.StopAsync();
    }

    [Fact]
    public async Task Without_a_session_left_for_the_day_nothing_connects_until_Discord_says_so()
    {
        var none = FakeGateway.Plenty with { SessionStartLimit = FakeGateway.Plenty.SessionStartLimit! with { Remaining = 0, ResetAfter = 7_200_000 } };
        _gateway.FirstAnswers.Enqueue(none);
        _gateway.FirstAnswers.Enqueue(none with { SessionStartLimit = none.SessionStartLimit! with { ResetAfter = 60_000 } });
        _gateway.Start();

        await _gateway.BeginAsync(Cancel);

        Assert.Equal(TimeSpan.FromMinutes(121), _gateway.Clock.Elapsed);
        Assert.Equal(3, _gateway.Asked);
        Assert.Contains("Discord allows no further session for 02:00:00; waiting, and then asking again.", _gateway.Log);
        await _gateway.StopAsync();
    }

    [Fact]
    public async Task Of_two_hundred_heartbeats_asked_for_in_a_minute_those_are_left_out_that_own_ones_need()
    {
        _gateway.Start();
        var socket = await _gateway.BeginAsync(Cancel);
        for (var i = 0; i < 200; i++)
        {
            socket.Say("""{"op":1,"d":null}""");
        }

        socket.Say("""{"op":0,"s":2,"t":"GUILD_DELETE","d":{"id":"2"}}""");
        Assert.Equal("no guild 2", await _gateway.Events.NextAsync(Cancel));
        Assert.Equal(109, socket.CountHeard(1));

        _gateway.Clock.Advance(TimeSpan.FromSeconds(20));
        await socket.HearAsync(1, Cancel);
        await _gateway.StopAsync();
    }

    [Fact]
    public async Task A_token_too_long_for_a_frame_is_not_sent()
    {
        _gateway.Start(Any.Options() with { Token = new string('x', 5000) });
        var socket = await _gateway.NextAsync(Cancel);
        socket.Hello();

        var stopped = await Assert.ThrowsAsync<GatewayStoppedException>(() => _gateway.Running.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, Cancel));

        Assert.StartsWith("The gateway takes at most 4096 bytes at once, and the bot's token makes it 5", stopped.Message, StringComparison.Ordinal);
        Assert.Equal(0, socket.CountHeard(2));
    }

    [Fact]
    public async Task At_the_end_it_says_1000_and_lets_the_press_under_way_finish()
    {
        _gateway.Start();
        var socket = await _gateway.BeginAsync(Cancel);
        socket.Say("""{"op":0,"s":2,"t":"INTERACTION_CREATE","d":{"id":"1","type":2,"token":"slow"}}""");
        socket.Say("""{"op":0,"s":3,"t":"GUILD_DELETE","d":{"id":"2"}}""");
        Assert.Equal("no guild 2", await _gateway.Events.NextAsync(Cancel));

        var stopping = _gateway.StopAsync();
        Assert.Equal(1000, await socket.ClosedWith.WaitAsync(Cancel));
        Assert.False(stopping.IsCompleted);
        _gateway.Events.Gate.SetResult();

        Assert.Equal("interaction 1", await _gateway.Events.NextAsync(Cancel));
        await stopping;
    }

    private async Task AssertResumesAsync(FakeSocket socket)
    {
        Assert.Equal("ws://resume.test/?v=10&encoding=json&compress=zlib-stream", socket.Address.AbsoluteUri);
        socket.Hello();
        var resume = await socket.HearAsync(6, Cancel);
        Assert.Equal(("abc", 1, "bot-secret"), (resume.GetProperty("session_id").GetString(), resume.GetProperty("seq").GetInt32(), resume.GetProperty("token").GetString()));
        socket.Say("""{"op":0,"s":2,"t":"RESUMED","d":{}}""");
        socket.Say("""{"op":0,"s":3,"t":"GUILD_DELETE","d":{"id":"9"}}""");
        Assert.Equal("no guild 9", await _gateway.Events.NextAsync(Cancel));
        Assert.Equal(GatewayState.Ready, _gateway.Client.State);
    }
}
