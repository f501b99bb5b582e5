using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.EndToEnd.Tests.Screens;

namespace StudyBot.EndToEnd.Tests;

/// <summary>Past pages come back over weeks, are written again with the books closed, and draw together towards an exam.</summary>
public sealed class RecallTests
{
    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public async Task Two_months_of_past_pages_read_as_approved(string language)
    {
        await using var day = await TestDay.StartAsync();
        var isKorean = language == "ko";
        var person = isKorean ? day.Jimin : day.Sol;
        string Say(string korean, string english) => isKorean ? korean : english;
        var write = Say("떠올려 쓰기", "Recall");
        await person.UseAsync("join");
        await person.UseAsync("plan");
        await person.FillAsync(form => form.Write(Say("AWS 16장\n캐싱 서버 비교\n- Redis, Memcached", "AWS chapter 16\nCompare caching servers\n- Redis, Memcached")));
        await person.UseAsync("task done", ("task", "AWS"));
        day.Transcript.Clear();

        await person.UseAsync("recall");
        await ReviewAsync(person, "today", Say("캐싱 서버는 자주 읽는 것을 메모리에 둔다. TTL이 지나면 버린다.", "A caching server keeps in memory what is read often, and drops it after its TTL."), Say("거의 다", "Nearly all"));
        day.MoveTo("08:00", "2025-02-27");
        await ReviewAsync(person, "yesterday", Say("캐싱 서버, TTL", "Caching server, TTL"), Say("반쯤", "About half"));
        day.Transcript.Clear();
        await person.UseAsync("recall");

        day.MoveTo("08:00", "2025-03-05");
        await person.UseAsync("today");
        await person.PressAsync(Say("지난 백지", "Past pages"));
        Assert.True(person.Last.InPlace);
        await person.PressAsync(write);
        await person.FillAsync(form => form.Write(Say("메모리에 자주 읽는 것을 둔다", "It keeps in memory what is read often")));
        await person.PressAsync(Say("가물가물", "Hardly any"));
        await person.PressAsync(Say("거의 다", "Nearly all"));
        await person.PressAsync(Say("내 하루", "My day"));
        await person.UseAsync("recall");

        await person.PressAsync(Say("시험 날짜 정하기", "Set an exam date"));
        await person.FillAsync(form => form.Write(Say("3월 15일", "3/15")));
        day.MoveTo("08:00", "2025-03-14");
        await person.UseAsync("recall");
        await person.PressAsync(write);
        await person.FillAsync(form => form.Write(Say("TTL이 지나면 버린다", "It drops it after its TTL")));
        await person.PressAsync(Say("반쯤", "About half"));
        day.MoveTo("08:00", "2025-03-16");
        await person.UseAsync("recall");
        day.MoveTo("08:00", "2025-04-25");
        await person.UseAsync("recall");
        Approved.Matches($"recall.{language}.txt", day.Transcript.Text);
    }

    [Fact]
    public async Task A_few_a_day_come_up_one_after_the_other_and_the_rest_waits_without_a_word()
    {
        await using var day = await StartAsync(pages: 5);
        var jimin = day.Jimin;
        day.MoveTo("08:00", "2025-03-20");
        (await jimin.UseAsync("today")).Says("다시 떠올려 볼 백지가 3장 있어요", "📄 어제 백지 –").DoesNotSay("밀린");
        (await jimin.UseAsync("recall")).Says("지난 백지 · 오늘 3장", "2월 26일 (수)", "22일 전", "할 일 1").DoesNotSay("배운 것 1");
        Assert.Equal(3, jimin.Last.Buttons.Count(label => label == "떠올려 쓰기"));

        await jimin.PressAsync("떠올려 쓰기");
        (await jimin.FillAsync(form => form.Write("하나"))).Says("다시 쓴 백지를 저장했어요", "[거의 다] [반쯤] [가물가물]", "[다음 백지]");
        await jimin.PressAsync("가물가물");
        Assert.True((await jimin.PressAsync("다음 백지")).IsForm);
        (await jimin.FillAsync(form => form.Write("둘"))).Says("[다음 백지]");
        await jimin.PressAsync("다음 백지");
        (await jimin.FillAsync(form => form.Write("셋"))).DoesNotSay("다음 백지");
        (await jimin.UseAsync("recall")).Says("오늘은 다시 떠올릴 백지가 없어요", "내일, 3월 21일 (금)");
        (await jimin.UseAsync("today")).DoesNotSay("떠올려 볼");
        day.MoveTo("08:00", "2025-03-21");
        (await jimin.UseAsync("recall")).Says("오늘 3장");
    }

    [Fact]
    public async Task A_second_time_on_one_day_is_kept_and_moves_nothing()
    {
        await using var day = await StartAsync(pages: 1);
        var jimin = day.Jimin;
        day.MoveTo("08:00", "2025-03-20");
        await jimin.UseAsync("recall");
        await jimin.PressAsync("떠올려 쓰기");
        var other = jimin.Last.Form;
        await jimin.PressAsync("떠올려 쓰기");
        await jimin.FillAsync(form => form.Write("배운 것"));
        var next = NextOf(await jimin.PressAsync("거의 다"));
        (await jimin.SendAsync(other, form => form.Write("다른 기기에서"))).Says("오늘은 이미 한 번 떠올려서", next);
        Assert.Equal(next, NextOf(await jimin.PressAsync("거의 다")));
        Assert.NotEqual(next, NextOf(await jimin.PressAsync("가물가물")));
    }

    [Fact]
    public async Task What_an_exam_is_on_is_typed_in_any_words_refused_when_it_is_no_day_ahead_and_cleared()
    {
        await using var day = await StartAsync(pages: 1);
        var jimin = day.Jimin;
        await jimin.UseAsync("recall");
        await jimin.PressAsync("시험 날짜 정하기");
        (await jimin.FillAsync(form => form.Write("언젠가는"))).Says("‘언젠가는’은 날짜로 읽을 수 없어요", "[다시 쓰기*]");
        Assert.Equal("언젠가는", jimin.Last.File);
        await jimin.PressAsync("다시 쓰기");
        (await jimin.FillAsync(form => form.Write("오늘"))).Says("앞으로 올 날이 아니에요");
        Assert.Equal("오늘", jimin.Last.File);
        await jimin.PressAsync("다시 쓰기");
        (await jimin.FillAsync(form => form.Write("2025-01-05"))).Says("1월 5일 (일)은 앞으로 올 날이 아니에요");
        await jimin.PressAsync("다시 쓰기");
        (await jimin.FillAsync(form => form.Write("2주 뒤"))).Says("시험을 3월 13일 (목)로 적어 두었어요", "시험 3월 13일 (목)");
        await jimin.PressAsync("시험 날짜");
        Assert.Equal("2025-03-13", jimin.Last.Form.Preset("시험이 언제인가요?"));
        (await jimin.FillAsync(form => form.Write(""))).Says("시험 날짜를 지웠어요", "[시험 날짜 정하기]");
        await jimin.PressAsync("시험 날짜 정하기");
        await jimin.FillAsync(form => form.Write("3/13"));
        (await jimin.PressAsync("시험 지우기")).Says("시험 날짜를 지웠어요").DoesNotSay("시험 3월");

        // Past, it is as if there were none.
        await jimin.PressAsync("시험 날짜 정하기");
        await jimin.FillAsync(form => form.Write("모레"));
        day.MoveTo("08:00", "2025-03-20");
        (await jimin.UseAsync("recall")).Says("[시험 날짜 정하기]").DoesNotSay("시험 3월");
    }

    [Fact]
    public async Task Every_refusal_says_why_and_hands_back_what_was_typed()
    {
        await using var day = await StartAsync(pages: 1);
        var (jimin, haneul) = (day.Jimin, day.Haneul);
        await haneul.UseAsync("join");
        day.MoveTo("08:00", "2025-03-20");
        var panel = (await jimin.UseAsync("recall")).Message;
        (await haneul.ForgePressAsync(MessageText.FindButton(panel, "떠올려 쓰기")!)).Says("다른 사람의 하루예요");
        (await haneul.ForgePressAsync(MessageText.FindButton(panel, "시험 날짜 정하기")!)).Says("다른 사람의 하루예요");
        (await jimin.ForgePressAsync("1.recalled.x")).Says("예전 버튼이라");
        (await jimin.ForgePressAsync("1.recall-write")).Says("예전 버튼이라");

        await jimin.PressAsync("떠올려 쓰기");
        (await jimin.FillAsync(form => form.Write(" \n "))).Says("한 단어라도 적어 주세요", "[다시 쓰기*]");
        await jimin.PressAsync("다시 쓰기");
        var longest = new string('가', 4000);
        (await jimin.FillAsync(form => form.Write(longest))).Says("다시 쓴 백지를 저장했어요");
        (await haneul.ForgePressAsync(MessageText.FindButton(jimin.Last.Message, "거의 다")!)).Says("다른 사람의 하루예요");
        (await haneul.UseAsync("day", ("date", "2025-03-20"), ("member", $"{jimin.Id}"))).DoesNotSay("가가가");
    }

    [Fact]
    public async Task A_page_taken_back_meanwhile_is_said_so_and_the_text_comes_back()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        await ReviewAsync(jimin, "today", "배운 것", press: null);
        var id = $"1.recall-write.{FindOwner(await jimin.UseAsync("recall"))}.20250226";
        var form = (await jimin.ForgePressAsync(id)).Form;
        (await jimin.UseAsync("undo")).Says("오늘 백지를 쓴 것을 되돌렸어요");
        (await jimin.SendAsync(form, sent => sent.Write("떠올린 것"))).Says("2월 26일 (수)에 대한 백지가 이제 없어서");
        Assert.Equal("떠올린 것", jimin.Last.File);
        (await jimin.ForgePressAsync(id)).Says("백지가 이제 없어서");
        (await jimin.UseAsync("recall")).Says("아직 쓴 백지가 없어요");
    }

    [Fact]
    public async Task The_largest_day_is_recalled_on_one_screen()
    {
        await using var day = await TestDay.StartAsync();
        var sol = day.Sol;
        await sol.UseAsync("join");
        foreach (var numbers in Enumerable.Range(1, 50).Chunk(18))
        {
            await sol.UseAsync("task add", ("text", string.Join('\n', numbers.Select(number =>
                $"{new string(' ', (number - 1) % 3 * 2)}{((number - 1) % 3 == 0 ? "" : "- ")}{new string('w', 280)} {number}"))));
        }

        var page = string.Join(' ', Enumerable.Range(1, 700).Select(number => $"Term{number}"))[..4000];
        await ReviewAsync(sol, "today", page, press: null);
        day.MoveTo("08:00", "2025-02-27");
        await sol.UseAsync("today");
        day.MoveTo("08:00", "2025-03-20");
        await sol.UseAsync("recall");
        await sol.PressAsync("Recall");
        (await sol.FillAsync(form => form.Write(string.Join(' ', Enumerable.Repeat("Term1", 660))))).Says("Your recall is saved", "||");
        (await sol.PressAsync("Nearly all")).Says("It comes back around", "||");
    }

    [Fact]
    public async Task While_a_day_is_recalled_what_was_written_on_it_is_out_of_sight()
    {
        await using var day = await StartAsync(pages: 1);
        var jimin = day.Jimin;
        day.MoveTo("08:00", "2025-03-20");
        (await jimin.UseAsync("day", ("date", "2025-02-26"))).Says("배운 것 1");
        await jimin.UseAsync("recall");
        await jimin.PressAsync("떠올려 쓰기");
        var form = jimin.Last.Form;
        (await jimin.UseAsync("day", ("date", "2025-02-26"))).Says("할 일 1").DoesNotSay("배운 것 1");
        await jimin.SendAsync(form, sent => sent.Write("하나"));
        (await jimin.UseAsync("day", ("date", "2025-02-26"))).Says("배운 것 1");
    }

    /// <summary>Whose button it is, as the buttons carry it.</summary>
    private static string FindOwner(Seen seen) => MessageText.FindButton(seen.Message, "시험 날짜 정하기")!.Split('.')[2];

    private static string NextOf(Seen seen) => seen.Text.Split('\n').Single(line => line.EndsWith("쯤이에요.", StringComparison.Ordinal))["다음은 ".Length..^"이에요.".Length];

    private static async Task ReviewAsync(Person person, string of, string text, string? press)
    {
        var form = (await person.UseAsync("review", ("of", of))).Form;
        await person.SendAsync(form, sent => sent.Write(text));
        if (press is not null)
        {
            await person.PressAsync(press);
        }
    }

    /// <summary>As many evenings with a task and a page, from 26 February on.</summary>
    private static async Task<TestDay> StartAsync(int pages)
    {
        var day = await TestDay.StartAsync();
        await day.Jimin.UseAsync("join");
        for (var page = 1; page <= pages; page++)
        {
            day.MoveTo("20:00", $"{new DateOnly(2025, 2, 25).AddDays(page):yyyy-MM-dd}");
            await day.Jimin.UseAsync("task add", ("text", $"할 일 {page}"));
            await ReviewAsync(day.Jimin, "today", $"배운 것 {page}", press: null);
        }

        // The day after, whose page is about the last evening, has begun.
        day.MoveTo("08:00", $"{new DateOnly(2025, 2, 26).AddDays(pages):yyyy-MM-dd}");
        await day.Jimin.UseAsync("today");
        return day;
    }
}
