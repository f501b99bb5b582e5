using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Tests.Posting;

/// <summary>지민's group from Tuesday, 3 March on; nobody presses anything unless a test does. The bot listens all the time.</summary>
public sealed class QuietGroupTests
{
    [Fact]
    public async Task After_three_silent_study_days_there_is_one_question_and_then_nothing()
    {
        await using var world = await ListeningAsync();
        await LiveAsync(world, days: 9);
        Assert.Equal(
            ["3 Morning", "3 Afternoon", "3 Evening", "4 Morning", "4 Afternoon", "4 Evening", "5 Morning", "5 Afternoon", "5 Evening",
                "6 Morning", "6 Afternoon", "6 Evening", "7 Quiet"],
            await PostedAsync(world));
        Assert.Contains("며칠째 조용하네요", world.Discord.Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_press_brings_the_posts_back()
    {
        await using var world = await ListeningAsync();
        await LiveAsync(world, days: 6);
        await world.InScopeAsync<MemberStore>(members => members.TouchAsync(new MemberId(11), "지민", "ko", PostingWorld.Token));
        await LiveAsync(world, days: 1);
        Assert.Equal(["7 Quiet", "9 Morning", "9 Afternoon", "9 Evening"], (await PostedAsync(world)).TakeLast(4));
    }

    [Fact]
    public async Task Days_on_which_the_bot_was_down_the_group_rested_or_somebody_was_away_are_not_counted()
    {
        await using var down = await PostingWorld.StartAsync();
        await LiveAsync(down, days: 6);
        Assert.DoesNotContain("Quiet", string.Join(' ', await PostedAsync(down)), StringComparison.Ordinal);

        await using var resting = await ListeningAsync();
        await resting.ChangeAsync(1, group => group.RestDays = Weekdays.None.With(DayOfWeek.Thursday).With(DayOfWeek.Friday).Mask);
        await LiveAsync(resting, days: 6);
        Assert.Equal("8 Evening", (await PostedAsync(resting))[^1]);
        await LiveAsync(resting, days: 1);
        Assert.Equal("9 Quiet", (await PostedAsync(resting))[^1]);

        await using var away = await ListeningAsync();
        await away.JoinAsync(12, "하늘", 1);
        await away.InScopeAsync<StudyDb>(async db =>
        {
            db.Away.Add(new AwayRow { MemberId = new MemberId(12), Id = 1, From = new DateOnly(2026, 3, 4), To = new DateOnly(2026, 3, 6) });
            await db.SaveChangesAsync(PostingWorld.Token);
        });
        await LiveAsync(away, days: 6);
        Assert.Equal("8 Evening", (await PostedAsync(away))[^1]);
    }

    [Theory]
    [InlineData("2026-03-21", "21 Morning")]
    [InlineData("9999-12-31", "7 Quiet")]
    public async Task A_group_that_rests_gets_nothing_until_then(string until, string first)
    {
        await using var world = await ListeningAsync();
        await LiveAsync(world, days: 5);
        var before = (await PostedAsync(world)).Count;
        await world.ChangeAsync(1, group => (group.QuietSince, group.RestsUntil) = (null, DateOnly.Parse(until)));
        await LiveAsync(world, days: 14);
        var posted = await PostedAsync(world);
        Assert.Equal(first, posted.Skip(first.Contains("Quiet", StringComparison.Ordinal) ? before - 1 : before).First());
        Assert.Contains(until.StartsWith('9') ? "멈췄어요" : "부터 다시 올라와요", world.Discord.Messages[before - 1].Text, StringComparison.Ordinal);
    }

    private static async Task<PostingWorld> ListeningAsync()
    {
        var world = await PostingWorld.StartAsync();
        await world.InScopeAsync<StudyDb>(async db =>
        {
            db.InputSpans.Add(new InputSpanRow { From = world.Study.GetUtcNow(), Until = world.Study.GetUtcNow().AddYears(1) });
            await db.SaveChangesAsync(PostingWorld.Token);
        });
        return world;
    }

    /// <summary>Passes at each post's time, day by day, and ends at eight in the morning.</summary>
    private static async Task LiveAsync(PostingWorld world, int days)
    {
        for (var day = 0; day < days; day++)
        {
            foreach (var time in (string[])["09:00", "13:00", "21:00", "23:50"])
            {
                world.AdvanceTo(time);
                await world.PassAsync();
            }

            world.Advance(TimeSpan.FromHours(8) + TimeSpan.FromMinutes(10));
        }
    }

    private static async Task<List<string>> PostedAsync(PostingWorld world) =>
        [.. (await world.PostsAsync()).Where(post => post.MessageId is not null).Select(post => $"{post.On.Day} {post.Kind}")];
}
