using StudyBot.EndToEnd.Tests.Bots;

namespace StudyBot.EndToEnd.Tests;

/// <summary><c>/setup</c>: schedules are saved after their next runs were seen, and what is set holds at once.</summary>
public sealed class SetupTests
{
    [Fact]
    public async Task A_schedule_is_saved_after_its_next_three_runs_were_named()
    {
        await using var day = await TestDay.StartAsync();
        await day.Jimin.UseAsync("join");
        (await day.Jimin.UseAsync("setup", ("post", "morning"), ("cron", "45 8 * * 1-5")))
            .Says("이렇게 저장할까요?", "‹2025-02-26 08:45› · ‹2025-02-27 08:45› · ‹2025-02-28 08:45›", "[저장*]").DoesNotSay("저장했어요");
        (await day.Jimin.PressAsync("그대로 두기")).Says("`0 9 * * *`").DoesNotSay("저장했어요");
        Assert.True(day.Jimin.Last.InPlace);
        await day.Jimin.UseAsync("setup", ("post", "morning"), ("cron", "45 8 * * 1-5"));
        (await day.Jimin.PressAsync("저장")).Says("저장했어요", "`45 8 * * 1-5`");
        day.MoveTo("08:45");
        await day.Jimin.SeesPostAsync("☀️ 2월 26일 (수)");
    }

    [Fact]
    public async Task A_zone_is_saved_after_it_was_shown_when_each_post_would_come()
    {
        await using var day = await TestDay.StartAsync();
        await day.Jimin.UseAsync("join");

        // 09:00 in Tokyo is 09:00 here; in Hong Kong it is 10:00 here.
        (await day.Jimin.UseAsync("setup", ("zone", "Asia/Hong_Kong"))).Says("☀️ 아침 글 · `0 9 * * *`", "‹2025-02-26 10:00›", "[저장*]");
        await day.Jimin.PressAsync("저장");
        day.MoveTo("10:00");
        await day.Jimin.SeesPostAsync("☀️ 2월 26일 (수)");

        // Both at once: each has its own button, and there is one to leave it all.
        (await day.Jimin.UseAsync("setup", ("zone", "Asia/Tokyo"), ("post", "evening"), ("cron", "0 20 * * *")))
            .Says("Asia/Tokyo", "`0 20 * * *`", "[저장*] [그대로 두기]");
    }

    [Fact]
    public async Task The_door_the_threads_what_counts_and_who_sees_pages_can_be_set()
    {
        await using var day = await TestDay.StartAsync();
        (await day.Jimin.UseAsync("setup", ("door", "3"), ("threads", "off"), ("kept", "page"), ("pages", "shared")))
            .Says("저장했어요", "새 하루가 시작되고 3시간까지", "채널에 바로 올려요", "기록한 날: 백지 하나", "새 멤버의 백지: 스터디에 공유돼요");
        (await day.Jimin.UseAsync("setup", ("door", "25"))).Says("‘25’는 마감으로 쓸 수 없어요. 0부터 24");
        (await day.Jimin.UseAsync("setup", ("door", "두"))).Says("마감으로 쓸 수 없어요");

        await day.Haneul.UseAsync("join");
        await day.Haneul.UseAsync("task add", ("text", "운동"));
        (await day.Haneul.UseAsync("review", ("of", "today"))).Says("(•) 스터디에 공유해요");
        await day.Haneul.FillAsync(form => form.Write("캐싱 서버"));
        day.MoveTo("09:00");
        await day.Haneul.SeesPostAsync("캐싱 서버");
        day.MoveTo("06:59", "2025-02-27");
        (await day.Haneul.UseAsync("tick", ("day", "yesterday"))).Says("2월 26일 (수)");
        day.MoveTo("07:01", "2025-02-27");
        (await day.Haneul.UseAsync("tick", ("day", "yesterday"))).DoesNotSay("체크 · 2월 26일 (수)");
    }
}
