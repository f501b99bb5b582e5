using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.EndToEnd.Tests.Screens;

namespace StudyBot.EndToEnd.Tests;

/// <summary>The blank page, as students do it: books closed, saved, compared, filled in with the blue pen, remembered, asked again.</summary>
public partial class BlankPageTests
{
    private const string Yesterday = "어제 무엇을 배웠나요?";
    private const string Wednesday = "2월 26일 (수)";

    [Fact]
    public async Task A_page_is_saved_compared_filled_in_and_remembered_in_Korean()
    {
        await using var day = await StudiedAsync();
        var jimin = day.Jimin;
        (await jimin.UseAsync("review")).Says("📄 2월 26일 (수)에 배운 것", "책을 덮고 기억나는 것만 써요");
        (await jimin.FillAsync(form => form.Write(Yesterday, "복제본은 비동기다.\n? ELSE는 언제인가")))
            .Says("백지를 저장했어요.", "[이어 쓰기] [고치기]", "백지에는 없는 말이에요", "A… ㅁㅅ → ||Aurora 문서||", "[그날 기록 보기] [🖊️ 빠진 것 채우기]", "얼마나 기억났나요?", "[거의 다] [반쯤] [가물가물]", "❔ 남은 질문 2개")
            .DoesNotSay("||복제본||");
        var saved = jimin.Last.Message;

        (await jimin.PressAsync("🖊️ 빠진 것 채우기")).Says("🖊️ 빠진 것 채우기 · 2월 26일 (수)");
        (await jimin.FillAsync(form => form.Write("Aurora는 단일 엔드포인트"))).Says("채운 것을 따로 저장했어요.", "[되돌리기]").Says("ㅁㅅ → ||문서||").DoesNotSay("Aurora");
        Assert.True(jimin.Last.InPlace);
        (await jimin.PressAsync("반쯤", saved)).Says("적어 두었어요", "[반쯤*]");
        (await jimin.PressAsync("거의 다", saved)).Says("[거의 다*]", "[반쯤]");

        (await jimin.PressAsync("그날 기록 보기", saved)).Says(Wednesday, "Aurora 문서", "RDS Proxy");
        Assert.False(jimin.Last.InPlace);
        (await jimin.UseAsync("day")).Says("복제본은 비동기다.", "🖊️ 책을 펴고 채운 것", "Aurora는 단일 엔드포인트", "❔ 남은 질문", "ELSE는 언제인가").DoesNotSay("거의 다");
        (await jimin.UseAsync("undo")).Says("얼마나 기억났는지 고른 것을 되돌렸어요");
        Approved.Matches("blank-page.ko.txt", day.Transcript.Text);
    }

    [Fact]
    public async Task And_in_English()
    {
        await using var day = await TestDay.StartAsync();
        var sol = day.Sol;
        await JoinAndPlanAsync(sol, "Consistent hashing\n- map[string]value\nCloudFront pricing");
        await sol.UseAsync("task remark", ("task", "Consistent"), ("text", "virtual nodes, 200 ms of lag"));
        day.Transcript.Clear();
        (await sol.UseAsync("review", ("of", "today"))).Says("What did you learn today?");
        (await sol.FillAsync(form => form.Write("What did you learn today?", "Hash the keys consistently.\nLook up again: the ring")))
            .Says("On that day's record, but not on your page", "m\\[s\\]v… → ||map\\[string\\]value||", "CF… p… → ||CloudFront pricing||", "○○○ ms → ||200 ms||", "[Nearly all] [About half] [Hardly any]", "❔ 1 open question   [See them]")
            .DoesNotSay("||Consistent");
        await sol.PressAsync("Hardly any");
        await sol.PressAsync("See them");
        sol.Last.Says("❔ Open questions · 1", "Look up again: the ring");
        await sol.PressAsync("Answer");
        (await sol.FillAsync(form => form.Write("Keys move only to the next node"))).Says("Answered.", "[Reopen]", "No open questions");
        (await sol.UseAsync("day")).Says("→ Keys move only to the next node");
        await sol.PressAsync("Reopen");
        sol.Last.Says("Open again: Look up again: the ring", "❔ Open questions · 1");
        Approved.Matches("blank-page.en.txt", day.Transcript.Text);
    }

    [Fact]
    public async Task While_the_book_is_closed_nothing_of_that_day_is_read_and_everything_is_after_the_page_a_press_or_half_an_hour()
    {
        await using var day = await StudiedAsync();
        var jimin = day.Jimin;
        var open = (await jimin.UseAsync("review")).Form;
        async Task AssertAsync(bool isClosed)
        {
            (await jimin.UseAsync("day", ("date", "어제"))).Says("Aurora 문서", isClosed ? "가려 두었어요" : "RDS Proxy");
            Assert.Equal(!isClosed, jimin.Last.Text.Contains("읽기 복제본은", StringComparison.Ordinal));
            Assert.Equal(!isClosed, jimin.Last.Text.Contains("RDS Proxy", StringComparison.Ordinal));
            Assert.Equal(isClosed, jimin.Last.Buttons.Contains("책 펴기"));

            // What came over to today, with its remark.
            (await jimin.UseAsync("today")).Says("Terraform");
            Assert.Equal(!isClosed, jimin.Last.Text.Contains("module 이름부터", StringComparison.Ordinal));
            await jimin.UseAsync("task move", ("task", "Terraform"));
            Assert.Equal(!isClosed, jimin.Last.Text.Contains("module 이름부터", StringComparison.Ordinal));
            await jimin.UseAsync("task history", ("task", "Terraform"));
            Assert.Equal(!isClosed, jimin.Last.Text.Contains("module 이름부터", StringComparison.Ordinal));

            // The tick form says how often it slipped rather than what was remarked.
            (await jimin.UseAsync("tick")).DoesNotSay("module 이름부터");
        }

        await AssertAsync(isClosed: true);

        // Correcting a remark shows it: else it would be written away.
        (await jimin.UseAsync("task remark", ("task", "Terraform"))).Says("module 이름부터");

        // The others read what is shared, as ever.
        (await day.Haneul.UseAsync("day", ("date", "2025-02-26"), ("member", jimin.Id.ToString()))).Says("읽기 복제본은");

        await jimin.UseAsync("day", ("date", "어제"));
        (await jimin.PressAsync("책 펴기")).Says("책을 폈어요. 2월 26일 (수)의 글과 메모가 다시 보여요.");
        await AssertAsync(isClosed: false);

        await jimin.UseAsync("review");
        await AssertAsync(isClosed: true);
        day.MoveTo("09:01", "2025-02-27");
        await AssertAsync(isClosed: false);

        await jimin.UseAsync("review");
        await AssertAsync(isClosed: true);
        (await jimin.SendAsync(open, form => form.Write(Yesterday, "복제본"))).Says("백지를 저장했어요.");
        var saved = jimin.Last.Message;
        await AssertAsync(isClosed: false);

        // What is written is corrected with the book open, and its own text is in the form.
        (await jimin.PressAsync("고치기", saved)).Says("복제본");
        await AssertAsync(isClosed: false);
    }

    [Fact]
    public async Task Correcting_on_one_device_and_writing_on_on_the_other_loses_nothing()
    {
        await using var day = await StudiedAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("review");
        await jimin.FillAsync(form => form.Write(Yesterday, "첫 줄\n둘째 줄"));
        var saved = jimin.Last.Message;
        var correcting = (await jimin.PressAsync("고치기", saved)).Form;
        var continuing = (await jimin.PressAsync("이어 쓰기", saved)).Form;
        var late = (await jimin.PressAsync("고치기", saved)).Form;

        await jimin.SendAsync(continuing, form => form.Write(Yesterday, "이어 쓴 줄"));
        (await jimin.SendAsync(correcting, form => form.Write(Yesterday, "첫 줄\n고친 둘째 줄"))).Says("백지를 저장했어요.");
        Assert.Equal("첫 줄\n고친 둘째 줄\n이어 쓴 줄", (await jimin.PressAsync("고치기")).Form.Preset(Yesterday));

        // The same line, differently: nothing is overwritten, and what was typed comes back.
        (await jimin.SendAsync(late, form => form.Write(Yesterday, "첫 줄\n다르게 고친 둘째 줄"))).Says("덮어쓰지 않았어요", "[다시 쓰기*]");
        Assert.Equal("첫 줄\n다르게 고친 둘째 줄", jimin.Last.File);
        Assert.Equal("첫 줄\n고친 둘째 줄\n이어 쓴 줄", (await jimin.PressAsync("다시 쓰기")).Form.Preset(Yesterday));
    }

    [Fact]
    public async Task Two_first_pages_on_two_devices_are_both_kept()
    {
        await using var day = await StudiedAsync();
        var phone = (await day.Jimin.UseAsync("review")).Form;
        var laptop = (await day.Jimin.UseAsync("review")).Form;
        await day.Jimin.SendAsync(phone, form => form.Write(Yesterday, "전화에서"));
        await day.Jimin.SendAsync(laptop, form => form.Write(Yesterday, "노트북에서"));
        Assert.Equal("전화에서\n노트북에서", (await day.Jimin.PressAsync("고치기")).Form.Preset(Yesterday));
    }

    [Fact]
    public async Task The_evenings_form_does_not_write_over_what_was_written_meanwhile()
    {
        await using var day = await StudiedAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("review", ("of", "today"));
        await jimin.FillAsync(form => form.Write("오늘 무엇을 배웠나요?", "하나"));
        var evening = (await jimin.UseAsync("close")).Form;
        await jimin.PressAsync("고치기");
        await jimin.FillAsync(form => form.Write("오늘 무엇을 배웠나요?", "다른 하나"));
        (await jimin.SendAsync(evening, form => form.Write("📄 오늘 배운 것 (책을 덮고)", "또 다른 하나").Write("🌱 하루를 마치며", "끝")))
            .Says("덮어쓰지 않았어요", "나머지는 저장했어요");
        Assert.Contains("또 다른 하나", jimin.Last.File, StringComparison.Ordinal);
        (await jimin.UseAsync("day")).Says("다른 하나", "끝").DoesNotSay("또 다른");
    }

    [Fact]
    public async Task The_longest_page_with_code_is_saved_shared_whole_filled_in_and_given_as_a_file()
    {
        await using var day = await StudiedAsync();
        var jimin = day.Jimin;
        day.MoveTo("09:30", "2025-02-27");
        var code = string.Join('\n', Enumerable.Range(0, 90).Select(number => $"v[{number}] = **a**"));
        var page = $"```go\n{code}\n```\n\n" + string.Concat(Enumerable.Repeat("가나다라 마바사. ", 300));
        page = page[..3999] + "끝";
        await jimin.UseAsync("review");
        (await jimin.FillAsync(form => form.Write(Yesterday, page).Choose("스터디에 공유해요"))).Says("백지를 저장했어요.");
        await jimin.PressAsync("이어 쓰기");
        (await jimin.FillAsync(form => form.Write(Yesterday, "한 글자 더"))).Says("모두 4007자인데 4000자까지");
        Assert.Equal("한 글자 더", jimin.Last.File);

        await jimin.PressAsync("🖊️ 빠진 것 채우기");
        (await jimin.FillAsync(form => form.Write(new string('힣', 4000)))).Says("채운 것을 따로 저장했어요.");
        await jimin.UseAsync("day");
        await jimin.PressAsync("📄 어제 백지 전체");
        Assert.Equal($"{page}\n\n🖊️\n{new string('힣', 4000)}", jimin.Last.File);

        var post = await jimin.SeesPostAsync("☀️ 2월 27일 (목)");
        var thread = await jimin.SeesThreadAsync(post);

        // What was posted before the rest was filled in follows by an edit, and edits keep their pace by study time.
        day.MoveTo("09:45", "2025-02-27");
        await TestDay.UntilAsync(
            () => day.World.As(jimin.Id).Messages(thread.Id).Sum(message => jimin.Read(message).Count(character => character == '힣')) == 4000,
            () => "the whole page in the thread");
        Assert.Equal(90, day.World.As(jimin.Id).Messages(thread.Id).Sum(message => jimin.Read(message).Split('\n').Count(line => line.StartsWith("v[", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task An_empty_page_is_refused_and_an_emptied_filling_goes_away()
    {
        await using var day = await StudiedAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("review");
        (await jimin.FillAsync(form => form.Write(Yesterday, " \u200B\n"))).Says("한 단어라도 적어 주세요");
        (await jimin.UseAsync("day")).DoesNotSay("어제 백지");

        await jimin.UseAsync("review");
        await jimin.FillAsync(form => form.Write(Yesterday, "복제본"));
        await jimin.PressAsync("🖊️ 빠진 것 채우기");
        await jimin.FillAsync(form => form.Write("엔드포인트"));
        await jimin.PressAsync("🖊️ 빠진 것 채우기");
        Assert.Equal("엔드포인트", jimin.Last.Form.Preset("책을 펴고 채워요"));
        await jimin.FillAsync(form => form.Write(""));
        (await jimin.UseAsync("day")).DoesNotSay("🖊️");
        (await jimin.UseAsync("undo")).Says("빠진 것을 채운 것을 되돌렸어요");
        (await jimin.UseAsync("day")).Says("🖊️ 책을 펴고 채운 것", "엔드포인트");
    }

    [Fact]
    public async Task When_the_door_has_closed_meanwhile_everything_typed_comes_back()
    {
        await using var day = await StudiedAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("review", ("of", "today"), ("day", "yesterday"));
        var page = jimin.Last.Form;
        await jimin.UseAsync("review");
        await jimin.FillAsync(form => form.Write(Yesterday, "복제본"));
        var saved = jimin.Last.Message;
        var (fill, look) = (MessageText.FindButton(saved, "🖊️ 빠진 것 채우기")!, MessageText.FindButton(saved, "그날 기록 보기")!);
        var filling = (await jimin.PressAsync("🖊️ 빠진 것 채우기", saved)).Form;

        day.MoveTo("12:01", "2025-02-27");
        (await jimin.SendAsync(page, form => form.Write("오늘 무엇을 배웠나요?", "늦은 백지"))).Says("마감돼서 저장하지 않았어요");
        Assert.Equal("늦은 백지", jimin.Last.File);

        day.MoveTo("12:01", "2025-02-28");
        (await jimin.SendAsync(filling, form => form.Write("늦은 채움"))).Says("마감돼서 저장하지 않았어요");
        Assert.Equal("늦은 채움", jimin.Last.File);
        (await jimin.PressAsync("거의 다", saved)).Says("2월 27일 (목) 기록은", "## 2월 28일 (금)");
        (await jimin.ForgePressAsync(fill, saved)).Says("2월 27일 (목) 기록은");
        (await jimin.ForgePressAsync(look, saved)).Says(Wednesday);
    }

    [Fact]
    public async Task Nobody_presses_for_somebody_else_and_old_buttons_say_why_not()
    {
        await using var day = await StudiedAsync();
        var (jimin, haneul) = (day.Jimin, day.Haneul);
        await jimin.UseAsync("review");
        await jimin.FillAsync(form => form.Write(Yesterday, "복제본\n? 하나"));
        var saved = jimin.Last.Message;
        foreach (var label in (string[])["🖊️ 빠진 것 채우기", "거의 다", "보기"])
        {
            (await haneul.ForgePressAsync(MessageText.FindButton(saved, label)!)).Says("다른 사람의 하루예요");
        }

        (await haneul.ForgePressAsync($"1.open-book.20250226.{Number(jimin)}")).Says("다른 사람의 하루예요");
        (await haneul.ForgePressAsync($"1.end.{Number(jimin)}.1")).Says("다른 사람의 하루예요");
        (await haneul.ForgePressAsync($"1.end-reopen.{Number(jimin)}.1")).Says("다른 사람의 하루예요");
        (await jimin.ForgePressAsync("1.fill.20250227")).Says("예전 버튼이라");
        (await jimin.ForgePressAsync($"1.remember.20250227.{Number(jimin)}.yesterday.perhaps")).Says("예전 버튼이라");
        (await jimin.ForgePressAsync($"1.fill.20250227.{Number(jimin)}.today")).Says("그 백지가 이제 없어서", "[📄 오늘 백지*]");
        (await jimin.ForgePressAsync($"1.end.{Number(jimin)}.99")).Says("이제 없는 질문이에요");

        await jimin.UseAsync("undo");
        (await jimin.PressAsync("거의 다", saved)).Says("그 백지가 이제 없어서");
    }

    private static string Number(Person person) => StudyBot.Flow.CustomId.WriteNumber(person.Id);

    /// <summary>Wednesday was studied, remarked, written about and closed; it is Thursday, half past eight.</summary>
    private static async Task<TestDay> StudiedAsync()
    {
        var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await day.Haneul.UseAsync("join");
        await JoinAndPlanAsync(jimin, "Aurora 문서\nTerraform 네트워크");
        await jimin.UseAsync("task remark", ("task", "Aurora"), ("text", "RDS Proxy까지 읽음"));
        await jimin.UseAsync("task remark", ("task", "Terraform"), ("text", "module 이름부터"));
        await jimin.UseAsync("task done", ("task", "Aurora"));
        await jimin.UseAsync("review", ("of", "today"));
        await jimin.FillAsync(form => form.Write("오늘 무엇을 배웠나요?", "읽기 복제본은 비동기. 엔드포인트는 하나.\nPACELC의 ELSE는 내일 찾아봐야겠다").Choose("스터디에 공유해요"));
        day.MoveTo("08:30", "2025-02-27");
        await jimin.UseAsync("today");
        await day.Haneul.UseAsync("today");
        day.Transcript.Clear();
        return day;
    }

    private static async Task JoinAndPlanAsync(Person person, string plan)
    {
        await person.UseAsync("join");
        await person.UseAsync("plan");
        await person.FillAsync(form => form.Write(plan));
    }
}
