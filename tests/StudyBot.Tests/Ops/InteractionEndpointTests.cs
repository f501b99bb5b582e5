using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using NSec.Cryptography;
using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Tests.Flow;

namespace StudyBot.Tests.Ops;

/// <summary>What becomes of a signed request, whatever becomes of its connection.</summary>
public sealed class InteractionEndpointTests : IAsyncLifetime
{
    private const string Press =
        """{"id":"1","application_id":"2","type":3,"token":"secret","locale":"en-US","channel_id":"7","data":{"custom_id":"1.slow"},"user":{"id":"5","username":"sol"}}""";

    private readonly Key _key = Key.Create(SignatureAlgorithm.Ed25519);
    private readonly CancellationTokenSource _hangUp = new();
    private FlowWorld _world = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await FlowWorld.StartAsync();
        _world.Transport.Signatures = InteractionSignatures.TryCreate(Convert.ToHexString(_key.PublicKey.Export(KeyBlobFormat.RawPublicKey)), _world.Clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _world.DisposeAsync();
        _key.Dispose();
        _hangUp.Dispose();
    }

    [Fact]
    public async Task A_quick_answer_stands_in_the_response()
    {
        _world.Replies(FlowWorld.Notice());
        var context = await PostAsync(Press);
        Assert.Equal((200, "application/json"), (context.Response.StatusCode, context.Response.ContentType));
        Assert.StartsWith("""{"type":4,"data":{"components":""", Written(context), StringComparison.Ordinal);
        Assert.Empty(_world.Discord.Requests);
    }

    [Fact]
    public async Task A_slow_one_is_202_without_a_body_and_follows_by_the_callback_route_and_an_edit()
    {
        var posting = PostAsync(Press);
        await _world.Started;
        Assert.False(posting.IsCompleted);
        _world.Clock.Advance(TimeSpan.FromSeconds(1.5));
        var context = await posting;
        Assert.Equal((202, ""), (context.Response.StatusCode, Written(context)));
        await _world.Discord.UntilAsync(1);
        _world.Replies(FlowWorld.Notice());
        await _world.Discord.UntilAsync(2);
        Assert.Equal([FlowWorld.Callback, FlowWorld.Edit], _world.Discord.Requests);
    }

    [Fact]
    public async Task Where_Discord_hangs_up_the_answer_goes_by_the_callback_route()
    {
        var posting = PostAsync(Press);
        await _world.Started;
        await _hangUp.CancelAsync();
        await posting;
        _world.Replies(FlowWorld.Notice());
        await _world.Discord.UntilAsync(1);
        Assert.Equal([FlowWorld.Callback], _world.Discord.Requests);
    }

    [Fact]
    public async Task What_is_delivered_again_is_not_done_again_not_even_meanwhile()
    {
        var first = PostAsync(Press);
        await _world.Started;
        Assert.Equal(202, (await PostAsync(Press)).Response.StatusCode);
        _world.Replies(FlowWorld.Notice());
        Assert.Equal(200, (await first).Response.StatusCode);
        Assert.Equal(202, (await PostAsync(Press)).Response.StatusCode);
        Assert.Equal((1, 0), (_world.Starts, _world.Discord.Requests.Count));
    }

    [Fact]
    public async Task A_handler_that_fails_is_answered_politely_and_a_kind_unknown_here_with_nothing()
    {
        _world.Fails();
        var failed = await PostAsync(Press);
        Assert.Equal(200, failed.Response.StatusCode);
        Assert.Contains("Something went wrong", Written(failed), StringComparison.Ordinal);

        var unknown = await PostAsync(Press.Replace("\"type\":3", "\"type\":6", StringComparison.Ordinal).Replace("\"1\"", "\"8\"", StringComparison.Ordinal));
        Assert.Equal((202, ""), (unknown.Response.StatusCode, Written(unknown)));
    }

    [Fact]
    public async Task At_the_end_what_is_under_way_may_finish()
    {
        var posting = PostAsync(Press);
        await _world.Started;
        var stopping = _world.Endpoint.StopAsync(FlowWorld.Token);
        Assert.False(stopping.IsCompleted);
        _world.Replies(FlowWorld.Notice());
        Assert.Equal(200, (await posting).Response.StatusCode);
        await stopping;
    }

    [Fact]
    public async Task At_the_end_what_takes_longer_than_two_seconds_is_cut_off()
    {
        var posting = PostAsync(Press);
        await _world.Started;
        var stopping = _world.Endpoint.StopAsync(FlowWorld.Token);
        _world.Clock.Advance(TimeSpan.FromSeconds(2));
        await stopping;
        Assert.Equal(202, (await posting).Response.StatusCode);
    }

    private async Task<HttpContext> PostAsync(string body)
    {
        var timestamp = _world.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = SignatureAlgorithm.Ed25519.Sign(_key, Encoding.UTF8.GetBytes(timestamp + body));
        var context = new DefaultHttpContext { RequestAborted = _hangUp.Token };
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        context.Request.Headers[InteractionSignatures.SignatureHeader] = Convert.ToHexStringLower(signature);
        context.Request.Headers[InteractionSignatures.TimestampHeader] = timestamp;
        context.Response.Body = new MemoryStream();
        await _world.Endpoint.AnswerAsync(context).WaitAsync(TimeSpan.FromSeconds(30), FlowWorld.Token);
        return context;
    }

    private static string Written(HttpContext context) => Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray());
}
