using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.EndToEnd.Tests.Screens;

namespace StudyBot.EndToEnd.Tests;

/// <summary><c>/away</c>, days of rest, and what comes of both over the days. 26 February 2025 is a Wednesday.</summary>
public sealed class AwayTests
{
    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public async Task Days_off_are_named_changed_and_ended_early(string locale)
    {
        await using var day = await TestDay.StartAsync();
        var isKorean = locale == "ko";
        var reader = isKorean ? day.Jimin : day.Sol;
        await reader.UseAsync("join");
        day.Transcript.Clear();

        await reader.UseAsync("away list");
        await reader.PressAsync(isKorean ? "휴가 등록" : "Take days off");
        await reader.FillAsync(form => form
            .Write(isKorean ? "시작일" : "First day off", isKorean ? "내일" : "tomorrow")
            .Write(isKorean ? "종료일" : "Last day off", "3/2")
            .Write(isKorean ? "사유" : "Reason", isKorean ? "제주 *여행*" : "The *sea*"));
        await reader.UseAsync("away set", ("from", "3/10"));
        await reader.UseAsync("away list");
        await reader.PressAsync(isKorean ? "고치기" : "Edit");
        await reader.FillAsync(form => form.Write(isKorean ? "종료일" : "Last day off", "3/1"));
        await reader.UseAsync("away cancel", ("away", "3/10"));
        await reader.UseAsync("today");

        day.MoveTo("08:00", "2025-02-28");
        await reader.UseAsync("today");
        await reader.UseAsync("away list");
        await reader.PressAsync(isKorean ? "오늘 돌아오기" : "Back today");
        await reader.UseAsync("today");
        Approved.Matches($"away.{locale}.txt", day.Transcript.Text);
    }

    [Theory]
    [InlineData("ko", "어제 무엇을 배웠나요?", "2월 28일 (금)에 무엇을 배웠나요?")]
    [InlineData("en", "What did you learn yesterday?", "What did you learn on Fri, February 28?")]
    public async Task After_the_weekend_a_page_asks_about_friday_by_its_date(string locale, string yesterday, string friday)
    {
        await using var day = await TestDay.StartAsync();
        await day.Jimin.UseAsync("setup", ("rest", "토일"));
        var reader = locale == "ko" ? day.Jimin : day.Sol;
        await reader.UseAsync("join");
        day.MoveTo("08:00", "2025-02-27");
        (await reader.UseAsync("review", ("of", "yesterday"))).Says(yesterday);
        foreach (var date in new[] { "2025-02-28", "2025-03-01", "2025-03-02", "2025-03-03" })
        {
            day.MoveTo("08:00", date);
            await reader.UseAsync("today");
        }

        (await reader.UseAsync("review", ("of", "yesterday"))).Says(friday).DoesNotSay(yesterday);
    }

    [Fact]
    public async Task Over_days_off_the_list_waits_nothing_is_asked_and_one_comes_back_to_all_of_it()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        await jimin.UseAsync("plan");
        await jimin.FillAsync(form => form.Write("읽기\n운동"));
        await jimin.UseAsync("away set", ("from", "내일"), ("to", "3/2"));
        (await jimin.UseAsync("tomorrow")).Says("내일 할 일 · 3월 3일 (월)");
        await jimin.FillAsync(form => form.Write("산책\n- 물 챙기기"));
        (await jimin.UseAsync("task add", ("text", "장보기"), ("day", "3/1"))).Says("3월 3일 (월) 할 일에 1개를 더했어요");
        Assert.Contains("내일 · 3월 3일 (월)", await jimin.SuggestionsAsync("task add", "day", ""));

        day.MoveTo("08:00", "2025-02-27");
        (await jimin.UseAsync("today")).Says("✈️ 휴가예요", "다음 하루는 3월 3일 (월)", "☐ 읽기\n-# ↪ 2월 26일 (수)부터 · 2번째", "📌 3", "적어 둔 3개는 다음 하루를 기다려요").DoesNotSay("산책");
        (await jimin.PressAsync("내역")).Says("산책", "[돌려놓기]");
        (await jimin.UseAsync("task done", ("task", "읽기"))).Says("‘읽기’ 끝냈어요", "1/2");
        (await jimin.UseAsync("tomorrow")).Says("내일 할 일 · 3월 3일 (월)", "산책", "물 챙기기", "장보기");
        await jimin.FillAsync(form => form.Write("산책\n- 물 챙기기\n장보기\n영화"));

        day.MoveTo("08:00", "2025-03-01");
        (await jimin.UseAsync("today")).Says("☐ 운동\n-# ↪ 2월 26일 (수)부터 · 2번째", "📌 4").DoesNotSay("어떻게 할까요");

        day.MoveTo("08:00", "2025-03-03");
        var back = await jimin.UseAsync("today");
        back.Says("0/5", "☐ 산책", "물 챙기기", "☐ 장보기", "☐ 영화", "☐ 운동\n-# ↪ 2월 26일 (수)부터 · 2번째").DoesNotSay("휴가");
        back.DoesNotSay("읽기");
        (await jimin.UseAsync("review", ("of", "yesterday"))).Says("2월 26일 (수)에 배운 것");
    }

    [Fact]
    public async Task Back_early_the_waiting_list_is_taken_to_today_by_a_press_and_back_again()
    {
        await using var day = await TestDay.StartAsync();
        var (jimin, haneul) = (day.Jimin, day.Haneul);
        await jimin.UseAsync("join");
        await haneul.UseAsync("join");
        await jimin.UseAsync("tomorrow");
        await jimin.FillAsync(form => form.Write("산책\n- 물 챙기기\n장보기"));
        await jimin.UseAsync("away set", ("from", "내일"), ("to", "3/2"));
        day.MoveTo("08:00", "2025-02-28");
        (await jimin.UseAsync("today")).Says("📌 3").DoesNotSay("산책");
        await jimin.UseAsync("away list");
        (await jimin.PressAsync("오늘 돌아오기")).Says("[📌 오늘로 가져오기*]");
        var bring = jimin.Last.Message;
        var button = MessageText.FindButton(bring, "📌 오늘로 가져오기")!;

        (await haneul.ForgePressAsync(button, bring)).Says("다른 사람의 하루예요");
        (await jimin.PressAsync("📌 오늘로 가져오기")).Says("기다리던 할 일 3개를 오늘로 가져왔어요", "0/3", "☐ 산책", "📌 –", "[되돌리기]");
        (await jimin.ForgePressAsync(button, jimin.Last.Message)).Says("가져올 것이 없었어요");
        (await jimin.UseAsync("undo")).Says("‘산책’ 외 2개를 옮긴 것을 되돌렸어요");
        (await jimin.UseAsync("today")).Says("📌 3").DoesNotSay("산책");

        // A full day takes nothing, and says why.
        await jimin.UseAsync("plan");
        await jimin.FillAsync(form => form.Write(string.Join('\n', Enumerable.Range(1, 50).Select(number => $"할 일 {number}"))));
        (await jimin.ForgePressAsync(button, jimin.Last.Message)).Says("오늘은 50줄이 가득 차서", "📌 3");

        day.MoveTo("13:00", "2025-03-01");
        (await jimin.ForgePressAsync(button, jimin.Last.Message)).Says("2월 28일 (금)");
        (await jimin.UseAsync("away list")).DoesNotSay("오늘로 가져오기");
    }

    [Fact]
    public async Task A_group_rests_on_its_weekdays_and_says_so_nowhere_but_on_the_panel()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        (await jimin.UseAsync("setup", ("rest", "토일"))).Says("저장했어요", "쉬는 요일: 주말");
        (await jimin.UseAsync("setup", ("rest", "매일"))).Says("모든 요일을 쉬면", "하루는 남겨 주세요");
        (await jimin.UseAsync("setup", ("rest", "가끔"))).Says("‘가끔’에서 요일을 찾지 못했어요");
        (await jimin.UseAsync("setup")).Says("쉬는 요일: 주말");

        day.MoveTo("08:00", "2025-02-28");
        await jimin.UseAsync("tomorrow");
        (await jimin.FillAsync(form => form.Write("산책"))).Says("3월 3일 (월)");
        day.MoveTo("12:00", "2025-03-01");
        (await jimin.UseAsync("today")).Says("쉬는 요일이에요 · 다음 하루는 3월 3일 (월)", "하고 싶은 것이 있으면").DoesNotSay("*]");
        day.MoveTo("09:00", "2025-03-03");
        await jimin.SeesPostAsync("☀️ 3월 3일 (월)");
        (await jimin.UseAsync("today")).Says("☐ 산책", "0/1");
        (await jimin.UseAsync("setup", ("rest", "없음"))).Says("쉬는 요일: 없음");
        (await day.Sol.UseAsync("setup", ("rest", "sat"))).Says("Only somebody who may manage the server");
    }

    [Theory]
    [InlineData("2/20", "", "2월 20일 (목)은 지난 날이라", "오늘(2월 26일 (수))부터")]
    [InlineData("3/5", "3/3", "3월 5일 (수)에 시작해서 3월 3일 (월)에 끝날 수는 없어서", "다시 적어 주세요")]
    [InlineData("3/5", "2026-03-06", "모두 367일인데 한 번에 366일까지", "나누어")]
    [InlineData("2027-02-20", "2027-03-02", "2027년 3월 2일 (화)은 너무 먼 날이에요", "2년 안")]
    [InlineData("언젠가", "", "‘언젠가’는 날짜로 읽을 수 없어서", "3/5, 2026-03-05")]
    [InlineData("3/5", "그때쯤", "‘그때쯤’은 날짜로 읽을 수 없어서", "금요일")]
    public async Task What_are_no_days_off_is_refused_in_clear_words_and_the_reason_is_handed_back(string from, string to, string why, string how)
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        (string, string)[] options = [("from", from), ("reason", "제주 여행")];

        (await jimin.UseAsync("away set", [.. options, .. to.Length > 0 ? [("to", to)] : Array.Empty<(string, string)>()])).Says(why, how, "[다시 쓰기*]");

        Assert.Equal("제주 여행", jimin.Last.File);
        (await jimin.PressAsync("다시 쓰기")).Says("시작일");
        (await jimin.UseAsync("away list")).Says("잡아 둔 휴가가 없어요");
    }

    [Fact]
    public async Task Days_off_never_overlap_and_what_has_been_stays()
    {
        await using var day = await TestDay.StartAsync();
        var (jimin, haneul) = (day.Jimin, day.Haneul);
        await jimin.UseAsync("join");
        await haneul.UseAsync("join");
        await jimin.UseAsync("away set", ("from", "오늘"), ("to", "2/28"));

        (await jimin.UseAsync("away set", ("from", "2/28"), ("to", "3/3"))).Says("이미 등록한 휴가(2월 26일 (수) ~ 2월 28일 (금))와 겹쳐서", "[그 휴가 고치기*]");
        await jimin.PressAsync("그 휴가 고치기");
        (await jimin.FillAsync(form => form.Write("종료일", "3/3"))).Says("2월 26일 (수)부터 3월 3일 (월)까지 6일 동안", "다음 하루는 3월 4일 (화)");
        Assert.Equal(["2월 26일 (수) ~ 3월 3일 (월) · 6일"], await jimin.SuggestionsAsync("away cancel", "away", ""));
        Assert.Contains("3월 2일 (일)", await jimin.SuggestionsAsync("away set", "from", ""));

        await jimin.UseAsync("away list");
        var cancel = MessageText.FindButton(jimin.Last.Message, "취소하기")!;
        (await haneul.UseAsync("away list")).Says("잡아 둔 휴가가 없어요");
        (await haneul.ForgePressAsync(cancel, haneul.Last.Message)).Says("다른 사람의 하루예요");

        day.MoveTo("08:00", "2025-02-28");
        await jimin.UseAsync("away list");
        await jimin.PressAsync("고치기");
        (await jimin.FillAsync(form => form.Write("시작일", "2/27"))).Says("2월 26일 (수)에 이미 시작한 휴가라");
        (await jimin.UseAsync("away cancel", ("away", "2025-02-27"))).Says("휴가는 2월 27일 (목)까지로 하고, 오늘(2월 28일 (금))부터", "지난 휴가: 2월 26일 (수) ~ 2월 27일 (목)");
        (await jimin.UseAsync("away cancel", ("away", "2/27"))).Says("2월 27일 (목)에 끝난 휴가라서");
        (await jimin.UseAsync("away cancel", ("away", "3/9"))).Says("‘3/9’에 맞는 휴가를 찾지 못했어요");
    }

    [Fact]
    public async Task So_many_that_they_do_not_fit_are_chosen_from_a_list()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        for (var index = 0; index < 20; index++)
        {
            (await jimin.UseAsync("away set", ("from", $"2025-{3 + (index / 10):00}-{1 + (2 * (index % 10)):00}"), ("reason", new string('가', 100)))).Says("하루 휴가예요");
        }

        (await jimin.UseAsync("away set", ("from", "2025-05-01"))).Says("앞으로의 휴가는 20번까지");
        (await jimin.UseAsync("away list")).Says("3월 1일 (토)", "4월 19일 (토)");
        (await jimin.ChooseAsync("4월 19일 (토)")).Says("4월 19일 (토)", "[고치기]", "[취소하기]");
        (await jimin.PressAsync("취소하기")).Says("4월 19일 (토) 휴가를 취소했어요");
    }
}
