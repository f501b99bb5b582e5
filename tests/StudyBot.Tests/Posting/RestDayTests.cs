using StudyBot.Posting;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Tests.Posting;

/// <summary>Posts and days off. The world begins on Tuesday, 3 March 2026, at 08:00 in Seoul.</summary>
public class RestDayTests
{
    [Fact]
    public async Task On_a_day_of_rest_nothing_is_posted_and_the_next_morning_tells_of_the_last_study_day()
    {
        await using var world = await PostingWorld.StartAsync("2026-03-06T08:00:00+09:00");
        await world.ChangeAsync(1, group => group.RestDays = Weekdays.Weekend.Mask);
        await world.PlanAsync(11, "AWS 16장", "운동");
        await world.TickAsync(11, 0);
        world.AdvanceTo("23:50");
        await world.PassAsync();
        var friday = world.Discord.Messages.Count;

        // Saturday and Sunday, hour by hour.
        for (var hour = 0; hour < 48 + 8; hour++)
        {
            world.Advance(TimeSpan.FromHours(1));
            await world.PassAsync();
        }

        Assert.Equal(friday, world.Discord.Messages.Count);
        Assert.DoesNotContain(await world.PostsAsync(), post => post.On.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);

        world.AdvanceTo("09:00");
        await world.PassAsync();
        Assert.Equal(friday + 1, world.Discord.Messages.Count);
        Assert.Contains("지난 하루 · 3월 6일 (금): 1명 중 1명 기록", world.Discord.Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Down_over_the_weekend_fridays_summary_still_comes()
    {
        await using var world = await PostingWorld.StartAsync("2026-03-06T08:00:00+09:00");
        await world.ChangeAsync(1, group => group.RestDays = Weekdays.Weekend.Mask);
        await world.PlanAsync(11, "AWS 16장");
        world.Advance(TimeSpan.FromDays(2));
        await world.PassAsync();

        var posted = (await world.PostsAsync()).Where(post => post.MessageId is not null).Select(post => (post.Kind, post.On));
        Assert.Equal([(PostKind.Summary, new DateOnly(2026, 3, 6))], posted);
    }

    [Fact]
    public async Task What_was_due_before_the_weekday_became_one_of_rest_is_not_posted()
    {
        await using var world = await PostingWorld.StartAsync();
        await world.PlanAsync(11, "AWS 16장");
        world.Discord.Faults = (method, _) => method == HttpMethod.Post ? new Fault.Refuses(System.Net.HttpStatusCode.ServiceUnavailable, 0) : null;
        world.AdvanceTo("09:00");
        await world.InScopeAsync<DuePosts>(due => due.HandOverSomeAsync(PostingWorld.Token));
        Assert.Equal(DuePostState.Due, Assert.Single(await world.PostsAsync()).State);

        await world.ChangeAsync(1, group => group.RestDays = Weekdays.None.With(DayOfWeek.Tuesday).Mask);
        world.Discord.Faults = (_, _) => null;
        await world.PassAsync();

        Assert.Empty(world.Discord.Messages);
        Assert.Equal(DuePostState.Skipped, Assert.Single(await world.PostsAsync()).State);
    }

    [Fact]
    public async Task A_shared_page_on_a_day_of_rest_is_not_posted()
    {
        await using var world = await PostingWorld.StartAsync();
        await world.ChangeAsync(1, group => (group.RestDays, group.Threads) = (Weekdays.None.With(DayOfWeek.Tuesday).Mask, false));
        await world.WriteAsync(11, "캐싱", Visibility.Shared);
        await world.PassAsync();

        Assert.Empty(await world.PostsAsync());
        Assert.Empty(world.Discord.Messages);
    }

    [Fact]
    public async Task Whoever_is_away_is_neither_asked_nor_counted_but_named_in_the_summary()
    {
        await using var world = await PostingWorld.StartAsync();
        await world.JoinAsync(12, "하늘", 1);
        await world.PlanAsync(11, "AWS 16장");
        await world.PlanAsync(12, "바다 보기");
        await SetAwayAsync(world, 12);
        world.AdvanceTo("09:00");
        await world.PassAsync();
        Assert.DoesNotContain("하늘", world.Discord.Messages[0].Text, StringComparison.Ordinal);
        Assert.Contains("0/1", world.Discord.Messages[0].Text, StringComparison.Ordinal);

        world.AdvanceTo("21:00");
        await world.PassAsync();
        Assert.Contains("0/1", world.Discord.Messages[^1].Text, StringComparison.Ordinal);

        world.AdvanceTo("23:50");
        await world.PassAsync();
        Assert.Contains("**하늘** ✈️ 휴가", world.Discord.Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_that_stands_there_follows_when_somebody_goes_away()
    {
        await using var world = await PostingWorld.StartAsync();
        await world.JoinAsync(12, "하늘", 1);
        await world.PlanAsync(12, "바다 보기");
        world.AdvanceTo("09:00");
        await world.PassAsync();
        Assert.Contains("바다 보기", world.Discord.Messages[0].Text, StringComparison.Ordinal);

        await SetAwayAsync(world, 12);
        world.Advance(TimeSpan.FromMinutes(1));
        await world.PassAsync();
        Assert.DoesNotContain("바다 보기", world.Discord.Messages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_whose_members_are_all_away_gets_no_post()
    {
        await using var world = await PostingWorld.StartAsync();
        await world.PlanAsync(11, "AWS 16장");
        await SetAwayAsync(world, 11);
        foreach (var time in new[] { "09:00", "13:00", "21:00", "23:50" })
        {
            world.AdvanceTo(time);
            await world.PassAsync();
        }

        Assert.Empty(world.Discord.Messages);
    }

    [Theory]
    [InlineData("0 9 * * *", "2026-03-06T03:00:00Z", "2026-03-09T00:00:00Z 2026-03-10T00:00:00Z")]
    // 02:00 on Saturday is still Friday; 02:00 on Monday is still Sunday.
    [InlineData("0 2 * * *", "2026-03-06T03:00:00Z", "2026-03-06T17:00:00Z 2026-03-09T17:00:00Z")]
    [InlineData("0 9 * * 6", "2026-03-06T03:00:00Z", "")]
    public void The_preview_leaves_days_of_rest_out(string cron, string now, string expected)
    {
        var group = new GroupRow { Id = new GroupId(1), Zone = "Asia/Seoul", RestDays = Weekdays.Weekend.Mask };
        group.Clocks.Add(new GroupClockRow { From = DateOnly.MinValue, NotBefore = DateTimeOffset.MinValue, Zone = "Asia/Seoul", DayStart = new TimeOnly(4, 0) });

        Assert.Equal(
            expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(DateTimeOffset.Parse), PostPlan.Upcoming(group, cron, group.Zone, DateTimeOffset.Parse(now), 2));
    }

    private static Task SetAwayAsync(PostingWorld world, ulong member) => world.InScopeAsync<AwayStore>(away => away.ChangeAsync(
        new MemberId(member), (known, today) => AwayDays.Set(known, today, today.AddDays(2), null, today), PostingWorld.Token));
}
