using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.EndToEnd.Tests.Screens;

namespace StudyBot.EndToEnd.Tests;

/// <summary><c>/undo</c>, and the buttons that take back one thing.</summary>
public class UndoTests
{
    private const string NextDate = "2025-02-27";

    [Fact]
    public async Task Every_kind_of_change_is_taken_back_the_last_first()
    {
        await using var day = await StartAsync("하나\n둘");
        var jimin = day.Jimin;
        await jimin.UseAsync("tick");
        await jimin.FillAsync(form => form.Tick("하나", "둘"));
        await jimin.UseAsync("task reopen", ("task", "둘"));
        await jimin.UseAsync("tomorrow");
        await jimin.FillAsync(form => form.Write("내일 하나"));
        await jimin.UseAsync("review", ("of", "today"));
        await jimin.FillAsync(form => form.Write("오늘 무엇을 배웠나요?", "캐싱 서버"));
        await jimin.UseAsync("review", ("of", "today"));
        await jimin.FillAsync(form => form.Write("오늘 무엇을 배웠나요?", "캐싱 서버와 CDN"));
        await jimin.UseAsync("close");
        await jimin.FillAsync(form => form.Write("🌱 하루를 마치며", "좋은 하루"));

        (await jimin.UseAsync("undo")).Says("하루를 마무리한 것을 되돌렸어요");
        Assert.Equal("좋은 하루", jimin.Last.File);
        (await jimin.PressAsync("하나 더 되돌리기")).Says("오늘 백지를 고친 것을 되돌렸어요");
        Assert.Equal("캐싱 서버와 CDN", jimin.Last.File);
        (await jimin.UseAsync("day")).Says("> 캐싱 서버").DoesNotSay("CDN");
        (await jimin.UseAsync("undo")).Says("오늘 백지를 쓴 것을 되돌렸어요");
        Assert.Equal("캐싱 서버", jimin.Last.File);
        (await jimin.UseAsync("undo")).Says("내일 할 일을 고친 것을 되돌렸어요");
        (await jimin.UseAsync("undo")).Says("‘둘’ 다시 연 것을 되돌렸어요");
        (await jimin.UseAsync("undo")).Says("‘하나’ 외 1개를 완료한 것을 되돌렸어요");
        (await jimin.UseAsync("today")).Says("0/2", "오늘 – · 🌱 – · 📌 –");
        (await jimin.UseAsync("undo")).Says("오늘 계획을 고친 것을 되돌렸어요");
        (await jimin.UseAsync("undo")).Says("되돌릴 것이 더 없어요", "[내 하루*]");
    }

    [Fact]
    public async Task Pressed_or_delivered_twice_it_takes_back_one_change()
    {
        await using var day = await StartAsync("하나\n둘");
        var jimin = day.Jimin;
        await jimin.UseAsync("task done", ("task", "하나"));
        var answer = (await jimin.UseAsync("task done", ("task", "둘"))).Message;
        (await jimin.PressAsync("되돌리기", answer)).Says("‘둘’ 완료한 것을 되돌렸어요");
        Assert.True(jimin.Last.InPlace);
        (await jimin.ForgePressAsync(MessageText.FindButton((await jimin.UseAsync("task done", ("task", "둘"))).Message, "되돌리기")!)).Says("되돌렸어요");

        var undo = jimin.Begin("undo");
        (await jimin.SeeAsync(undo)).Says("‘하나’ 완료한 것을 되돌렸어요");

        // A new process remembers nothing of it, but the journal does.
        await day.RestartBotAsync();
        var answers = Answers();
        day.World.Interactions.SendAgain(undo);
        await TestDay.UntilAsync(() => Answers() > answers, () => "another answer");
        (await jimin.UseAsync("today")).Says("0/2", "하나", "둘");
        (await jimin.UseAsync("undo")).Says("오늘 계획을 고친 것을 되돌렸어요");

        // By the callback route, or in the response to Discord's own request.
        int Answers() => day.Requests("POST", $"/interactions/{undo.Id}/").Count + undo.Deliveries.Count;
    }

    [Fact]
    public async Task An_older_button_takes_its_own_change_back_unless_later_ones_build_on_it()
    {
        await using var day = await StartAsync("하나\n둘");
        var jimin = day.Jimin;
        var added = MessageText.FindButton((await jimin.UseAsync("task add", ("text", "셋"))).Message, "되돌리기")!;
        var ticked = MessageText.FindButton((await jimin.UseAsync("task done", ("task", "하나"))).Message, "되돌리기")!;
        await jimin.UseAsync("task remark", ("task", "셋"), ("text", "메모"));

        (await jimin.ForgePressAsync(added)).Says("‘셋’ 더한 것은 그 뒤에 바뀐 것이 있어서", "[하나 더 되돌리기]");
        (await jimin.ForgePressAsync(ticked)).Says("‘하나’ 완료한 것을 되돌렸어요");
        (await jimin.ForgePressAsync(ticked)).Says("‘하나’ 완료한 것은 이미 되돌렸어요");
        (await jimin.UseAsync("today")).Says("0/3", "셋");
    }

    [Fact]
    public async Task It_is_ones_own_and_ends_with_the_day()
    {
        await using var day = await StartAsync("하나");
        var jimin = day.Jimin;
        var ticked = (await jimin.UseAsync("task done", ("task", "하나"))).Message;
        await day.Haneul.UseAsync("join");
        (await day.Haneul.ForgePressAsync(MessageText.FindButton(ticked, "되돌리기")!)).Says("다른 사람의 하루예요");

        day.MoveTo("08:00", NextDate);
        (await jimin.PressAsync("되돌리기", ticked)).Says("2월 26일 (수)은 지나가서 그날 한 것은 되돌릴 수 없어요");
        (await jimin.UseAsync("undo")).Says("되돌릴 것이 더 없어요");
        (await jimin.UseAsync("day", ("date", "어제"))).Says("1/1");
    }

    [Fact]
    public async Task A_late_tick_comes_back_on_both_days()
    {
        await using var day = await StartAsync("하나\n둘");
        var jimin = day.Jimin;
        day.MoveTo("08:00", NextDate);
        await jimin.UseAsync("tick", ("day", "yesterday"));
        (await jimin.FillAsync(form => form.Tick("하나"))).Says("1/2", "[되돌리기]");
        (await jimin.UseAsync("today")).DoesNotSay("하나");

        await jimin.UseAsync("undo");
        jimin.Last.Says("‘하나’ 완료한 것을 되돌렸어요");

        (await jimin.UseAsync("today")).Says("하나", "둘", "0/2");
    }

    private static async Task<TestDay> StartAsync(string plan)
    {
        var day = await TestDay.StartAsync();
        await day.Jimin.UseAsync("join");
        await day.Jimin.PressAsync("✏️ 계획");
        (await day.Jimin.FillAsync(form => form.Write(plan))).Says("계획을 저장했어요");
        return day;
    }
}
