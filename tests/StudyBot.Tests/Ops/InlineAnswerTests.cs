using System.Net;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Ops;
using StudyBot.Tests.Flow;

namespace StudyBot.Tests.Ops;

/// <summary>The first answer to what came by HTTP: in the response or by the callback route, and never by both.</summary>
public sealed class InlineAnswerTests
{
    private static readonly InteractionResponse.Message Plain = new(new MessageCreate { Content = "hello" });

    [Fact]
    public async Task A_quick_answer_is_the_response_itself()
    {
        await using var world = await FlowWorld.StartAsync(withDatabase: false);
        var answer = New(world);
        var giving = answer.GiveAsync(Plain, FlowWorld.Token);
        Assert.Equal("""{"type":4,"data":{"content":"hello","allowed_mentions":{"parse":[]}}}""", Encoding.UTF8.GetString((await answer.Response)!));
        Assert.False(giving.IsCompleted);
        answer.Sent(isSent: true);
        await giving;
        Assert.Empty(world.Discord.Requests);
    }

    [Fact]
    public async Task After_two_seconds_it_goes_by_the_callback_route()
    {
        await using var world = await FlowWorld.StartAsync(withDatabase: false);
        var answer = New(world);
        world.Clock.Advance(TimeSpan.FromSeconds(2));
        await answer.GiveAsync(Plain, FlowWorld.Token);
        await WentByCallbackAsync(world, answer);
    }

    [Fact]
    public async Task Files_go_by_the_callback_route()
    {
        await using var world = await FlowWorld.StartAsync(withDatabase: false);
        var answer = New(world);
        await answer.GiveAsync(new InteractionResponse.Message(new MessageCreate { Files = [new FileUpload("a.txt", "a"u8.ToArray(), "text/plain")] }), FlowWorld.Token);
        await WentByCallbackAsync(world, answer);
    }

    // As the response it could be overtaken by the edit that follows, which Discord would then not know the message of.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_deferral_goes_by_the_callback_route(bool isOfPanel)
    {
        await using var world = await FlowWorld.StartAsync(withDatabase: false);
        var answer = New(world);
        await answer.GiveAsync(isOfPanel ? new InteractionResponse.DeferredUpdate() : new InteractionResponse.DeferredMessage(Ephemeral: true), FlowWorld.Token).WaitAsync(TimeSpan.FromSeconds(30), FlowWorld.Token);
        await WentByCallbackAsync(world, answer);
    }

    [Fact]
    public async Task When_the_request_is_gone_before_the_answer_it_goes_by_the_callback_route()
    {
        await using var world = await FlowWorld.StartAsync(withDatabase: false);
        var answer = New(world);
        answer.LeaveResponse();
        await answer.GiveAsync(Plain, FlowWorld.Token);
        await WentByCallbackAsync(world, answer);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40060)]
    public async Task When_the_response_breaks_off_it_goes_by_the_callback_route_and_acknowledged_already_is_success(int code)
    {
        await using var world = await FlowWorld.StartAsync(withDatabase: false);
        if (code > 0)
        {
            world.Discord.Refuses(FlowWorld.Callback, HttpStatusCode.BadRequest, code);
        }

        var answer = New(world);
        var giving = answer.GiveAsync(Plain, FlowWorld.Token);
        Assert.NotNull(await answer.Response);
        answer.Sent(isSent: false);
        await giving;
        Assert.Equal([FlowWorld.Callback], world.Discord.Requests);
    }

    [Fact]
    public async Task Another_refusal_after_a_broken_response_is_told()
    {
        await using var world = await FlowWorld.StartAsync(withDatabase: false);
        world.Discord.Refuses(FlowWorld.Callback, HttpStatusCode.NotFound, 10062);
        var answer = New(world);
        answer.Sent(isSent: false);
        Assert.Equal(
            DiscordErrorCode.UnknownInteraction,
            (await Assert.ThrowsAsync<DiscordException>(() => answer.GiveAsync(Plain, FlowWorld.Token))).Code);
    }

    [Fact]
    public async Task However_the_race_with_the_connection_ends_there_is_one_answer()
    {
        for (var turn = 0; turn < 200; turn++)
        {
            await using var world = await FlowWorld.StartAsync(withDatabase: false);
            var answer = New(world);
            var leaving = Task.Run(answer.LeaveResponse, FlowWorld.Token);
            var giving = Task.Run(() => answer.GiveAsync(Plain, FlowWorld.Token), FlowWorld.Token);
            var isInline = await answer.Response is not null;
            answer.Sent(isInline);
            await Task.WhenAll(leaving, giving);
            Assert.Equal(isInline ? 0 : 1, world.Discord.Requests.Count);
        }
    }

    private static InlineAnswer New(FlowWorld world) => new(FlowWorld.Press(), world.Rest, world.Clock, NullLogger.Instance);

    private static async Task WentByCallbackAsync(FlowWorld world, InlineAnswer answer)
    {
        Assert.Null(await answer.Response);
        Assert.Equal([FlowWorld.Callback], world.Discord.Requests);
    }
}
