using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.EndToEnd.Tests.Screens;

namespace StudyBot.EndToEnd.Tests;

/// <summary>My day: whole however long it is, and the one message in which everything that is done from it shows.</summary>
public sealed class PanelTests
{
    private const string NextDate = "2025-02-27";

    [Fact]
    public async Task A_long_day_is_turned_page_by_page_and_keeps_its_place()
    {
        await using var day = await StartAsync(string.Join('\n', Enumerable.Range(1, 50).Select(number => $"{new string(' ', number % 3)}{number:00}번 할 일")));
        var jimin = day.Jimin;

        (await jimin.UseAsync("today")).Says("0/50", "[1/3쪽] [다음 ›]").DoesNotSay("…");
        var seen = jimin.Last.Text;
        (await jimin.PressAsync("다음 ›")).Says("[‹ 이전] [2/3쪽] [다음 ›]");
        jimin.SeesItInPlace();
        seen += jimin.Last.Text;
        await jimin.PressAsync("체크");
        (await jimin.FillAsync(form => form.Tick("30번"))).Says("3개 끝냈어요", "[‹ 이전] [2/3쪽] [다음 ›]");
        jimin.SeesItInPlace();
        (await jimin.PressAsync("되돌리기")).Says("되돌렸어요", "[2/3쪽]");
        (await jimin.PressAsync("다음 ›")).Says("[‹ 이전] [3/3쪽]").DoesNotSay("다음 ›");
        seen += jimin.Last.Text;
        Assert.All(Enumerable.Range(1, 50), number => Assert.Contains($"{number:00}번 할 일", seen, StringComparison.Ordinal));

        // A page that is gone by the time it is turned to: the last there is.
        var old = jimin.Last.Message;
        await jimin.UseAsync("task drop", ("task", "02번"));
        await jimin.UseAsync("task add", ("text", "끝"), ("slot", "afternoon"));
        (await jimin.PressAsync("‹ 이전", old)).Says("2/3쪽");
    }

    [Fact]
    public async Task The_place_on_a_long_day_is_kept_on_every_way_that_leads_back_to_it()
    {
        await using var day = await StartAsync(string.Join('\n', Enumerable.Range(1, 50).Select(number => $"{number:00}번 할 일")));
        var jimin = day.Jimin;
        await jimin.UseAsync("today");
        await jimin.PressAsync("다음 ›");
        async Task GoesBackAsync(params string[] presses)
        {
            foreach (var press in presses)
            {
                await (press == "25번" ? jimin.ChooseAsync(press) : jimin.PressAsync(press));
                jimin.SeesItInPlace();
            }

            jimin.Last.Says("[2/3쪽]");
        }

        await GoesBackAsync("⋯", "내 하루");
        await GoesBackAsync("⋯", "나중에 할 일", "내 하루");
        await GoesBackAsync("⋯", "25번", "이력", "내 하루");
        await GoesBackAsync("⋯", "25번", "내 하루");
        await GoesBackAsync("⋯", "25번", "빼기");
    }

    [Fact]
    public async Task The_longest_day_there_can_be_is_shown_whole()
    {
        await using var day = await StartAsync("하나");
        var jimin = day.Jimin;
        for (var part = 0; part < 3; part++)
        {
            var lines = Enumerable.Range(part * 16, 16).Select(number => $"{number:00}{new string('가', 290)}{number:00}");
            await jimin.UseAsync("task add", ("text", string.Join('\n', lines)), ("slot", part == 2 ? "afternoon" : "morning"));
        }

        await jimin.UseAsync("task remark", ("task", "05가"), ("text", new string('나', 900)));
        await jimin.UseAsync("today");
        var seen = jimin.Last.Text;
        while (jimin.Last.Buttons.Contains("다음 ›"))
        {
            seen += (await jimin.PressAsync("다음 ›")).Text;
        }

        Assert.All(Enumerable.Range(0, 48), number => Assert.Contains($"{number:00}{new string('가', 290)}{number:00}", seen, StringComparison.Ordinal));
        await jimin.PressAsync("✏️ 계획");
        await jimin.FillAsync(_ => { });
        jimin.Last.Says("계획을 저장했어요");
        jimin.SeesItInPlace();
    }

    [Fact]
    public async Task Yesterday_is_turned_page_by_page_too()
    {
        await using var day = await StartAsync(string.Join('\n', Enumerable.Range(1, 40).Select(number => $"{number:00}번 할 일")));
        var jimin = day.Jimin;
        day.MoveTo("08:00", NextDate);
        await jimin.UseAsync("today");
        (await jimin.PressAsync("어제 쓰기")).Says("늦은 기록 · 2월 26일 (수)", "[1/2쪽] [다음 ›]");
        (await jimin.PressAsync("다음 ›")).Says("40번", "[‹ 이전] [2/2쪽]");
        await jimin.PressAsync("체크", jimin.Last.Message);
        (await jimin.FillAsync(form => form.Tick("40번"))).Says("☑ ~~40번 할 일~~", "[2/2쪽]");
        jimin.SeesItInPlace();
    }

    [Fact]
    public async Task Whatever_is_done_from_the_panel_shows_on_the_panel()
    {
        await using var day = await StartAsync("읽기\n운동\n청소");
        var jimin = day.Jimin;
        await jimin.UseAsync("tomorrow");
        await jimin.FillAsync(form => form.Write("산책"));
        await jimin.UseAsync("task add", ("text", "이사"), ("day", "later"));
        await jimin.UseAsync("today");
        async Task OnPanelAsync(Task<Seen> act, params string[] texts)
        {
            await act;
            jimin.Last.Says([.. texts, "## 2월 26일 (수) · "]);
            jimin.SeesItInPlace();
        }

        async Task FillOnPanelAsync(string button, Action<Form> fill, params string[] texts)
        {
            await jimin.PressAsync(button);
            await OnPanelAsync(jimin.FillAsync(fill), texts);
        }

        await OnPanelAsync(jimin.PressAsync("☐"), "‘읽기’ 끝냈어요", "[되돌리기]");
        await OnPanelAsync(jimin.PressAsync("되돌리기"), "‘읽기’ 완료한 것을 되돌렸어요", "[하나 더 되돌리기]");
        await FillOnPanelAsync("체크", form => form.Tick("운동"), "‘운동’ 끝냈어요", "1/3");
        await FillOnPanelAsync("✏️ 계획", form => form.Write("읽기\n운동\n청소\n빨래"), "계획을 저장했어요", "빨래");
        await jimin.PressAsync("📄 어제 백지");
        await jimin.FillAsync(form => form.Write("어제 무엇을 배웠나요?", "캐싱"));
        jimin.Last.Says("백지를 저장했어요", "[이어 쓰기]", "[내 하루]");
        jimin.SeesItInPlace();
        await OnPanelAsync(jimin.PressAsync("내 하루"), "어제 백지 ✓");
        await FillOnPanelAsync("🌙 마무리하기", form => form.Write("🌱 하루를 마치며", "짧았다"), "저장했어요", "오늘은 할 일 4개 중 1개를 했고 백지 1장을 썼어요", "🌱 ✓");

        await jimin.PressAsync("⋯");
        await jimin.ChooseAsync("청소");
        await OnPanelAsync(jimin.PressAsync("빼기"), "‘청소’를 뺐어요", "[되돌리기]");
        await OnPanelAsync(jimin.PressAsync("되돌리기"), "‘청소’ 뺀 것을 되돌렸어요", "청소");
        await jimin.PressAsync("⋯");
        await jimin.ChooseAsync("청소");
        await FillOnPanelAsync("메모", form => form.Write("베란다부터"), "메모를 남겼어요", "└ 베란다부터");
        await jimin.PressAsync("⋯");
        await FillOnPanelAsync("더하기", form => form.Write("장보기"), "할 일 1개를 더했어요", "장보기");
        await jimin.PressAsync("⋯");
        await jimin.PressAsync("나중에 할 일");
        await jimin.ChooseAsync("이사");
        await OnPanelAsync(jimin.PressAsync("내일로"), "내일 할 일(2월 27일 (목))로 옮겼어요", "📌 2");
        await jimin.PressAsync("⋯");
        await jimin.PressAsync("하나씩");
        await FillOnPanelAsync("📌 내일 할 일", form => form.Write("산책\n이사\n장 보기"), "📌 2월 27일 (목) 할 일을 저장했어요. 3개: 산책, 이사, 장 보기");
    }

    [Fact]
    public async Task A_panel_of_a_day_that_has_turned_becomes_todays_and_says_why()
    {
        await using var day = await StartAsync("읽기");
        var jimin = day.Jimin;
        var old = (await jimin.UseAsync("today")).Message;
        day.MoveTo("13:00", NextDate);

        (await jimin.PressAsync("☐", old)).Says("2월 26일 (수) 기록은 ‹12:00›에 마감돼서", "## 2월 27일 (목)");
        jimin.SeesItInPlace();
        await jimin.UseAsync("today");
        (await jimin.PressAsync("✏️ 계획")).Says("오늘 계획 · 2월 27일 (목)");
    }

    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public async Task What_came_over_says_since_when_with_its_remark_and_links_stay_whole(string language)
    {
        await using var day = await TestDay.StartAsync();
        var (person, isKorean) = language == "ko" ? (day.Jimin, true) : (day.Sol, false);
        await person.UseAsync("join");
        await person.UseAsync("task add", ("text", "[Ansible](https://docs.ansible.com/a_b)\n- https://go.dev/doc"));
        await person.UseAsync("task remark", ("task", "Ansible"), ("text", "p. 30"));
        day.MoveTo("08:00", NextDate);
        await person.UseAsync("task add", ("text", "Go"));
        day.MoveTo("08:00", "2025-02-28");

        (await person.UseAsync("today")).Says(
            "☐ [Ansible](https://docs.ansible.com/a_b)",
            "└ ☐ https://go.dev/doc",
            isKorean ? "-# ↪ 2월 26일 (수)부터 · 3번째" : "-# ↪ since Wed, February 26 · day 3",
            isKorean ? "-# ↪ 2월 27일 (목)부터 · 2번째" : "-# ↪ since Thu, February 27 · day 2",
            "└ p. 30");
        Assert.Equal(2, person.Last.Text.Split("-# ↪ " + (isKorean ? "2월" : "since")).Length - 1);
    }

    private static async Task<TestDay> StartAsync(string plan)
    {
        var day = await TestDay.StartAsync();
        await day.Jimin.UseAsync("join");
        await day.Jimin.UseAsync("plan");
        (await day.Jimin.FillAsync(form => form.Write(plan))).Says("계획을 저장했어요");
        return day;
    }
}
