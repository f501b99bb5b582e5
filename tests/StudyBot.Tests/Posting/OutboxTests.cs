using System.Net;
using StudyBot.Store;
using StudyBot.Posting;
using StudyBot.Store.Rows;

namespace StudyBot.Tests.Posting;

public class OutboxTests
{
    private static readonly Fault.LosesAnswer Lost = new();

    [Fact]
    public async Task A_due_post_is_posted_once_and_silently()
    {
        await using var world = await PostingWorld.StartAsync();
        await world.PlanAsync(11, "AWS 16장");
        await world.PassAsync();
        Assert.Empty(world.Discord.Messages);

        world.AdvanceTo("09:00");
        await world.PassAsync();
        await world.PassAsync();

        var message = Assert.Single(world.Discord.Messages);
        Assert.Equal(PostingWorld.Room, message.Channel);
        Assert.Equal((1 << 12) | (1 << 15), (int)message.Body["flags"]!);
        Assert.Empty(message.Body["allowed_mentions"]!["parse"]!.AsArray());
        Assert.True((bool)message.Body["enforce_nonce"]!);
        Assert.InRange(message.Nonce!.Length, 1, 25);
        Assert.Contains("AWS 16장", message.Text, StringComparison.Ordinal);
        Assert.Equal(DuePostState.Posted, Assert.Single(await world.PostsAsync()).State);
    }

    [Fact]
    public async Task Killed_before_any_write_and_started_again_the_post_stands_in_the_channel_once()
    {
        for (var write = 1; ; write++)
        {
            await using var world = await PostingWorld.StartAsync();
            world.AdvanceTo("09:00");
            world.Process.KillBefore(write);
            var wasKilled = await world.PassUntilKilledAsync();
            world.Restart();
            world.Advance(TimeSpan.FromSeconds(20));
            await world.PassAsync();
            Assert.Single(world.Discord.Messages);
            Assert.Equal(DuePostState.Posted, Assert.Single(await world.PostsAsync()).State);
            if (!wasKilled)
            {
                Assert.InRange(write, 4, 40);
                return;
            }
        }
    }

    [Fact]
    public async Task Killed_before_any_write_and_started_again_much_later_the_post_is_found_in_the_channel()
    {
        for (var write = 1; ; write++)
        {
            await using var world = await PostingWorld.StartAsync();
            world.AdvanceTo("09:00");
            world.Process.KillBefore(write);
            var wasKilled = await world.PassUntilKilledAsync();
            world.Restart();
            world.Advance(TimeSpan.FromMinutes(30));
            world.Discord.Messages.Insert(0, Chatter(world));
            await world.PassAsync();
            Assert.Single(world.Discord.Messages, message => message.Nonce is not null);
            Assert.Equal(DuePostState.Posted, Assert.Single(await world.PostsAsync()).State);
            if (!wasKilled)
            {
                return;
            }
        }
    }

    [Fact]
    public async Task A_lost_answer_is_asked_for_again_with_the_same_nonce()
    {
        await using var world = await PostingWorld.StartAsync();
        world.AdvanceTo("09:00");
        world.Discord.Faults = (_, _) => Lost;
        await world.PassAsync();
        Assert.Equal(DuePostState.Due, Assert.Single(await world.PostsAsync()).State);

        world.Discord.Faults = (_, _) => null;
        world.Advance(TimeSpan.FromSeconds(10));
        await world.PassAsync();
        Assert.Single(world.Discord.Messages);
        Assert.Equal(DuePostState.Posted, Assert.Single(await world.PostsAsync()).State);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(600)]
    public async Task What_changed_while_the_answer_was_lost_reaches_the_post_that_arrived(int secondsLater)
    {
        await using var world = await PostingWorld.StartAsync();
        await world.PlanAsync(11, "하나");
        world.AdvanceTo("09:00");
        world.Discord.Faults = (_, _) => Lost;
        await world.PassAsync();

        world.Discord.Faults = (_, _) => null;
        await world.TickAsync(11, 0);
        world.Advance(TimeSpan.FromSeconds(secondsLater));
        await world.PassAsync();
        world.Advance(TimeSpan.FromSeconds(6));
        await world.PassAsync();
        Assert.Contains("1/1", Assert.Single(world.Discord.Messages).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_never_arrived_is_sent_again_when_the_channel_shows_that_it_did_not()
    {
        await using var world = await PostingWorld.StartAsync();
        world.AdvanceTo("09:00");
        world.Discord.Messages.Add(Chatter(world));
        world.Discord.Faults = (_, _) => new Fault.NeverArrives();
        await world.PassAsync();

        world.Discord.Faults = (_, _) => null;
        world.Advance(TimeSpan.FromMinutes(5));
        await world.PassAsync();
        Assert.Single(world.Discord.Messages, message => message.Nonce is not null);
    }

    [Fact]
    public async Task A_request_that_never_arrived_is_sent_again_to_a_channel_that_never_held_a_message()
    {
        await using var world = await PostingWorld.StartAsync();
        world.AdvanceTo("09:00");
        world.Discord.Faults = (_, _) => new Fault.NeverArrives();
        await world.PassAsync();

        world.Discord.Faults = (_, _) => null;
        world.Advance(TimeSpan.FromMinutes(5));
        await world.PassAsync();
        Assert.Single(world.Discord.Messages);
        Assert.Equal(DuePostState.Posted, Assert.Single(await world.PostsAsync()).State);
    }

    [Fact]
    public async Task Without_read_message_history_a_lost_answer_stays_unknown_and_nothing_is_sent_twice()
    {
        await using var world = await PostingWorld.StartAsync();
        world.AdvanceTo("09:00");
        world.Discord.Faults = (_, _) => Lost;
        await world.PassAsync();

        world.Discord.Faults = (_, _) => null;
        world.Discord.HidesHistory = true;
        world.Advance(TimeSpan.FromMinutes(5));
        await world.PassAsync();
        await world.PassAsync();
        Assert.Single(world.Discord.Messages);
        Assert.Equal(DuePostState.Unknown, Assert.Single(await world.PostsAsync()).State);
    }

    [Fact]
    public async Task A_group_that_forbids_posting_pauses_and_resumes_while_another_goes_on()
    {
        await using var world = await PostingWorld.StartAsync();
        await world.AddGroupAsync(2, 9002);
        await world.JoinAsync(12, "하늘", 2);
        world.AdvanceTo("09:00");
        world.Discord.Faults = (_, path) => path.StartsWith("channels/9001/", StringComparison.Ordinal)
            ? new Fault.Refuses(HttpStatusCode.Forbidden, 50013)
            : null;
        await world.PassAsync();
        await world.PassAsync();
        world.Advance(TimeSpan.FromMinutes(5));
        await world.PassAsync();
        Assert.Single(world.Discord.In(9002));
        Assert.Single(world.Discord.Requests, request => request == "POST channels/9001/messages");

        world.Discord.Faults = (_, _) => null;
        world.Advance(TimeSpan.FromMinutes(6));
        await world.PassAsync();
        Assert.Single(world.Discord.In(PostingWorld.Room));
        Assert.All(await world.PostsAsync(), post => Assert.Equal(DuePostState.Posted, post.State));
        await world.InScopeAsync<GroupStore>(async groups =>
            Assert.Null((await groups.FindAsync(new Shared.GroupId(1), PostingWorld.Token))!.PausedFor));
    }

    [Fact]
    public async Task A_refused_token_stops_posting()
    {
        await using var world = await PostingWorld.StartAsync();
        world.AdvanceTo("09:00");
        world.Discord.Faults = (_, _) => new Fault.Refuses(HttpStatusCode.Unauthorized, 0);
        var refusal = await Assert.ThrowsAsync<Discord.DiscordException>(world.PassAsync);
        Assert.Equal(PostTrouble.TokenRefused, PostTroubles.Of(refusal));
    }

    [Fact]
    public void A_nonce_of_the_largest_ids_fits()
    {
        Assert.InRange(PostKey.Nonce(long.MaxValue, new Shared.GroupId(ulong.MaxValue)).Length, 1, 25);
    }

    private static SentMessage Chatter(PostingWorld world) =>
        new(StudyBot.Discord.Snowflake.At(world.Transport.GetUtcNow() - TimeSpan.FromHours(1)).Value, PostingWorld.Room, nonce: null, world.Transport.GetUtcNow())
        {
            Body = System.Text.Json.Nodes.JsonNode.Parse("""{"components":[]}""")!,
        };
}
