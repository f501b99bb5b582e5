using System.IO.Compression;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using StudyBot.Playground.Tests.Bots;

namespace StudyBot.Playground.Tests.StandIn;

public sealed class GatewayTests : StandInTest
{
    [Fact]
    public async Task Identifying_brings_READY_and_then_each_server()
    {
        var ready = await Bot.IdentifyAsync();
        var guild = await Bot.NextAsync("GUILD_CREATE");

        Assert.Equal(World.BotId.ToString(), (string?)ready["application"]!["id"]);
        Assert.True((bool)ready["guilds"]![0]!["unavailable"]!);
        Assert.StartsWith("ws://127.0.0.1:", (string?)ready["resume_gateway_url"], StringComparison.Ordinal);
        Assert.Equal("새벽 스터디", (string?)guild["name"]);
        Assert.Equal("ko", (string?)guild["preferred_locale"]);
        Assert.Equal(4, (int)guild["member_count"]!);
        Assert.Equal(["study", "chat", "notes-forum"], guild["channels"]!.AsArray().Select(channel => (string?)channel!["name"]));
        Assert.True(World.Gateway.IsOnline);
    }

    [Fact]
    public async Task A_heartbeat_is_acknowledged()
    {
        await ConnectBotAsync();
        await Bot.SendAsync(1, Bot.Sequence);
        Assert.Equal(11, (int)(await Bot.FrameAsync())["op"]!);
    }

    [Fact]
    public async Task A_wrong_token_closes_with_4004()
    {
        await using var stranger = new PlainBot(Host, "wrong");
        await stranger.ConnectAsync();
        await stranger.SendAsync(2, new JsonObject { ["token"] = "wrong", ["intents"] = 1, ["properties"] = new JsonObject() });
        Assert.Equal(4004, await stranger.WaitForCloseAsync());
    }

    [Theory]
    [InlineData("{", 4002)]
    [InlineData("[]", 4002)]
    [InlineData("""{"d":null}""", 4002)]
    [InlineData("""{"op":99,"d":null}""", 4001)]
    [InlineData("""{"op":1,"d":"one"}""", 4001)]
    [InlineData("""{"op":6,"d":{"token":"secret","session_id":"x"}}""", 4001)]
    [InlineData("""{"op":6,"d":{"token":"wrong","session_id":"x","seq":1}}""", 4004)]
    [InlineData("""{"op":4,"d":{}}""", 4003)]
    [InlineData("""{"op":8,"d":{}}""", 4003)]
    [InlineData("""{"op":31,"d":{}}""", 4003)]
    [InlineData("""{"op":43,"d":{}}""", 4003)]
    [InlineData("""{"op":3,"d":{}}""", 4003)]
    [InlineData("""{"op":2,"d":{"token":"secret","properties":{}}}""", 4013)]
    [InlineData("""{"op":2,"d":{"token":"secret","intents":2,"properties":{}}}""", 4014)]
    [InlineData("""{"op":2,"d":{"token":"secret","intents":1}}""", 4001)]
    [InlineData("""{"op":2,"d":{"token":"secret","intents":1,"properties":{},"shard":[1,1]}}""", 4010)]
    [InlineData("""{"op":2,"d":{"token":"secret","intents":1,"properties":{},"shard":[-1,1]}}""", 4010)]
    [InlineData("""{"op":2,"d":{"token":"secret","intents":1,"properties":{},"shard":[0]}}""", 4010)]
    [InlineData("""{"op":2,"d":{"token":"secret","intents":1,"properties":{},"shard":0}}""", 4010)]
    [InlineData("""{"op":2,"d":{"token":"secret","intents":268435456,"properties":{}}}""", 4013)]
    public async Task A_bad_payload_closes_with_its_code(string frame, int code)
    {
        await Bot.ConnectAsync();
        await Bot.SendTextAsync(frame);
        Assert.Equal(code, await Bot.WaitForCloseAsync());
    }

    [Fact]
    public async Task Identifying_or_resuming_twice_closes_with_4005()
    {
        await ConnectBotAsync();
        await Bot.SendIdentifyAsync();
        Assert.Equal(4005, await Bot.WaitForCloseAsync());
        await Bot.ResumeAsync();
        await Bot.NextAsync("RESUMED");
        await Bot.SendAsync(6, new JsonObject { ["token"] = "secret", ["session_id"] = Bot.SessionId, ["seq"] = Bot.Sequence });
        Assert.Equal(4005, await Bot.WaitForCloseAsync());
    }

    [Fact]
    public async Task The_121st_frame_of_a_minute_closes_with_4008()
    {
        await ConnectBotAsync();
        for (var i = 2; i <= 120; i++)
        {
            await Bot.SendAsync(3, new JsonObject());
        }

        await Bot.SendAsync(1, Bot.Sequence);
        Assert.Equal(4008, await Bot.WaitForCloseAsync());
    }

    [Theory]
    [InlineData("?v=6&encoding=json")]
    [InlineData("?encoding=json")]
    [InlineData("?v=10&encoding=etf")]
    [InlineData("?v=10&encoding=json&compress=lzma")]
    public async Task What_the_gateway_does_not_speak_closes_with_4012(string query)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(World.Gateway.Url + query), Cancel);
        var buffer = new byte[1024];
        while ((await socket.ReceiveAsync(buffer.AsMemory(), Cancel)).MessageType != WebSocketMessageType.Close)
        {
        }

        Assert.Equal(4012, (int?)socket.CloseStatus);
    }

    [Fact]
    public async Task With_zlib_stream_all_messages_are_one_compressed_stream()
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(World.Gateway.Url + "?v=10&encoding=json&compress=zlib-stream"), Cancel);
        using var received = new MemoryStream();
        await using var inflated = new ZLibStream(received, CompressionMode.Decompress);
        Assert.Equal(10, (int)(await InflateAsync())["op"]!);

        await socket.SendAsync(
            """{"op":2,"d":{"token":"secret","intents":1,"properties":{} } }"""u8.ToArray().AsMemory(), WebSocketMessageType.Text, endOfMessage: true, Cancel);
        Assert.Equal("READY", (string?)(await InflateAsync())["t"]);
        Assert.Equal("새벽 스터디", (string?)(await InflateAsync())["d"]!["name"]);

        async Task<JsonNode> InflateAsync()
        {
            var buffer = new byte[1 << 16];
            var message = await socket.ReceiveAsync(buffer.AsMemory(), Cancel);
            Assert.Equal((WebSocketMessageType.Binary, true), (message.MessageType, message.EndOfMessage));
            Assert.Equal([0x00, 0x00, 0xFF, 0xFF], buffer[(message.Count - 4)..message.Count]);
            received.SetLength(0);
            received.Write(buffer, 0, message.Count);
            received.Position = 0;
            var json = new byte[1 << 16];
            var length = inflated.ReadAtLeast(json, json.Length, throwOnEndOfStream: false);
            return JsonNode.Parse(json.AsSpan(0, length))!;
        }
    }

    [Fact]
    public async Task A_frame_above_4096_bytes_closes_with_4002()
    {
        await Bot.ConnectAsync();
        await Bot.SendTextAsync($$"""{"op":1,"d":null,"x":"{{new string('x', 4096)}}"}""");
        Assert.Equal(4002, await Bot.WaitForCloseAsync());
    }

    [Fact]
    public async Task Resuming_replays_what_was_missed_in_order_and_then_says_RESUMED()
    {
        await ConnectBotAsync();
        await Bot.CutAsync();
        World.Places.AddChannel(Guild.Id, "one");
        World.Places.AddChannel(Guild.Id, "two");

        await Bot.ResumeAsync();

        Assert.Equal("one", (string?)(await Bot.NextAsync("CHANNEL_CREATE"))["name"]);
        Assert.Equal("two", (string?)(await Bot.NextAsync("CHANNEL_CREATE"))["name"]);
        await Bot.NextAsync("RESUMED");
        Assert.Equal((1, 1), (World.Gateway.Identifies, World.Gateway.Resumes));
    }

    [Fact]
    public async Task An_unknown_session_is_invalid()
    {
        await Bot.ResumeAsync("no-such-session", 0);
        var frame = await Bot.FrameAsync();
        Assert.Equal((9, false), ((int)frame["op"]!, (bool)frame["d"]!));
    }

    [Fact]
    public async Task A_session_is_forgotten_after_its_time()
    {
        await ConnectBotAsync();
        World.Gateway.DropSockets();
        await Bot.WaitForCloseAsync();
        await OfflineAsync();
        Transport.Advance(TimeSpan.FromMinutes(4));
        await Bot.ResumeAsync();
        Assert.Equal(9, (int)(await Bot.FrameAsync())["op"]!);
    }

    [Fact]
    public async Task A_sequence_from_the_future_closes_with_4007()
    {
        await ConnectBotAsync();
        await Bot.CutAsync();
        await Bot.ResumeAsync(sequence: 1000);
        Assert.Equal(4007, await Bot.WaitForCloseAsync());
    }

    [Fact]
    public async Task Being_removed_from_a_server_and_asked_back_is_told()
    {
        await ConnectBotAsync();
        World.Places.SetHasBot(Guild.Id, hasBot: false);
        Assert.Null((await Bot.NextAsync("GUILD_DELETE"))["unavailable"]);
        World.Places.SetHasBot(World.State.Guilds[0].Id, hasBot: true);
        await Bot.NextAsync("GUILD_CREATE");
    }

    [Fact]
    public async Task A_session_closed_by_the_server_can_be_resumed()
    {
        await ConnectBotAsync();
        World.Gateway.CloseSockets(4000);
        Assert.Equal(4000, await Bot.WaitForCloseAsync());
        await Bot.ResumeAsync();
        await Bot.NextAsync("RESUMED");
    }

    [Fact]
    public async Task Withheld_acknowledgements_are_not_sent()
    {
        await ConnectBotAsync();
        World.Faults.WithholdHeartbeatAcks = true;
        await Bot.SendAsync(1, Bot.Sequence);
        await Bot.SendAsync(99, null);
        Assert.Equal(4001, await Bot.WaitForCloseAsync());
        Assert.Equal(0, Bot.UnreadFrames);
    }

    [Fact]
    public async Task The_server_can_ask_for_a_reconnect_and_a_heartbeat()
    {
        await ConnectBotAsync();
        World.Gateway.AskToReconnect();
        World.Gateway.AskForHeartbeat();
        Assert.Equal(7, (int)(await Bot.FrameAsync())["op"]!);
        Assert.Equal(1, (int)(await Bot.FrameAsync())["op"]!);
    }

    private async Task OfflineAsync()
    {
        while (World.Gateway.IsOnline)
        {
            await Task.Yield();
            Cancel.ThrowIfCancellationRequested();
        }
    }
}
