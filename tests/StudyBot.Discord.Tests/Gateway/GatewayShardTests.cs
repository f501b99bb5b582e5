namespace StudyBot.Discord.Tests;

public sealed class GatewayShardTests : IDisposable
{
    private readonly FakeGateway _gateway = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _gateway.Dispose();

    [Fact]
    public async Task Without_a_word_in_the_options_there_are_as_many_shards_as_Discord_recommends()
    {
        _gateway.Answer = WithConcurrency(16) with { Shards = 3 };
        _gateway.Start();

        Assert.Equal(["[0,3]", "[1,3]", "[2,3]"], (await IdentifyAllAsync(3)).Select(shard => shard.Identity).Order());
        Assert.Equal(3, _gateway.Client.Shards);
        Assert.Equal(1, _gateway.Asked);
        await _gateway.StopAsync();
    }

    [Fact]
    public async Task A_process_serves_the_shards_it_is_told_to()
    {
        _gateway.Answer = WithConcurrency(16) with { Shards = 1 };
        _gateway.Start(Any.Options() with { ShardCount = 4, ShardIds = [1, 3] });

        Assert.Equal(["[1,4]", "[3,4]"], (await IdentifyAllAsync(2)).Select(shard => shard.Identity).Order());
        await _gateway.StopAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Shards_of_one_rate_limit_key_identify_five_seconds_apart_and_others_together(int concurrency)
    {
        _gateway.Answer = WithConcurrency(concurrency) with { Shards = 4 };
        _gateway.Start();

        var sockets = await GreetAllAsync(4);
        var waiting = sockets.Select(socket => socket.HearAsync(2, Cancel)).ToList();
        while (true)
        {
            // Time stands still while these are heard, so all of them came at one instant.
            var together = new HashSet<int>();
            for (var i = 0; i < concurrency; i++)
            {
                var heard = await Task.WhenAny(waiting);
                waiting.Remove(heard);
                together.Add((await heard).GetProperty("shard")[0].GetInt32() % concurrency);
            }

            Assert.Equal(concurrency, together.Count);
            if (waiting.Count == 0)
            {
                break;
            }

            var waits = await _gateway.Clock.WaitsAsync(concurrency, wait => wait > TimeSpan.FromSeconds(5) && wait < TimeSpan.FromSeconds(6), Cancel);
            Assert.All(waits, wait => Assert.True(wait >= TimeSpan.FromSeconds(5.25), $"{wait}"));
            Assert.DoesNotContain(waiting, other => other.IsCompleted);
            _gateway.Clock.Advance(waits.Max());
        }

        await _gateway.StopAsync();
    }

    [Fact]
    public async Task Shards_together_begin_no_more_sessions_than_remain()
    {
        var four = WithConcurrency(4) with { Shards = 4 };
        _gateway.Answer = WithRemaining(four, 2);
        _gateway.Start();
        var sockets = new[] { await _gateway.AcceptAsync(Cancel), await _gateway.AcceptAsync(Cancel) };
        _gateway.FirstAnswers.Enqueue(WithRemaining(four, 0));
        _gateway.FirstAnswers.Enqueue(WithRemaining(four, 0));
        _gateway.Answer = four;
        foreach (var socket in sockets)
        {
            socket.Hello(int.MaxValue);
            await socket.HearAsync(2, Cancel);
            socket.Ready();
            Assert.Equal("ready abc", await _gateway.Events.NextAsync(Cancel));
        }

        await _gateway.NextAsync(Cancel);
        Assert.True(_gateway.Clock.Elapsed >= TimeSpan.FromHours(1), $"{_gateway.Clock.Elapsed}");
        await _gateway.StopAsync();
    }

    [Fact]
    public async Task The_bot_is_ready_when_each_shard_is_and_all_tell_the_same_listener()
    {
        _gateway.Answer = WithConcurrency(2) with { Shards = 2 };
        _gateway.Start();
        var shards = await IdentifyAllAsync(2);
        Assert.Equal((GatewayState.Connecting, 0), (_gateway.Client.State, _gateway.Client.ReadyShards));

        shards[0].Socket.Ready("a");
        Assert.Equal("ready a", await _gateway.Events.NextAsync(Cancel));
        Assert.Equal((GatewayState.Connecting, 1), (_gateway.Client.State, _gateway.Client.ReadyShards));

        shards[1].Socket.Ready("b");
        Assert.Equal("ready b", await _gateway.Events.NextAsync(Cancel));
        Assert.Equal((GatewayState.Ready, 2), (_gateway.Client.State, _gateway.Client.ReadyShards));

        shards[0].Socket.Say("""{"op":7}""");
        Assert.Equal(4000, await shards[0].Socket.ClosedWith.WaitAsync(Cancel));
        var again = await _gateway.NextAsync(Cancel);
        Assert.Equal((GatewayState.Reconnecting, 1), (_gateway.Client.State, _gateway.Client.ReadyShards));
        again.Hello();
        Assert.Equal("a", (await again.HearAsync(6, Cancel)).GetProperty("session_id").GetString());
        Assert.False(shards[1].Socket.ClosedWith.IsCompleted);
        await _gateway.StopAsync();
    }

    [Fact]
    public async Task A_press_that_two_shards_bring_is_told_once()
    {
        _gateway.Answer = WithConcurrency(2) with { Shards = 2 };
        _gateway.Start();
        var shards = await IdentifyAllAsync(2);
        foreach (var shard in shards)
        {
            shard.Socket.Ready();
            Assert.Equal("ready abc", await _gateway.Events.NextAsync(Cancel));
        }

        foreach (var shard in shards)
        {
            shard.Socket.Say("""{"op":0,"s":2,"t":"INTERACTION_CREATE","d":{"id":"1","type":2,"token":"t"}}""");
        }

        Assert.Equal("interaction 1", await _gateway.Events.NextAsync(Cancel));
        shards[1].Socket.Say("""{"op":0,"s":3,"t":"GUILD_DELETE","d":{"id":"2"}}""");
        Assert.Equal("no guild 2", await _gateway.Events.NextAsync(Cancel));
        await _gateway.StopAsync();
    }

    [Theory]
    [InlineData(4004, "Discord refused the bot's token (gateway close code 4004).")]
    [InlineData(4010, "Discord refused the shard (gateway close code 4010).")]
    [InlineData(4011, "Discord demands sharding: the bot is in too many servers for one connection (gateway close code 4011).")]
    [InlineData(4012, "Discord no longer serves this version of the gateway (gateway close code 4012).")]
    [InlineData(4013, "Discord does not know the intents asked for (gateway close code 4013).")]
    [InlineData(4014, "Discord does not allow the intents asked for (gateway close code 4014).")]
    public async Task What_ends_one_shard_for_good_ends_all_with_one_line_for_the_operator(int code, string line)
    {
        _gateway.Answer = WithConcurrency(2) with { Shards = 2 };
        _gateway.Start();
        var shards = await IdentifyAllAsync(2);
        shards[1].Socket.End(code);

        var stopped = await Assert.ThrowsAsync<GatewayStoppedException>(() => _gateway.Running.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, Cancel));

        Assert.Equal((line, code), (stopped.Message, stopped.CloseCode));
        Assert.Equal(1000, await shards[0].Socket.ClosedWith.WaitAsync(Cancel));
        Assert.Equal(GatewayState.Stopped, _gateway.Client.State);
    }

    private static GatewayBot WithConcurrency(int concurrency) =>
        FakeGateway.Plenty with { SessionStartLimit = FakeGateway.Plenty.SessionStartLimit! with { MaxConcurrency = concurrency } };

    private static GatewayBot WithRemaining(GatewayBot answer, int remaining) =>
        answer with { SessionStartLimit = answer.SessionStartLimit! with { Remaining = remaining, ResetAfter = 3_600_000 } };

    /// <summary>Greets each connection, and notes who identifies.</summary>
    private async Task<List<(FakeSocket Socket, string Identity)>> IdentifyAllAsync(int count)
    {
        var sockets = await GreetAllAsync(count);
        var shards = await _gateway.Clock.RunAsync(Task.WhenAll(sockets.Select(async socket =>
        {
            var shard = (await socket.HearAsync(2, Cancel)).GetProperty("shard");
            return (Socket: socket, Id: shard[0].GetInt32(), Identity: shard.GetRawText());
        })));
        return [.. shards.OrderBy(shard => shard.Id).Select(shard => (shard.Socket, shard.Identity))];
    }

    private async Task<List<FakeSocket>> GreetAllAsync(int count)
    {
        var sockets = new List<FakeSocket>();
        for (var i = 0; i < count; i++)
        {
            sockets.Add(await _gateway.AcceptAsync(Cancel));
            sockets[i].Hello(3_600_000);
        }

        return sockets;
    }
}
