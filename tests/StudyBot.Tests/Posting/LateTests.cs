using System.Net;
using StudyBot.Shared;
using StudyBot.Store.Rows;

namespace StudyBot.Tests.Posting;

/// <summary>지민's group from Tuesday, 3 March, 08:00 on, with something done on that day: what comes late, and what does not.</summary>
public sealed class LateTests
{
    // Down for an hour, half a day, a day, a week, a year: what is of use, the last summary, and nothing older.
    [Theory]
    [InlineData(1.5, "03-03 Morning")]
    [InlineData(14, "03-03 Evening")]
    [InlineData(25.5, "03-04 Morning, 03-03 Summary")]
    [InlineData(48 + 14, "03-05 Evening")]
    [InlineData((7 * 24) + 1.5, "03-10 Morning")]
    [InlineData((365 * 24) + 1.5, "03-03 Morning")]
    public async Task After_a_time_down_what_is_still_of_use_comes_and_no_flood(double hours, string expected)
    {
        await using var world = await BusyAsync();
        world.Advance(TimeSpan.FromHours(hours));
        await world.PassAsync();
        Assert.Equal(expected, await PostedAsync(world));
    }

    [Fact]
    public async Task After_weeks_of_refusal_there_is_no_flood_either_and_the_refusals_stay_few()
    {
        await using var world = await BusyAsync();
        world.Discord.Faults = (_, _) => new Fault.Refuses(HttpStatusCode.Forbidden, 50013);
        for (var hour = 0; hour < 24 * 21; hour++)
        {
            world.Advance(TimeSpan.FromHours(1));
            await world.PassAsync();
        }

        // Ten minutes, twenty … six hours: some in the first hours, and then four a day at most.
        Assert.InRange(world.Discord.Requests.Count, 20, 6 + (21 * 4));
        world.Discord.Faults = (_, _) => null;
        world.Advance(TimeSpan.FromHours(7));
        await world.PassAsync();
        Assert.InRange(world.Discord.Messages.Count, 1, 2);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(14)]
    public async Task A_clock_set_forward_by_hours_and_back_again_neither_skips_nor_doubles(int hours)
    {
        await using var world = await BusyAsync();
        world.Study.AdjustTime(world.Study.GetUtcNow().AddHours(hours));
        await world.PassAsync();
        world.Study.AdjustTime(world.Study.GetUtcNow().AddHours(-hours));
        await world.PassAsync();
        foreach (var time in (string[])["09:00", "13:00", "21:00", "23:50"])
        {
            world.AdvanceTo(time);
            await world.PassAsync();
        }

        var posted = (await world.PostsAsync()).Where(post => post.MessageId is not null).Select(post => post.Kind).Order();
        Assert.Equal([PostKind.Morning, PostKind.Afternoon, PostKind.Evening, PostKind.Summary], posted);
        Assert.Equal(4, world.Discord.Messages.Count);
    }

    // New York, 8 March 2026: 02:30 does not exist. 1 November 2026: 01:30 comes twice.
    [Theory]
    [InlineData("2026-03-07T12:00:00Z", "30 2 * * *")]
    [InlineData("2026-10-31T12:00:00Z", "30 1 * * *")]
    public async Task The_nights_of_the_clock_change_bring_one_post_each(string from, string cron)
    {
        await using var world = await PostingWorld.StartAsync(from);
        await world.ChangeAsync(1, group =>
        {
            group.Zone = "America/New_York";
            group.Posts.ForEach(post => post.Cron = post.Kind == PostKind.Morning ? cron : null);
        });
        var counts = new List<int>();
        for (var day = 0; day < 3; day++)
        {
            for (var step = 0; step < 48; step++)
            {
                world.Advance(TimeSpan.FromMinutes(30));
                await world.PassAsync();
            }

            counts.Add(world.Discord.Messages.Count);
        }

        Assert.Equal([1, 2, 3], counts);
    }

    private static async Task<PostingWorld> BusyAsync()
    {
        var world = await PostingWorld.StartAsync();
        await world.PlanAsync(11, "AWS 16장");
        return world;
    }

    private static async Task<string> PostedAsync(PostingWorld world) => string.Join(", ", (await world.PostsAsync())
        .Where(post => post.MessageId is not null)
        .OrderBy(post => post.Kind)
        .Select(post => $"{post.On:MM-dd} {post.Kind}"));
}
