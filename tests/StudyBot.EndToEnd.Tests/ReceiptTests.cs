using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.EndToEnd.Tests.Screens;

namespace StudyBot.EndToEnd.Tests;

/// <summary>What came over: in one line, whole on a press, and taken back all day.</summary>
public class ReceiptTests
{
    private const string NextDate = "2025-02-27";

    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public async Task A_roll_forward_is_shown_and_taken_back_as_far_as_nothing_was_touched(string locale)
    {
        await using var day = await TestDay.StartAsync();
        var isKorean = locale == "ko";
        var reader = isKorean ? day.Jimin : day.Sol;
        await PlanAsync(reader);
        day.MoveTo("08:00", NextDate);
        day.Transcript.Clear();

        await reader.UseAsync("today");
        await reader.PressAsync(isKorean ? "내역" : "Details");
        Assert.True(reader.Last.InPlace);
        await reader.UseAsync("task done", ("task", isKorean ? "청소" : "Clean"));
        await reader.UseAsync("today");
        await reader.PressAsync(isKorean ? "내역" : "Details");
        var offered = reader.Last.Message;
        await reader.PressAsync(isKorean ? "돌려놓기" : "Take it back");
        await reader.PressAsync(isKorean ? "모두 가져오기" : "Take all");
        Approved.Matches($"receipt.{locale}.txt", day.Transcript.Text);

        reader.Last.Says(isKorean ? "산책" : "A walk", isKorean ? "요약" : "Notes");
        Assert.NotNull(offered);
    }

    [Fact]
    public async Task Taking_back_twice_changes_nothing_and_on_the_next_day_it_is_too_late()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await PlanAsync(jimin);
        day.MoveTo("08:00", NextDate);
        await jimin.UseAsync("today");
        await jimin.PressAsync("내역");
        var again = await jimin.UseAsync("today");
        var details = await jimin.PressAsync("내역", again.Message);
        (await jimin.PressAsync("돌려놓기")).Says("돌려놓았어요", "기다");
        (await jimin.PressAsync("내역")).DoesNotSay("[돌려놓기]");
        (await jimin.PressAsync("내 하루")).Says("아직 계획이 없어요");
        (await jimin.UseAsync("day", ("date", "2025-02-26"))).Says("☐ 읽기", "☐ 청소").DoesNotSay("↪");

        day.MoveTo("08:00", "2025-02-28");
        (await jimin.UseAsync("today")).Says("산책").DoesNotSay("☐ 읽기");
        Assert.NotNull(details);
    }

    [Fact]
    public async Task Undo_takes_it_back_when_nothing_else_is_left()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await PlanAsync(jimin);
        day.MoveTo("08:00", NextDate);
        await jimin.UseAsync("task done", ("task", "청소"));

        (await jimin.UseAsync("undo")).Says("‘청소’ 완료한 것을 되돌렸어요");
        (await jimin.UseAsync("undo")).Says("돌려놓았어요", "아직 계획이 없어요");
        (await jimin.UseAsync("undo")).Says("되돌릴 것이 더 없어요");
    }

    [Fact]
    public async Task Somebody_elses_receipt_is_not_shown()
    {
        await using var day = await TestDay.StartAsync();
        await PlanAsync(day.Jimin);
        await day.Haneul.UseAsync("join");
        day.MoveTo("08:00", NextDate);
        var panel = await day.Jimin.UseAsync("today");
        var button = MessageText.FindButton(panel.Message, "내역")!;

        await day.Haneul.UseAsync("today");
        (await day.Haneul.ForgePressAsync(button, day.Haneul.Last.Message)).Says("다른 사람의 하루예요");
        (await day.Haneul.ForgePressAsync(button.Replace(".receipt.", ".take-back.", StringComparison.Ordinal), day.Haneul.Last.Message)).Says("다른 사람의 하루예요");
        day.MoveTo("08:00", "2025-02-28");
        (await day.Jimin.PressAsync("내역", panel.Message)).Says("2월 27일 (목) 하루는 끝나서", "## 2월 28일 (금)");
    }

    private static async Task PlanAsync(Person person)
    {
        var isKorean = person.Locale == "ko";
        await person.UseAsync("join");
        await person.UseAsync("plan");
        await person.FillAsync(form => form.Write(isKorean ? "읽기\n- 요약\n청소\n운동" : "Read\n- Notes\nClean\nRun"));
        await person.UseAsync("tomorrow");
        await person.FillAsync(form => form.Write(isKorean ? "산책\n**운동**" : "A walk\n**Run**"));
    }
}
