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
    [InlineData("""{"op":99,"d":null}""", 4001)]
    [InlineData("""{"op":3,"d":{}}""", 4003)]
    [InlineData("""{"op":2,"d":{"token":"secret","properties":{}}}""", 4013)]
    [InlineData("""{"op":2,"d":{"token":"secret","intents":2,"properties":{}}}""", 4014)]
    [InlineData("""{"op":2,"d":{"token":"secret","intents":1}}""", 4001)]
    [InlineData("""{"op":2,"d":{"token":"secret","intents":1,"properties":{},"shard":[1,1]}}""", 4010)]
    public async Task A_bad_payload_closes_with_its_code(string frame, int code)
    {
        await Bot.ConnectAsync();
        await Bot.SendTextAsync(frame);
        Assert.Equal(code, await Bot.WaitForCloseAsync());
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
