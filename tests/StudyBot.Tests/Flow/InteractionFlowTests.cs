using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Npgsql;
using StudyBot.Discord;
using StudyBot.Flow;

namespace StudyBot.Tests.Flow;

/// <summary>Three seconds for the first answer, fifteen minutes for the rest, and what comes after.</summary>
public class InteractionFlowTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    [Fact]
    public async Task A_quick_answer_is_the_only_one()
    {
        await using var world = await FlowWorld.StartAsync();
        world.Replies(FlowWorld.Notice());
        await world.HandleAsync(FlowWorld.Press());
        Assert.Equal([FlowWorld.Callback], world.Discord.Requests);
        Assert.Equal((4, "private words"), (TypeOf(world), TextOf(world.Discord.Body(FlowWorld.Callback))));
    }

    [Fact]
    public async Task After_one_and_a_half_seconds_the_member_sees_thinking_and_then_the_answer_in_its_place()
    {
        await using var world = await FlowWorld.StartAsync();
        var handling = world.HandleAsync(FlowWorld.Press());
        world.Clock.Advance(Patience - TimeSpan.FromMilliseconds(1));
        Assert.Empty(world.Discord.Requests);

        world.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await world.Discord.UntilAsync(1);
        Assert.Equal("""{"type":5,"data":{"flags":64}}""", world.Discord.Body(FlowWorld.Callback));

        world.Replies(FlowWorld.Notice());
        await handling;
        Assert.Equal([FlowWorld.Callback, FlowWorld.Edit], world.Discord.Requests);
        Assert.Equal("private words", TextOf(world.Discord.Body(FlowWorld.Edit)));
    }

    [Fact]
    public async Task A_slow_press_on_a_panel_leaves_it_as_it_is_until_it_changes_in_its_place()
    {
        await using var world = await SlowOnPanelAsync(new Reply.Panel(FlowWorld.View()));
        Assert.Equal("""{"type":6}""", world.Discord.Body(FlowWorld.Callback));
        Assert.Equal([FlowWorld.Callback, FlowWorld.Edit], world.Discord.Requests);
        Assert.Equal("private words", TextOf(world.Discord.Body(FlowWorld.Edit)));
    }

    [Fact]
    public async Task What_does_not_replace_the_panel_comes_beside_it_and_stays_private()
    {
        await using var notice = await SlowOnPanelAsync(FlowWorld.Notice());
        Assert.Equal([FlowWorld.Callback, FlowWorld.Beside], notice.Discord.Requests);
        var message = notice.Discord.Body(FlowWorld.Beside);
        Assert.Equal((32768 + 64, "private words"), (FlagsOf(message), TextOf(message)));

        await using var handBack = await SlowOnPanelAsync(new Reply.HandBack("not saved", "all that was typed", []));
        Assert.Contains("all that was typed", handBack.Discord.Body(FlowWorld.Beside), StringComparison.Ordinal);
    }

    // A message may not be sent twice by the same way; what was typed has to arrive.
    [Fact]
    public async Task Where_it_may_not_have_come_beside_the_panel_it_goes_by_direct_message()
    {
        await using var world = await SlowOnPanelAsync(
            new Reply.HandBack("not saved", "all that was typed", []), world => world.Discord.Refuses(FlowWorld.Beside, HttpStatusCode.BadGateway, 0));
        Assert.Equal([FlowWorld.Callback, FlowWorld.Beside, FlowWorld.OpenDm, FlowWorld.Post], world.Discord.Requests);
        Assert.Contains("all that was typed", world.Discord.Body(FlowWorld.Post), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_never_deferred_a_button_opens_it_instead()
    {
        var form = new Reply.Form(new FormView(CustomId.Of("slow"), CustomId.Of("slow", "again"), "Title", [new TextDisplay("hello")]));
        await using (var quick = await FlowWorld.StartAsync())
        {
            quick.Replies(form);
            await quick.HandleAsync(FlowWorld.Press());
            Assert.Equal(9, TypeOf(quick));
        }

        await using var slow = await FlowWorld.StartAsync();
        var handling = slow.HandleAsync(FlowWorld.Press());
        slow.Clock.Advance(Patience);
        slow.Replies(form);
        await handling;
        Assert.Equal(5, TypeOf(slow));
        Assert.Contains("\"custom_id\":\"1.slow.again\"", slow.Discord.Body(FlowWorld.Edit), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slow_suggestions_become_none_in_time_and_thinking_is_never_shown()
    {
        await using var world = await FlowWorld.StartAsync();
        var handling = world.HandleAsync(FlowWorld.Typing());
        world.Clock.Advance(Patience);
        Assert.Empty(world.Discord.Requests);
        world.Clock.Advance(TimeSpan.FromSeconds(0.5));
        await handling;
        Assert.Equal([FlowWorld.Callback], world.Discord.Requests);
        Assert.Equal("""{"type":8,"data":{"choices":[]}}""", world.Discord.Body(FlowWorld.Callback));
    }

    [Fact]
    public async Task Suggestions_that_take_less_than_two_seconds_are_shown()
    {
        await using var world = await FlowWorld.StartAsync();
        var handling = world.HandleAsync(FlowWorld.Typing());
        world.Clock.Advance(TimeSpan.FromSeconds(1.999));
        world.Replies(new Reply.Choices([new ApplicationCommandOptionChoice("Seoul", "Asia/Seoul")]));
        await handling;
        Assert.Contains("Asia/Seoul", world.Discord.Body(FlowWorld.Callback), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, 10062)]
    [InlineData(HttpStatusCode.BadRequest, 40060)]
    public async Task An_interaction_that_is_too_old_or_answered_already_does_no_harm(HttpStatusCode status, int code)
    {
        await using var world = await FlowWorld.StartAsync();
        world.Discord.Refuses(FlowWorld.Callback, status, code);
        world.Replies(FlowWorld.Notice());
        await world.HandleAsync(FlowWorld.Press());
        await world.HandleAsync(FlowWorld.Typing());
        Assert.Equal([FlowWorld.Callback, FlowWorld.Callback], world.Discord.Requests);
        Assert.Equal(
            [Refused("slow", status, code), Refused("setup", status, code)],
            world.Log.Lines.Where(line => line.Level >= LogLevel.Warning));
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, 10062)]
    [InlineData(HttpStatusCode.BadRequest, 40060)]
    public async Task A_refused_thinking_is_followed_by_nothing_but_the_work_is_done(HttpStatusCode status, int code)
    {
        await using var world = await FlowWorld.StartAsync();
        world.Discord.Refuses(FlowWorld.Callback, status, code);
        var handling = world.HandleAsync(FlowWorld.Press());
        world.Clock.Advance(Patience);
        await world.Discord.UntilAsync(1);
        Assert.False(handling.IsCompleted);
        world.Replies(FlowWorld.Notice());
        await handling;
        Assert.Equal([FlowWorld.Callback], world.Discord.Requests);
    }

    [Fact]
    public async Task An_answer_within_fifteen_minutes_takes_the_place_of_thinking_and_one_after_it_goes_by_direct_message()
    {
        await using var inTime = await LateAsync(TimeSpan.FromMinutes(15) - TimeSpan.FromMilliseconds(1), FlowWorld.Notice());
        Assert.Equal([FlowWorld.Callback, FlowWorld.Edit], inTime.Discord.Requests);

        await using var late = await LateAsync(TimeSpan.FromMinutes(15), FlowWorld.Notice());
        Assert.Equal([FlowWorld.Callback, FlowWorld.OpenDm, FlowWorld.Post], late.Discord.Requests);
        Assert.Equal("""{"recipient_id":"5"}""", late.Discord.Body(FlowWorld.OpenDm));
        var message = JsonNode.Parse(late.Discord.Body(FlowWorld.Post))!;
        Assert.Equal((32768, "private words"), ((int)message["flags"]!, TextOf(message.ToJsonString())));
    }

    [Fact]
    public async Task What_was_typed_comes_back_by_direct_message_as_a_file()
    {
        await using var world = await LateAsync(TimeSpan.FromMinutes(20), new Reply.HandBack("not saved", "all that was typed", []));
        var message = world.Discord.Body(FlowWorld.Post);
        Assert.Contains("all that was typed", message, StringComparison.Ordinal);
        Assert.Contains("not saved", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, 50027)]
    [InlineData(HttpStatusCode.NotFound, 10015)]
    [InlineData(HttpStatusCode.NotFound, 0)]
    public async Task Where_the_token_died_early_the_answer_goes_by_direct_message(HttpStatusCode status, int code)
    {
        await using var world = await LateAsync(TimeSpan.FromMinutes(1), FlowWorld.Notice(), world => world.Discord.Refuses(FlowWorld.Edit, status, code));
        Assert.Equal([FlowWorld.Callback, FlowWorld.Edit, FlowWorld.OpenDm, FlowWorld.Post], world.Discord.Requests);
    }

    [Theory]
    [InlineData(50007)]
    [InlineData(50278)]
    public async Task Whom_no_direct_message_reaches_is_asked_in_the_channel_to_try_again_and_nobody_reads_the_answer(int code)
    {
        await using var world = await LateAsync(
            TimeSpan.FromMinutes(15), FlowWorld.Notice(), world => world.Discord.Refuses(FlowWorld.Post, HttpStatusCode.Forbidden, code));
        Assert.Equal([FlowWorld.Callback, FlowWorld.OpenDm, FlowWorld.Post, FlowWorld.PostInServer], world.Discord.Requests);
        Assert.Equal(
            """{"content":"\u003C@5\u003E That took longer than Discord allows. Please try again.","allowed_mentions":{"parse":[],"users":["5"]}}""",
            world.Discord.Body(FlowWorld.PostInServer));
    }

    [Fact]
    public async Task Outside_a_server_nobody_is_asked()
    {
        await using var world = await LateAsync(
            TimeSpan.FromMinutes(15), FlowWorld.Notice(), world => world.Discord.Refuses(FlowWorld.Post, HttpStatusCode.Forbidden, 50007), inServer: false);
        Assert.Equal([FlowWorld.Callback, FlowWorld.OpenDm, FlowWorld.Post], world.Discord.Requests);
    }

    private static (LogLevel Level, string Line) Refused(string route, HttpStatusCode status, int code) =>
        (LogLevel.Warning, $"The answer to {route} (1) did not arrive: HTTP {(int)status}, Discord's code {code}");

    private static async Task<FlowWorld> SlowOnPanelAsync(Reply reply, Action<FlowWorld>? prepare = null)
    {
        var world = await FlowWorld.StartAsync();
        prepare?.Invoke(world);
        var handling = world.HandleAsync(FlowWorld.PressOnPanel());
        world.Clock.Advance(Patience);
        await world.Discord.UntilAsync(1);
        world.Replies(reply);
        await handling;
        return world;
    }

    private static async Task<FlowWorld> LateAsync(TimeSpan after, Reply reply, Action<FlowWorld>? prepare = null, bool inServer = true)
    {
        var world = await FlowWorld.StartAsync();
        prepare?.Invoke(world);
        var handling = world.HandleAsync(FlowWorld.Press(inServer));
        world.Clock.Advance(Patience);
        await world.Discord.UntilAsync(1);
        world.Clock.Advance(after - Patience);
        world.Replies(reply);
        await handling;
        return world;
    }

    [Fact]
    public async Task While_the_database_is_away_the_member_is_asked_to_try_again_and_the_log_has_one_line()
    {
        await using var world = await FlowWorld.StartAsync();
        world.Fails(new InvalidOperationException("likely due to a transient failure", new NpgsqlException("Connection refused")));
        await world.HandleAsync(FlowWorld.Press());
        Assert.Contains("My records cannot be reached", world.Discord.Body(FlowWorld.Callback), StringComparison.Ordinal);
        var (level, line) = Assert.Single(world.Log.Lines);
        Assert.Equal(LogLevel.Warning, level);
        Assert.Contains("Connection refused", line, StringComparison.Ordinal);
    }

    private static int TypeOf(FlowWorld world) => (int)JsonNode.Parse(world.Discord.Body(FlowWorld.Callback))!["type"]!;

    private static int FlagsOf(string body) => (int)JsonNode.Parse(body)!["flags"]!;

    private static string? TextOf(string body)
    {
        var json = JsonNode.Parse(body)!;
        return (string?)(json["data"] ?? json)["components"]![0]!["components"]![0]!["content"];
    }
}
