using StudyBot.EndToEnd.Tests.Bots;

namespace StudyBot.EndToEnd.Tests;

/// <summary>The checkboxes of a day, from none to fifty.</summary>
public sealed class TickFormTests
{
    [Fact]
    public async Task Nothing_to_tick_leads_to_a_plan()
    {
        await using var day = await TestDay.StartAsync();
        await day.Jimin.UseAsync("join");
        (await day.Jimin.UseAsync("tick")).Says("아직 계획이 없어요", "[✏️ 계획*]");
        (await day.Sol.UseAsync("join")).Says("Welcome");
        (await day.Sol.UseAsync("tick")).Says("Nothing planned yet", "[✏️ Plan*]");
    }

    [Theory]
    [InlineData(1, "☀️ 오전")]
    [InlineData(10, "☀️ 오전")]
    [InlineData(11, "☀️ 오전|☀️ 오전")]
    [InlineData(50, "☀️ 오전|☀️ 오전|☀️ 오전|☀️ 오전|☀️ 오전")]
    public async Task All_of_a_mornings_tasks_are_there_in_groups_of_ten(int count, string groups)
    {
        await using var day = await StartAsync(string.Join('\n', Enumerable.Range(1, count).Select(number => $"{new string(' ', (number - 1) % 3)}{number:00}번")));
        var jimin = day.Jimin;
        (await jimin.UseAsync("tick")).Says([.. Enumerable.Range(1, count).Select(number => $"{number:00}번")]);
        Assert.Equal(groups.Split('|'), jimin.Last.Text.Split('\n').Where(line => line.EndsWith("오전", StringComparison.Ordinal)));
        (await jimin.FillAsync(form => form.Tick($"{count:00}번"))).Says($"1/{count}");
    }

    [Fact]
    public async Task Fifty_over_both_halves_with_sub_tasks_and_long_texts_are_all_set_at_once()
    {
        var mornings = Enumerable.Range(1, 25).Select(number => $"{new string(' ', (number - 1) % 3)}{number:00}{new string('가', 140)}");
        var afternoons = Enumerable.Range(26, 25).Select(number => $"{(number % 2 == 0 ? "" : " ")}{number:00}{new string('나', 90)}");
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        await jimin.UseAsync("task add", ("text", string.Join('\n', mornings)));
        await jimin.UseAsync("task add", ("text", string.Join('\n', afternoons)), ("slot", "afternoon"));

        // Three groups and three do not fit into five: then they run over both halves.
        (await jimin.UseAsync("tick")).Says("☀️ 오전 … ⛅ 오후", "[ ] 01가", "[ ] └ 02가", "[ ] └ 03가", "[ ] 50나", "…");
        var form = jimin.Last.Form;
        (await jimin.SendAsync(form, sent => sent.Tick("01가", "26나", "49나", "50나"))).Says("7/50");

        // It comes again as it is; a parent that is opened alone keeps its children.
        (await jimin.UseAsync("tick")).Says("[x] 01가", "[x] └ 02가", "[x] └ 03가", "[ ] 04가", "[x] 50나");
        (await jimin.FillAsync(sent => sent.Untick("03가"))).Says("4/50");
        (await jimin.UseAsync("tick")).Says("[ ] 01가", "[ ] └ 02가", "[ ] └ 03가");
    }

    [Fact]
    public async Task A_parent_names_itself_below_its_sub_task_and_what_came_over_says_how_often()
    {
        await using var day = await StartAsync("Terraform [문서](https://a.example)\n- **module** 이름");
        var jimin = day.Jimin;
        (await jimin.UseAsync("tick")).Says("[ ] Terraform 문서", "[ ] └ module 이름  (Terraform 문서)").DoesNotSay("https");
        day.MoveTo("08:00", "2025-02-27");
        (await jimin.UseAsync("tick")).Says("[ ] Terraform 문서  (↪ 2번째)");
    }

    [Fact]
    public async Task A_form_sent_twice_or_late_loses_nothing_and_undoes_nothing()
    {
        await using var day = await StartAsync("하나\n둘\n셋");
        var jimin = day.Jimin;
        var (first, again) = ((await jimin.UseAsync("tick")).Form, (await jimin.UseAsync("tick")).Form);
        (await jimin.SendAsync(first, sent => sent.Tick("하나"))).Says("1/3");
        await jimin.UseAsync("task done", ("task", "둘"));

        // The same again, as after an answer that never arrived: what was meant is so already, and what came between stays.
        (await jimin.SendAsync(again, sent => sent.Tick("하나"))).Says("바뀐 것이 없어요", "2/3");

        // Dismissed without a word, the next one shows what is true.
        await jimin.UseAsync("tick");
        (await jimin.UseAsync("tick")).Says("[x] 하나", "[x] 둘", "[ ] 셋");
        var (late, tooLate) = (jimin.Last.Form, (await jimin.UseAsync("tick")).Form);
        day.MoveTo("08:00", "2025-02-27");
        (await jimin.SendAsync(late, sent => sent.Tick("셋"))).Says("3/3");
        day.MoveTo("12:30", "2025-02-27");
        (await jimin.SendAsync(tooLate, sent => sent.Untick("하나"))).Says("2월 26일 (수) 기록은 ‹12:00›에 마감돼서 저장하지 않았어요");
        (await jimin.UseAsync("day", ("date", TestDay.Date))).Says("3/3");
    }

    [Fact]
    public async Task Ticks_of_two_devices_on_a_long_day_are_all_kept()
    {
        await using var day = await StartAsync(string.Join('\n', Enumerable.Range(1, 30).Select(number => $"{number:00}번")));
        var jimin = day.Jimin;
        var phone = (await jimin.UseAsync("tick")).Form;
        var laptop = (await jimin.UseAsync("tick")).Form;
        await jimin.UseAsync("plan");
        await jimin.FillAsync(form => form.Write(string.Join('\n', Enumerable.Range(1, 30).Reverse().Select(number => $"{number:00}번"))));
        await jimin.SendAsync(phone, form => form.Tick("03번", "17번"));
        (await jimin.SendAsync(laptop, form => form.Tick("17번", "30번"))).Says("3/30");
        (await jimin.UseAsync("tick")).Says("[x] 03번", "[x] 17번", "[x] 30번");
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
