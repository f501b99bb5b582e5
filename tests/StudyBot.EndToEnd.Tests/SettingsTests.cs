using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.EndToEnd.Tests.Screens;

namespace StudyBot.EndToEnd.Tests;

/// <summary><c>/settings</c>, as options and on its panel.</summary>
public class SettingsTests
{
    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public async Task The_panel_shows_how_things_stand_and_changes_them_in_place(string locale)
    {
        await using var day = await TestDay.StartAsync();
        var isKorean = locale == "ko";
        var reader = isKorean ? day.Jimin : day.Sol;
        await reader.UseAsync("join");
        day.Transcript.Clear();

        await reader.UseAsync("settings");
        (await reader.ChooseAsync(isKorean ? "몇 개인지만 보여요" : "The group sees how many")).Says(isKorean ? "저장했어요" : "Saved");
        Assert.True(reader.Last.InPlace);
        await reader.PressAsync(isKorean ? "바꾸기" : "Change");
        await reader.FillAsync(form => form
            .Write(isKorean ? "시간대역" : "Time zone", "america/los angeles")
            .Write(isKorean ? "하루를 시작하는 때" : "A day starts at", "5:00"));
        await reader.PressAsync(isKorean ? "저장" : "Save");
        await reader.PressAsync(isKorean ? "이 스터디의 시계로 바꾸기" : "Use this group's clock");
        await reader.PressAsync(isKorean ? "저장" : "Save");
        Approved.Matches($"settings.{locale}.txt", day.Transcript.Text);
    }

    [Fact]
    public async Task A_clock_is_saved_only_after_its_next_turn_was_named()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");

        // 08:30 in Seoul, on the 26th; in Los Angeles it is the afternoon of the 25th, and will be the 27th at 21:00 on Seoul's clock.
        (await jimin.UseAsync("settings", ("zone", "America/Los_Angeles"))).Says("2월 26일 (수)은 ‹2025-02-27 21:00›에 끝나요", "[저장*]", "[그대로 두기]");
        (await jimin.PressAsync("그대로 두기")).Says("Asia/Seoul");
        (await jimin.UseAsync("settings", ("zone", "america/los_angeles"), ("carry", "ask"))).Says("2025-02-27 21:00");
        (await jimin.PressAsync("저장")).Says("저장했어요", "America/Los_Angeles", "2025-02-27 21:00", "무엇을 가져올지 물어봐 주세요");

        day.MoveTo("20:59", "2025-02-27");
        (await jimin.UseAsync("today")).Says("2월 26일 (수)");
        day.MoveTo("21:00", "2025-02-27");
        (await jimin.UseAsync("today")).Says("2월 27일 (목)");
    }

    [Fact]
    public async Task Going_east_over_a_date_says_which_one_is_skipped()
    {
        await using var day = await TestDay.StartAsync("StudyBot:TimeZone=Pacific/Pago_Pago");
        await day.Jimin.UseAsync("join");

        (await day.Jimin.UseAsync("settings", ("zone", "Pacific/Kiritimati")))
            .Says("Pacific/Kiritimati", "그다음은 바로 2월 27일 (목)이에요. 2월 26일 (수)은 건너뛰지만");
    }

    [Fact]
    public async Task What_is_no_clock_is_refused_with_a_way_to_try_again()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        (await jimin.UseAsync("settings")).Says("아직 이 스터디에 참여하지 않았어요");
        await jimin.UseAsync("join");

        (await jimin.UseAsync("settings", ("zone", "Asia/Soul"))).Says("‘Asia/Soul’은 없는 시간대역이에요", "Asia/Seoul", "[다시 쓰기*]");
        (await jimin.UseAsync("settings", ("day-start", "12:00"))).Says("00:00부터 11:59", "[다시 쓰기*]");
        await jimin.PressAsync("다시 쓰기");
        (await jimin.FillAsync(form => form.Write("하루를 시작하는 때", "정오"))).Says("‘정오’에는 하루를 시작할 수 없어요");
        Assert.Contains("Asia/Seoul", await jimin.SuggestionsAsync("settings", "zone", "seoul"));
    }

    [Fact]
    public async Task The_chosen_language_wins_over_the_clients()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");

        (await jimin.UseAsync("settings", ("locale", "en"))).Says("My settings", "English ▾");
        (await jimin.UseAsync("today")).Says("Nothing planned yet");
        (await jimin.ChooseAsync("한국어")).Says("내 설정");
        (await jimin.UseAsync("today")).Says("아직 계획이 없어요");
    }

    [Fact]
    public async Task Tasks_that_are_nobodys_affair_are_taken_off_the_posts_and_off_the_day()
    {
        await using var day = await TestDay.StartAsync();
        var (jimin, sol) = (day.Jimin, day.Sol);
        await PlanAsync(jimin, "운동\n비밀 공부");
        await sol.UseAsync("join");
        day.MoveTo("09:00");
        var morning = await sol.SeesPostAsync("비밀 공부");

        await jimin.UseAsync("settings", ("tasks", "count"));
        await sol.SeesAsync(morning, "🔒 0/2");
        Assert.DoesNotContain("비밀 공부", sol.Read(morning), StringComparison.Ordinal);
        (await sol.UseAsync("day", ("member", jimin.Id.ToString()))).Says("0/2").DoesNotSay("운동");

        await jimin.UseAsync("settings", ("tasks", "private"));
        await TestDay.UntilAsync(() => !sol.Read(morning).Contains("0/2", StringComparison.Ordinal), () => sol.Read(morning));
        (await sol.UseAsync("day", ("member", jimin.Id.ToString()))).Says("keep to themselves").DoesNotSay("0/2").DoesNotSay("운동");
        (await jimin.UseAsync("day")).Says("비밀 공부");
    }

    [Fact]
    public async Task What_a_form_starts_from_is_what_was_chosen()
    {
        await using var day = await TestDay.StartAsync();
        await day.Jimin.UseAsync("join");
        await day.Jimin.UseAsync("settings", ("pages", "shared"), ("closings", "private"));

        (await day.Jimin.UseAsync("review", ("of", "today"))).Says("(•) 스터디에 공유해요");
        await day.Jimin.UseAsync("today");
        await day.Jimin.PressAsync("⋯");
        await day.Jimin.PressAsync("하나씩");
        (await day.Jimin.PressAsync("🌱 마무리 글")).Says("(•) 나만 봐요");
    }

    private static async Task PlanAsync(Person person, string plan)
    {
        await person.UseAsync("join");
        await person.UseAsync("plan");
        await person.FillAsync(form => form.Write(plan));
    }
}
