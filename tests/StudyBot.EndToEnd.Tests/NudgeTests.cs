using StudyBot.EndToEnd.Tests.Bots;

namespace StudyBot.EndToEnd.Tests;

/// <summary>Reminders: asked for once at joining, set in one's settings, sent by direct message while something is missing.</summary>
public sealed class NudgeTests
{
    [Fact]
    public async Task Joining_asks_once_and_a_press_is_enough()
    {
        await using var day = await TestDay.StartAsync();
        (await day.Jimin.UseAsync("join")).Says("저녁에 빠진 게 있으면 개인 메시지로 알려 드릴까요?", "[하루 한 번]", "[괜찮아요]");
        (await day.Jimin.PressAsync("하루 한 번")).Says("하루 한 번까지만, 저녁에 빠진 게 있을 때만", "[✏️ 계획*]", "[알림 설정]");
        (await day.Jimin.UseAsync("join")).Says("이미 참여하고 있어요").DoesNotSay("알려 드릴까요");
        (await day.Sol.UseAsync("join")).Says("Shall I write to you in the evening when something is missing?");
        (await day.Sol.PressAsync("No, thanks")).Says("No reminders, then.");
        (await day.Sol.UseAsync("settings")).Says("Reminders", "None").DoesNotSay("Quiet hours");
    }

    [Fact]
    public async Task The_settings_say_how_many_and_when_not()
    {
        await using var day = await TestDay.StartAsync();
        await day.Jimin.UseAsync("join");
        (await day.Jimin.UseAsync("settings", ("nudges", "2"), ("quiet", "23-7"))).Says("두 번, 아침과 저녁에", "조용한 시간: **23:00-07:00**", "그냥 두면 점점 뜸해져요");
        await day.Jimin.ForgePressAsync("1.settings-quiet", day.Jimin.Last.Message);
        Assert.Equal("23:00-07:00", day.Jimin.Last.Form.Preset("언제부터 언제까지"));
        (await day.Jimin.FillAsync(form => form.Write("off"))).Says("조용한 시간 없음");
        (await day.Jimin.UseAsync("settings", ("quiet", "밤에"))).Says("‘밤에’는 알아보지 못했어요. 22:00-08:00처럼 쓰거나 off라고 적어 주세요.");
        (await day.Jimin.UseAsync("settings", ("nudges", "0"))).DoesNotSay("조용한 시간");
    }

    [Fact]
    public async Task What_is_missing_in_the_evening_comes_as_a_direct_message_whose_button_writes_it()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        await jimin.PressAsync("하루 한 번");
        day.MoveTo("21:30");
        var nudge = await jimin.InDirectMessages().SeesPostAsync("오늘 뭘 배웠나요?", day.World.Places.DirectChannel(jimin.Id).Id);
        (await jimin.PressAsync("📄 오늘 백지", nudge)).Says("오늘 무엇을 배웠나요?");
        (await jimin.FillAsync(form => form.Write("캐싱 서버"))).Says("저장했어요");
    }
}
