using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.EndToEnd.Tests.Screens;

namespace StudyBot.EndToEnd.Tests;

/// <summary><c>/routine</c>, and what comes of it over the days. 26 February 2025 is a Wednesday.</summary>
public class RoutineTests
{
    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public async Task Routines_are_made_changed_and_ended(string locale)
    {
        await using var day = await TestDay.StartAsync();
        var isKorean = locale == "ko";
        var reader = isKorean ? day.Jimin : day.Sol;
        await reader.UseAsync("join");
        day.Transcript.Clear();

        await reader.UseAsync("routine list");
        await reader.PressAsync(isKorean ? "루틴 만들기" : "New routine");
        await reader.FillAsync(form => form
            .Write(isKorean ? "할 일" : "What", isKorean ? "운동" : "Run")
            .Write(isKorean ? "요일" : "On which days", isKorean ? "월수금" : "mon, wed, fri")
            .Choose(isKorean ? "오후" : "Afternoon"));
        await reader.UseAsync("routine add", ("text", isKorean ? "단어 외우기" : "Words"), ("days", isKorean ? "목" : "thu"));
        await reader.UseAsync("routine list");
        await reader.PressAsync(isKorean ? "고치기" : "Edit");
        await reader.FillAsync(form => form.Write(isKorean ? "요일" : "On which days", isKorean ? "평일" : "weekdays"));
        await reader.UseAsync("routine remove", ("routine", isKorean ? "단어" : "Words"));
        await reader.UseAsync("today");
        Approved.Matches($"routines.{locale}.txt", day.Transcript.Text);
    }

    [Fact]
    public async Task One_comes_anew_on_its_days_and_never_beside_itself()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        await jimin.UseAsync("routine add", ("text", "운동"), ("days", "목금"));
        (await jimin.UseAsync("today")).DoesNotSay("운동");

        day.MoveTo("08:00", "2025-02-27");
        (await jimin.UseAsync("today")).Says("0/1", "☐ 운동", "루틴 1개");
        day.MoveTo("08:00", "2025-02-28");
        (await jimin.UseAsync("today")).Says("0/1", "☐ 운동").DoesNotSay("번째");
        (await jimin.UseAsync("tick", ("day", "yesterday"))).Says("운동");
        (await jimin.FillAsync(form => form.Tick("운동"))).Says("끝냈어요");
        day.MoveTo("08:00", "2025-03-01");
        (await jimin.UseAsync("today")).DoesNotSay("운동");
    }

    [Fact]
    public async Task What_names_no_days_or_no_routine_is_refused()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");

        (await jimin.UseAsync("routine add", ("text", "운동"), ("days", "가끔"))).Says("‘가끔’에서 요일을 찾지 못했어요", "[다시 쓰기*]");
        Assert.Equal("운동", jimin.Last.File);
        (await jimin.UseAsync("routine add", ("text", "   "), ("days", "매일"))).Says("저장할 것이 없었어요");
        (await jimin.UseAsync("routine remove", ("routine", "수영"))).Says("‘수영’에 맞는 루틴을", "[내 루틴]");
        for (var number = 1; number <= 25; number++)
        {
            await jimin.UseAsync("routine add", ("text", $"루틴 {number}"), ("days", "일"));
        }

        (await jimin.UseAsync("routine add", ("text", "하나 더"), ("days", "매일"))).Says("루틴은 25개까지예요");
        (await jimin.UseAsync("routine list")).Says("루틴 25");
        Assert.Equal(25, (await jimin.SuggestionsAsync("routine edit", "routine", "")).Count);
        Assert.Equal(["루틴 7 · 일"], await jimin.SuggestionsAsync("routine edit", "routine", "루틴 7"));
    }
}
