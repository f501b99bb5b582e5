using StudyBot.Posting;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;

namespace StudyBot.Tests.Posting;

public class DuePostsTests
{
    // Down from 08:00 until then: what is still of use comes, and nothing else.
    [Theory]
    [InlineData("12:59", "Morning")]
    [InlineData("13:00", "Afternoon")]
    [InlineData("20:59", "Afternoon")]
    [InlineData("21:00", "Evening")]
    [InlineData("23:49", "Evening")]
    public async Task After_downtime_only_what_is_still_of_use_is_posted(string backAt, string expected)
    {
        await using var world = await PostingWorld.StartAsync();
        await world.PlanAsync(11, "AWS 16장");
        world.AdvanceTo(backAt);
        await world.PassAsync();
        var posted = (await world.PostsAsync()).Where(post => post.State == DuePostState.Posted).Select(post => $"{post.Kind}");
        Assert.Equal([expected], posted);
        Assert.Single(world.Discord.Messages);
    }

    [Fact]
    public async Task The_summary_of_the_last_ended_date_always_comes()
    {
        await using var world = await PostingWorld.StartAsync();
        await world.PlanAsync(11, "AWS 16장");
        world.Advance(TimeSpan.FromHours(24 + 2));
        await world.PassAsync();
        var posts = await world.PostsAsync();
        var summary = Assert.Single(posts, post => post.Kind == PostKind.Summary);
        Assert.Equal(new DateOnly(2026, 3, 3), summary.On);
        Assert.NotNull(summary.MessageId);
        Assert.Equal(["2026-03-04 Morning", "2026-03-03 Summary"], Posted(posts));
    }

    [Fact]
    public async Task A_year_down_is_not_a_flood()
    {
        await using var world = await PostingWorld.StartAsync();
        await world.PlanAsync(11, "AWS 16장");
        world.Advance(TimeSpan.FromDays(365) + TimeSpan.FromHours(2));
        await world.PassAsync();
        Assert.InRange(world.Discord.Messages.Count, 1, 2);
    }

    [Fact]
    public async Task A_second_occurrence_on_a_date_edits_the_post_that_is_there()
    {
        await using var world = await PostingWorld.StartAsync();
        world.AdvanceTo("09:00");
        await world.PassAsync();
        await world.ChangeAsync(1, group => group.Posts.Find(post => post.Kind == PostKind.Morning)!.Cron = "0 10 * * *");
        await world.PlanAsync(11, "AWS 16장");
        world.AdvanceTo("10:00");
        await world.PassAsync();
        Assert.Single(world.Discord.Messages);
        Assert.Equal(1, world.Discord.Messages[0].Edits);
    }

    [Fact]
    public async Task A_clock_that_steps_back_posts_nothing_twice_and_plans_anew()
    {
        await using var world = await PostingWorld.StartAsync();
        world.AdvanceTo("09:00");
        await world.PassAsync();
        world.Study.AdjustTime(world.Study.GetUtcNow().AddHours(-1));
        await world.PassAsync();
        world.Advance(TimeSpan.FromHours(1));
        await world.PassAsync();
        Assert.Single(world.Discord.Messages);

        world.Study.AdjustTime(world.Study.GetUtcNow().AddDays(-30));
        await world.PassAsync();
        world.Advance(TimeSpan.FromHours(24));
        await world.PassAsync();
        Assert.Equal(2, world.Discord.Messages.Count);
    }

    [Fact]
    public async Task A_reconnect_or_a_second_start_does_not_post_again()
    {
        await using var world = await PostingWorld.StartAsync();
        world.AdvanceTo("09:00");
        await world.PassAsync();
        for (var start = 0; start < 3; start++)
        {
            world.Restart();
            await world.PassAsync();
        }

        Assert.Single(world.Discord.Messages);
    }

    [Fact]
    public async Task A_group_without_members_gets_no_post()
    {
        await using var world = await PostingWorld.StartAsync();
        await world.AddGroupAsync(2, 9002);
        world.AdvanceTo("09:00");
        await world.PassAsync();
        Assert.Empty(world.Discord.In(9002));
        Assert.Single(world.Discord.In(PostingWorld.Room));
    }

    [Fact]
    public async Task A_post_that_is_off_a_group_without_channel_and_a_removed_one_are_never_due()
    {
        await using var world = await PostingWorld.StartAsync();
        await world.ChangeAsync(1, group => group.Posts.Find(post => post.Kind == PostKind.Morning)!.Cron = null);
        await world.InScopeAsync<GroupStore>(async groups =>
        {
            var group = (await groups.FindAsync(new GroupId(1), PostingWorld.Token))!;
            Assert.Null(group.Posts.Find(post => post.Kind == PostKind.Morning)!.NextAt);
            group.ChannelId = null;
            PostPlan.Reschedule(group, world.Study.GetUtcNow());
            Assert.All(group.Posts, post => Assert.Null(post.NextAt));
        });
        world.AdvanceTo("09:00");
        await world.PassAsync();
        Assert.Empty(world.Discord.Messages);
    }

    // New York, 8 March 2026: 02:30 does not exist. 1 November 2026: 01:30 comes twice.
    [Theory]
    [InlineData("30 2 * * *", "2026-03-07T12:00:00Z", "2026-03-08T07:00:00Z", "2026-03-09T06:30:00Z")]
    [InlineData("30 1 * * *", "2026-10-31T12:00:00Z", "2026-11-01T05:30:00Z", "2026-11-02T06:30:00Z")]
    public void The_nights_of_the_clock_change_neither_skip_nor_double_a_post(string cron, string now, string first, string second)
    {
        var upcoming = Schedule.Upcoming(cron, "America/New_York", DateTimeOffset.Parse(now)).Take(2).ToList();
        Assert.Equal([DateTimeOffset.Parse(first), DateTimeOffset.Parse(second)], upcoming);
    }

    private static IEnumerable<string> Posted(IEnumerable<DuePostRow> posts) => posts
        .Where(post => post.MessageId is not null)
        .Select(post => $"{post.On:yyyy-MM-dd} {post.Kind}");
}
