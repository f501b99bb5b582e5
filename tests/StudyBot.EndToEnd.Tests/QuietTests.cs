using Microsoft.Extensions.DependencyInjection;
using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.EndToEnd.Tests.Screens;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;

namespace StudyBot.EndToEnd.Tests;

/// <summary>A group in which nobody pressed anything for three study days is asked once, and what it answers holds.</summary>
public sealed class QuietTests
{
    [Fact]
    public async Task Two_weeks_rest_are_two_weeks_without_a_post()
    {
        await using var day = await AskedAsync();
        (await day.Jimin.PressAsync("2주 쉬기")).Says("알림 글을 잠시 쉬어요. 3월 16일 (일)부터 다시 올라와요.");
        var question = await day.Jimin.SeesPostAsync("알림 글을 잠시 쉬어요. 3월 16일 (일)부터 다시 올라와요.");
        Assert.Equal(["다시 시작"], MessageText.Buttons(question));

        foreach (var rested in new[] { "2025-03-03", "2025-03-10", "2025-03-15" })
        {
            await GoThroughAsync(day, rested);
        }

        Assert.Equal(question.Id, day.World.VisibleMessages(day.Haneul.Id, day.Study)[^1].Id);
        day.MoveTo("09:00", "2025-03-16");
        await day.Jimin.SeesPostAsync("☀️ 3월 16일 (일)");
    }

    [Fact]
    public async Task Stopped_posts_stay_away_until_somebody_starts_them_again()
    {
        await using var day = await AskedAsync();
        (await day.Sol.PressAsync("그만 올리기")).Says("You have not joined this study group yet");
        (await day.Jimin.PressAsync("그만 올리기")).Says("알림 글을 멈췄어요. 언제든 다시 시작할 수 있어요.");
        var question = await day.Jimin.SeesPostAsync("알림 글을 멈췄어요. 언제든 다시 시작할 수 있어요.");
        await GoThroughAsync(day, "2025-04-10");
        Assert.Equal(question.Id, day.World.VisibleMessages(day.Haneul.Id, day.Study)[^1].Id);

        (await day.Jimin.PressAsync("다시 시작")).Says("계속할게요. 다음 알림 글부터 다시 올라와요.");
        await day.Jimin.SeesAsync(question, "계속할게요. 다음 알림 글부터 다시 올라와요.");
        day.MoveTo("09:00", "2025-04-11");
        await day.Jimin.SeesPostAsync("☀️ 4월 11일 (금)");
    }

    [Fact]
    public async Task To_go_on_is_to_have_the_next_post()
    {
        await using var day = await AskedAsync();
        (await day.Jimin.PressAsync("계속하기")).Says("계속할게요. 다음 알림 글부터 다시 올라와요.");
        day.MoveTo("13:00", "2025-03-02");
        await day.Jimin.SeesPostAsync("⛅ 3월 2일 (일)");
    }

    private static async Task<TestDay> AskedAsync()
    {
        var day = await TestDay.StartAsync();
        await day.Jimin.UseAsync("join");
        await day.Jimin.UseAsync("task add", ("text", "운동"));
        await day.TookInputOnAsync("2025-02-27", "2025-02-28", "2025-03-01");
        day.MoveTo("09:00", "2025-03-02");
        var question = await day.Jimin.SeesPostAsync("며칠째 조용하네요. 알림 글을 계속 올릴까요?");
        Assert.Equal(["계속하기", "2주 쉬기", "그만 올리기"], MessageText.Buttons(question));
        return day;
    }

    /// <summary>Every post of that date comes due, and none waits any more.</summary>
    private static async Task GoThroughAsync(TestDay day, string date)
    {
        foreach (var time in new[] { "09:00", "13:00", "21:00", "23:50" })
        {
            day.MoveTo(time, date);
            await TestDay.UntilAsync(() => IsSettled(day), () => $"the end of what was due on {date} at {time}");
        }
    }

    private static bool IsSettled(TestDay day)
    {
        using var scope = day.Bot.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<StudyDb>();
        var (group, now) = (new GroupId(day.GuildId), day.StandIn.StudyTime.GetUtcNow());
        return !db.GroupPosts.Any(post => post.GroupId == group && post.NextAt <= now)
            && !db.DuePosts.Any(post => post.GroupId == group && (post.State == DuePostState.Due || post.State == DuePostState.Claimed));
    }
}
