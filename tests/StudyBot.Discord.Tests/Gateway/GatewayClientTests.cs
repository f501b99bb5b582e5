using System.Net.Http;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;

namespace StudyBot.Discord.Tests;

/// <summary>Over a real WebSocket and real time.</summary>
public sealed class GatewayClientTests : IAsyncLifetime
{
    /// <summary>Heartbeats that no test lives to see.</summary>
    private const int Rare = 30_000;

    private readonly HeardEvents _events = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly HttpClient _http = new();
    private LoopbackGateway _gateway = null!;
    private DiscordRest _rest = null!;
    private GatewayClient _client = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _gateway = await LoopbackGateway.StartAsync(Cancel);
        var options = Any.Options($"{_gateway.Address}/api/v10");
        _rest = new DiscordRest(_http, options, TimeProvider.System, NullLogger<DiscordRest>.Instance);
        _client = new GatewayClient(_rest, options, _events, new SeenInteractions(TimeProvider.System), TimeProvider.System, NullLogger<GatewayClient>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        _http.Dispose();
        _stop.Dispose();
    }

    [Fact]
    public async Task A_session_is_begun_kept_alive_lost_taken_up_again_and_ended()
    {
        var running = _client.RunAsync(_stop.Token);

        var first = await _gateway.AcceptAsync(heartbeatInterval: 1000, Cancel);
        Assert.Equal("/first?v=10&encoding=json&compress=zlib-stream", first.Path);
        Assert.Equal("bot-secret", (await first.HearAsync(2, Cancel))?.GetProperty("token").GetString());
        await ReadyAsync(first);
        Assert.Equal("ready abc", await _events.NextAsync(Cancel));
        Assert.Equal(GatewayState.Ready, _client.State);

        var beat = await first.HearAsync(1, Cancel);
        await first.SayAsync("""{"op":11}""", Cancel);
        if (beat?.ValueKind == JsonValueKind.Null)
        {
            // On a busy machine the first one is due before READY has been read.
            beat = await first.HearAsync(1, Cancel);
        }

        Assert.Equal(1, beat?.GetInt32());
        first.Drop();

        var second = await _gateway.AcceptAsync(Rare, Cancel);
        Assert.Equal("/again?v=10&encoding=json&compress=zlib-stream", second.Path);
        var resume = await second.HearAsync(6, Cancel);
        Assert.Equal("abc", resume?.GetProperty("session_id").GetString());
        Assert.Equal(1, resume?.GetProperty("seq").GetInt32());
        await second.SayAsync("""{"op":0,"s":2,"t":"INTERACTION_CREATE","d":{"id":"7","type":2,"token":"t"}}""", Cancel);
        await second.SayAsync("""{"op":0,"s":3,"t":"RESUMED","d":{}}""", Cancel);
        Assert.Equal("interaction 7", await _events.NextAsync(Cancel));

        await _stop.CancelAsync();
        Assert.Null(await second.HearAsync(99, Cancel));
        Assert.Equal(1000, second.CloseCode);
        await running;
        Assert.Equal(GatewayState.Stopped, _client.State);
    }

    [Fact]
    public async Task Neither_a_slow_nor_a_failing_press_holds_up_the_others()
    {
        var running = _client.RunAsync(_stop.Token);
        var peer = await BeginAsync();

        await peer.SayAsync("""{"op":0,"s":2,"t":"INTERACTION_CREATE","d":{"id":"1","type":2,"token":"slow"}}""", Cancel);
        await peer.SayAsync("""{"op":0,"s":3,"t":"INTERACTION_CREATE","d":{"id":"2","type":2,"token":"bad"}}""", Cancel);
        await peer.SayAsync("""{"op":0,"s":4,"t":"INTERACTION_CREATE","d":{"type":"nonsense"}}""", Cancel);
        await peer.SayAsync("this is no frame", Cancel);
        await peer.SayAsync("""{"op":0,"s":5,"t":"INTERACTION_CREATE","d":{"id":"3","type":2,"token":"t"}}""", Cancel);
        Assert.Equal("interaction 3", await _events.NextAsync(Cancel));
        _events.Gate.SetResult();
        Assert.Equal("interaction 1", await _events.NextAsync(Cancel));

        await EndAsync(peer, running);
    }

    [Fact]
    public async Task A_press_that_is_delivered_again_under_another_sequence_is_told_once()
    {
        var running = _client.RunAsync(_stop.Token);
        var peer = await BeginAsync();

        await peer.SayAsync("""{"op":0,"s":2,"t":"INTERACTION_CREATE","d":{"id":"1","type":2,"token":"t"}}""", Cancel);
        await peer.SayAsync("""{"op":0,"s":3,"t":"INTERACTION_CREATE","d":{"id":"1","type":2,"token":"t"}}""", Cancel);
        Assert.Equal("interaction 1", await _events.NextAsync(Cancel));
        await peer.SayAsync("""{"op":0,"s":4,"t":"INTERACTION_CREATE","d":{"id":"2","type":2,"token":"t"}}""", Cancel);

        Assert.Equal("interaction 2", await _events.NextAsync(Cancel));
        await EndAsync(peer, running);
    }

    [Fact]
    public async Task A_press_under_way_may_finish_when_the_program_ends()
    {
        var running = _client.RunAsync(_stop.Token);
        var peer = await BeginAsync();
        await peer.SayAsync("""{"op":0,"s":2,"t":"INTERACTION_CREATE","d":{"id":"1","type":2,"token":"slow"}}""", Cancel);
        await peer.SayAsync("""{"op":0,"s":3,"t":"GUILD_DELETE","d":{"id":"6"}}""", Cancel);
        Assert.Equal("no guild 6", await _events.NextAsync(Cancel));

        await _stop.CancelAsync();
        Assert.Null(await peer.HearAsync(99, Cancel));
        _events.Gate.SetResult();

        Assert.Equal("interaction 1", await _events.NextAsync(Cancel));
        await running;
    }

    [Fact]
    public async Task A_frame_of_several_megabytes_arrives_whole()
    {
        var running = _client.RunAsync(_stop.Token);
        var peer = await BeginAsync();

        var name = new string('가', 1_000_000);
        await peer.SayAsync($$$"""{"op":0,"s":2,"t":"GUILD_CREATE","d":{"id":"5","name":"{{{name}}}","preferred_locale":"ko"}}""", Cancel);

        Assert.Equal("guild 5 1000000", await _events.NextAsync(Cancel));
        await EndAsync(peer, running);
    }

    [Fact]
    public async Task In_a_flood_of_frames_each_arrives_as_it_was_sent_also_to_whoever_listens_slowly()
    {
        var running = _client.RunAsync(_stop.Token);
        var peer = await BeginAsync();

        await peer.SayAsync("""{"op":0,"s":2,"t":"INTERACTION_CREATE","d":{"id":"1","type":2,"token":"slow"}}""", Cancel);
        for (var i = 3; i < 400; i++)
        {
            var name = new string('x', i * 37 % 5000);
            await peer.SayAsync($$$"""{"op":0,"s":{{{i}}},"t":"GUILD_CREATE","d":{"id":"{{{i}}}","name":"{{{name}}}"}}""", Cancel);
        }

        for (var i = 3; i < 400; i++)
        {
            Assert.Equal($"guild {i} {i * 37 % 5000}", await _events.NextAsync(Cancel));
        }

        _events.Gate.SetResult();
        Assert.Equal("interaction 1", await _events.NextAsync(Cancel));
        await EndAsync(peer, running);
    }

    [Fact]
    public async Task A_token_that_the_gateway_refuses_ends_it_with_one_line()
    {
        var running = _client.RunAsync(_stop.Token);
        var peer = await _gateway.AcceptAsync(Rare, Cancel);
        await peer.HearAsync(2, Cancel);
        await peer.CloseAsync(4004, Cancel);

        var stopped = await Assert.ThrowsAsync<GatewayStoppedException>(() => running);

        Assert.Equal(4004, stopped.CloseCode);
        Assert.Equal("Discord refused the bot's token (gateway close code 4004).", stopped.Message);
    }

    [Fact]
    public async Task A_token_that_the_api_refuses_ends_it_with_one_line()
    {
        _gateway.StatusesOfGatewayBot.Enqueue(401);
        var stopped = await Assert.ThrowsAsync<GatewayStoppedException>(() => _client.RunAsync(_stop.Token));
        Assert.Equal("Discord refused the bot's token.", stopped.Message);
    }

    [Fact]
    public async Task A_token_that_the_api_refuses_later_ends_it_as_well()
    {
        var running = _client.RunAsync(_stop.Token);
        var peer = await BeginAsync();
        _gateway.StatusesOfGatewayBot.Enqueue(401);
        await Assert.ThrowsAsync<DiscordException>(() => _rest.GetChannelAsync(new Snowflake(4), Cancel));

        Assert.Null(await peer.HearAsync(99, Cancel));
        var stopped = await Assert.ThrowsAsync<GatewayStoppedException>(() => running);
        Assert.Equal("Discord refused the bot's token.", stopped.Message);
    }

    [Fact]
    public async Task While_the_api_is_down_it_is_asked_again()
    {
        _gateway.StatusesOfGatewayBot.Enqueue(503);
        var running = _client.RunAsync(_stop.Token);
        Assert.Equal(GatewayState.Connecting, _client.State);

        var peer = await BeginAsync();
        await EndAsync(peer, running);
    }

    [Fact]
    public async Task A_connection_that_answers_no_heartbeat_is_left_and_the_session_taken_up_elsewhere()
    {
        var running = _client.RunAsync(_stop.Token);
        var peer = await BeginAsync(heartbeatInterval: 200);
        Assert.NotNull(await peer.HearAsync(1, Cancel));
        Assert.Null(await peer.HearAsync(99, Cancel));
        Assert.Equal(4000, peer.CloseCode);

        var second = await _gateway.AcceptAsync(Rare, Cancel);
        Assert.NotNull(await second.HearAsync(6, Cancel));
        await EndAsync(second, running);
    }

    private async Task<GatewayPeer> BeginAsync(int heartbeatInterval = Rare)
    {
        var peer = await _gateway.AcceptAsync(heartbeatInterval, Cancel);
        await peer.HearAsync(2, Cancel);
        await ReadyAsync(peer);
        Assert.Equal("ready abc", await _events.NextAsync(Cancel));
        return peer;
    }

    private Task ReadyAsync(GatewayPeer peer)
    {
        var resumeUrl = _gateway.Address.Replace("http:", "ws:", StringComparison.Ordinal);
        return peer.SayAsync(
            $$$"""{"op":0,"s":1,"t":"READY","d":{"v":10,"user":{"id":"2"},"guilds":[],"session_id":"abc","resume_gateway_url":"{{{resumeUrl}}}/again","application":{"id":"2"} } }""",
            Cancel);
    }

    private async Task EndAsync(GatewayPeer peer, Task running)
    {
        await _stop.CancelAsync();
        Assert.Null(await peer.HearAsync(99, Cancel));
        await running;
    }
}
