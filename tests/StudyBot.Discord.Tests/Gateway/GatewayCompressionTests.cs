namespace StudyBot.Discord.Tests;

public sealed class GatewayCompressionTests : IDisposable
{
    private readonly FakeGateway _gateway = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _gateway.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task The_messages_of_a_connection_are_one_stream_however_they_are_parted(int parts)
    {
        _gateway.Start();
        var socket = await _gateway.AcceptAsync(Cancel);
        socket.SayPacked("""{"op":10,"d":{"heartbeat_interval":40000}}""", parts);
        await socket.HearAsync(2, Cancel);
        socket.SayPacked("""{"op":0,"s":1,"t":"READY","d":{"user":{"id":"2"},"session_id":"abc","resume_gateway_url":"ws://resume.test"}}""", parts);
        Assert.Equal("ready abc", await _gateway.Events.NextAsync(Cancel));
        for (var i = 2; i < 50; i++)
        {
            var name = new string('가', i * 997 % 40_000);
            socket.SayPacked($$$"""{"op":0,"s":{{{i}}},"t":"GUILD_CREATE","d":{"id":"{{{i}}}","name":"{{{name}}}"}}""", parts);
            Assert.Equal($"guild {i} {name.Length}", await _gateway.Events.NextAsync(Cancel));
        }

        await _gateway.StopAsync();
    }

    [Fact]
    public async Task A_new_connection_begins_a_new_stream()
    {
        _gateway.Start();
        (await BeginPackedAsync()).End(null);

        var second = await _gateway.NextAsync(Cancel);
        second.SayPacked("""{"op":10,"d":{"heartbeat_interval":40000}}""");
        Assert.Equal(1, (await second.HearAsync(6, Cancel)).GetProperty("seq").GetInt32());
        await _gateway.StopAsync();
    }

    [Fact]
    public async Task A_broken_stream_is_left_and_the_session_resumed_on_another()
    {
        _gateway.Start();
        var first = await BeginPackedAsync();
        first.SayBytes([0x07, 0x13, 0x55, 0xAA, 0x00, 0x00, 0xFF, 0xFF]);

        var second = await _gateway.NextAsync(Cancel);
        second.SayPacked("""{"op":10,"d":{"heartbeat_interval":40000}}""");
        await second.HearAsync(6, Cancel);
        await _gateway.StopAsync();
    }

    [Theory]
    [InlineData(true, "ws://first.test/?v=10&encoding=json&compress=zlib-stream")]
    [InlineData(false, "ws://first.test/?v=10&encoding=json")]
    public async Task It_is_asked_for_unless_the_options_say_otherwise(bool compresses, string address)
    {
        _gateway.Start(compresses ? Any.Options() : Any.Options() with { CompressesGateway = false });
        Assert.Equal(address, (await _gateway.AcceptAsync(Cancel)).Address.AbsoluteUri);
        await _gateway.StopAsync();
    }

    private async Task<FakeSocket> BeginPackedAsync()
    {
        var socket = await _gateway.AcceptAsync(Cancel);
        socket.SayPacked("""{"op":10,"d":{"heartbeat_interval":40000}}""");
        await socket.HearAsync(2, Cancel);
        socket.SayPacked("""{"op":0,"s":1,"t":"READY","d":{"user":{"id":"2"},"session_id":"abc","resume_gateway_url":"ws://resume.test"}}""");
        Assert.Equal("ready abc", await _gateway.Events.NextAsync(Cancel));
        return socket;
    }
}
