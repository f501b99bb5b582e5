using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.EndToEnd.Tests.Screens;

namespace StudyBot.EndToEnd.Tests;

/// <summary><c>/task</c> with all its verbs, the later list, and the way back from each.</summary>
public class SingleTasksTests
{
    private const string NextDate = "2025-02-27";

    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public async Task A_day_of_single_tasks_reads_as_approved(string language)
    {
        await using var day = await TestDay.StartAsync();
        var isKorean = language == "ko";
        var person = isKorean ? day.Jimin : day.Sol;
        string Say(string korean, string english) => isKorean ? korean : english;

        await person.UseAsync("join");
        await person.UseAsync("task add", ("text", Say("AWS 16장\n- 요약 쓰기\n- 문제 풀기\n운동", "AWS chapter 16\n- notes\n- exercises\nGo for a run")));
        await person.UseAsync("task add", ("text", Say("캐싱 서버 비교", "Compare caches")), ("slot", "afternoon"));
        await person.UseAsync("task edit", ("task", Say("ㅋㅅ", "compare")), ("text", Say("캐싱 서버 셋 비교", "Compare three caches")));
        await person.UseAsync("task remark", ("task", Say("셋", "three")), ("text", "Redis, Memcached, Valkey"));
        await person.UseAsync("task move", ("task", Say("운동", "run")), ("before", Say("AWS", "AWS chapter")));
        await person.UseAsync("task move", ("task", Say("문제", "exercises")), ("slot", "afternoon"));
        await person.UseAsync("task move", ("task", Say("셋", "three")), ("day", "tomorrow"));
        await person.UseAsync("task add", ("text", Say("세금 신고", "File taxes")), ("day", Say("3/10", "in 12 days")));
        await person.UseAsync("task add", ("text", Say("이사 알아보기\n  집 찾기", "Move house\n  find a flat")), ("day", "later"));
        await person.UseAsync("task drop", ("task", Say("이사", "Move")));
        await person.UseAsync("task done", ("task", Say("운동", "run")));
        await person.UseAsync("today");
        await person.PressAsync("⋯");
        await person.PressAsync(Say("나중에 할 일", "Later list"));
        await person.ChooseAsync(Say("세금", "File"));
        await person.PressAsync(Say("이력", "History"));
        for (var back = 0; back < 12; back++)
        {
            await person.UseAsync("undo");
        }

        (await person.UseAsync("today")).Says(Say("아직 계획이 없어요", "Nothing planned yet"));
        Approved.Matches($"single-tasks.{language}.txt", day.Transcript.Text);
    }

    [Fact]
    public async Task Free_text_that_names_several_is_answered_with_a_list_to_choose_from()
    {
        await using var day = await StartAsync("AWS 1장\nAWS 2장\nGo\n- AWS SDK 보기");
        var jimin = day.Jimin;
        (await jimin.UseAsync("task drop", ("task", "aws"))).Says("‘aws’에 맞는 할 일이 여럿이에요", "[할 일 고르기 ▾ AWS 1장 | AWS 2장 | └ AWS SDK 보기]");
        (await jimin.ChooseAsync("AWS 2장")).Says("‘AWS 2장’을 뺐어요");

        (await jimin.UseAsync("task remark", ("task", "aws"), ("text", "반쯤 이해했다"))).Says("붙여 넣으면 돼요", "> 반쯤 이해했다");
        Assert.True((await jimin.ChooseAsync("└ AWS SDK")).Says("AWS SDK 보기").IsForm);
        (await jimin.FillAsync(form => form.Write("AWS SDK 보기", "반쯤 이해했다\n예제가 낡았다"))).Says("> 예제가 낡았다");

        (await jimin.UseAsync("task move", ("task", "aws"), ("day", "tomorrow"))).Says("여럿이에요");
        (await jimin.ChooseAsync("AWS 1장")).Says("내일 할 일(2월 27일 (목))로 옮겼어요");
        await jimin.UseAsync("task add", ("text", "고급 Go"));
        (await jimin.UseAsync("task add", ("text", "예제 고치기"), ("under", "ㄱㄱ"))).Says("예제 고치기", "‘고급 Go’ 아래에 1개를 넣었어요");
    }

    [Fact]
    public async Task Suggestions_find_by_consonants_by_half_a_syllable_and_on_every_list()
    {
        await using var day = await StartAsync("캐싱 서버 비교\nTerraform 네트워크\n운동");
        var jimin = day.Jimin;
        await jimin.UseAsync("task add", ("text", "캐시 정책 읽기"), ("day", "later"));
        await jimin.UseAsync("task add", ("text", "새 캐시 재기"), ("day", "2025-03-10"));
        await jimin.UseAsync("task add", ("text", "코드 수정"), ("day", "tomorrow"));

        Assert.Equal(["캐싱 서버 비교", "코드 수정 · 내일", "캐시 정책 읽기 · 나중에", "새 캐시 재기 · 3월 10일 (월)", "Terraform 네트워크"], await jimin.SuggestionsAsync("task move", "task", "ㅋ"));
        Assert.Equal(["캐싱 서버 비교", "캐시 정책 읽기 · 나중에", "새 캐시 재기 · 3월 10일 (월)"], await jimin.SuggestionsAsync("task move", "task", "캣"));
        Assert.Equal(["Terraform 네트워크"], await jimin.SuggestionsAsync("task done", "task", "FORM ㄴㅌ"));
        Assert.Equal([], await jimin.SuggestionsAsync("task reopen", "task", "ㅋ"));
        Assert.Equal(["캐시 정책 읽기 · 나중에", "새 캐시 재기 · 3월 10일 (월)"], await jimin.SuggestionsAsync("task move", "before", "", ("task", "운동"), ("day", "later")));
        Assert.Equal(["3월 7일 (금)"], await jimin.SuggestionsAsync("task add", "day", "다음 주 금"));
        Assert.Equal(["나중에"], await jimin.SuggestionsAsync("task add", "day", "나"));
    }

    [Fact]
    public async Task What_waits_for_a_date_is_seen_the_evening_before_and_stands_on_the_day()
    {
        await using var day = await StartAsync("운동");
        var jimin = day.Jimin;
        (await jimin.UseAsync("task add", ("text", "발표\n- 자료 인쇄"), ("day", "금요일"))).Says("2월 28일 (금)에 할 일 2개를 적어 두었어요");

        day.MoveTo("20:00", NextDate);
        (await jimin.UseAsync("tomorrow")).Says("발표", "자료 인쇄");
        day.MoveTo("08:00", "2025-02-28");
        (await jimin.UseAsync("today")).Says("☐ 발표", "└ ☐ 자료 인쇄", "0/3").DoesNotSay("발표 · ↪");
        (await jimin.UseAsync("task history", ("task", "발표"))).Says("2월 28일 (금)에 할 일로 적었어요", "2월 27일 (목)에 적어 둔 대로 들어왔어요");
        await jimin.PressAsync("내 하루");
        await jimin.PressAsync("⋯");
        (await jimin.PressAsync("나중에 할 일")).Says("나중에 할 일이 없어요");
    }

    [Fact]
    public async Task The_later_list_is_paged_and_its_tasks_go_to_any_day_and_back()
    {
        await using var day = await StartAsync("운동");
        var jimin = day.Jimin;
        await jimin.UseAsync("task add", ("text", string.Join('\n', Enumerable.Range(1, 45).Select(number => $"언젠가 {number}"))), ("day", "later"));
        await jimin.UseAsync("today");
        await jimin.PressAsync("⋯");
        (await jimin.PressAsync("나중에 할 일")).Says("나중에 할 일 · 45", "언젠가 20").DoesNotSay("언젠가 21");
        await jimin.PressAsync("다음 ›");
        (await jimin.PressAsync("다음 ›")).Says("언젠가 45").DoesNotSay("다음");

        await jimin.ChooseAsync("언젠가 44");
        (await jimin.PressAsync("오늘로")).Says("‘언젠가 44’를 오늘 오전 목록으로 옮겼어요");
        Assert.True(jimin.Last.InPlace);
        (await jimin.UseAsync("task move", ("task", "언젠가 44"), ("day", "later"))).Says("나중에 할 일로 옮겼어요");
        (await jimin.UseAsync("task done", ("task", "언젠가 43"))).Says("‘언젠가 43’ 끝냈어요. 1/2", "오늘 목록으로 옮겼어요");
        (await jimin.UseAsync("today")).Says("☑ ~~언젠가 43~~").DoesNotSay("언젠가 44");
    }

    [Fact]
    public async Task Remarks_stand_below_their_tasks_today_and_on_the_days_page()
    {
        await using var day = await StartAsync("운동\n- 달리기");
        var jimin = day.Jimin;
        (await jimin.UseAsync("task remark", ("task", "달리기"))).Says("메모", "달리기");
        await jimin.FillAsync(form => form.Write("3km\n무릎이 아팠다"));
        (await jimin.UseAsync("today")).Says("3km 무릎이 아팠다");
        (await jimin.UseAsync("day")).Says("3km 무릎이 아팠다");
        await day.Haneul.UseAsync("join");
        (await day.Haneul.UseAsync("day", ("member", $"{jimin.Id}"))).Says("달리기").DoesNotSay("3km");
        await jimin.UseAsync("task remark", ("task", "달리기"));
        Assert.Equal("3km\n무릎이 아팠다", jimin.Last.Form.Preset("달리기"));
        (await jimin.FillAsync(form => form.Write(""))).Says("‘달리기’의 메모를 지웠어요");
    }

    [Fact]
    public async Task What_was_done_yesterday_can_be_remarked_until_its_door_closes()
    {
        await using var day = await StartAsync("운동\n독서");
        var jimin = day.Jimin;
        await jimin.UseAsync("task done", ("task", "운동"));
        day.MoveTo("08:00", NextDate);
        Assert.Equal(["독서", "운동 · 어제"], await jimin.SuggestionsAsync("task remark", "task", ""));
        (await jimin.UseAsync("task remark", ("task", "운동"), ("text", "5km"))).Says("‘운동’에 메모를 남겼어요", "2월 26일 (수)의 늦은 기록이에요");
        (await jimin.UseAsync("day", ("date", "어제"))).Says("5km");
        (await jimin.UseAsync("undo")).Says("‘운동’ 메모를 바꾼 것을 되돌렸어요");
        (await jimin.UseAsync("task remark", ("task", "운동"))).Says("메모");
        var form = jimin.Last.Form;

        day.MoveTo("12:01", NextDate);
        (await jimin.SendAsync(form, sent => sent.Write("너무 늦었다"))).Says("2월 26일 (수) 기록은 ‹12:00›에 마감돼서");
        Assert.Equal("너무 늦었다", jimin.Last.File);
        (await jimin.UseAsync("task remark", ("task", "운동"), ("text", "5km"))).Says("‘운동’ 같은 할 일이 없어요");
    }

    [Fact]
    public async Task With_fifty_tasks_on_three_levels_every_screen_holds()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        foreach (var numbers in Enumerable.Range(1, 50).Chunk(18))
        {
            await jimin.UseAsync("task add", ("text", string.Join('\n', numbers.Select(Line))));
        }

        await jimin.UseAsync("today");
        (await jimin.PressAsync("⋯")).Says("할 일 고르기");
        Assert.Equal(25, (await jimin.SuggestionsAsync("task drop", "task", "가")).Count);
        (await jimin.UseAsync("task drop", ("task", "가"))).Says("여럿이에요", "외 25개");
        (await jimin.UseAsync("task remark", ("task", "가 50"), ("text", new string('나', 1000)))).Says("메모를 남겼어요");
        (await jimin.UseAsync("task move", ("task", "가 50"))).Says("나나");
        (await jimin.UseAsync("task move", ("task", "가 49"), ("day", "tomorrow"))).Says("내일 할 일(2월 27일 (목))로 옮겼어요");
        (await jimin.UseAsync("task edit", ("task", "가 40"))).Says("할 일 고치기");
        (await jimin.UseAsync("task history", ("task", "가 50"))).Says("지나온 길", "메모: 나나");
        (await jimin.UseAsync("today")).Says("0/48", "📌 2");
        (await jimin.UseAsync("undo")).Says("옮긴 것을 되돌렸어요");
        (await jimin.UseAsync("task drop", ("task", "가 40"))).Says("하위 할 일 2개");
        (await jimin.UseAsync("undo")).Says("뺀 것을 되돌렸어요");
        (await jimin.UseAsync("today")).Says("0/50");
    }

    [Fact]
    public async Task Every_refusal_says_why_and_hands_back_what_was_typed()
    {
        await using var day = await StartAsync("하나\n- 둘\n  - 셋\n넷\n- 다섯");
        var jimin = day.Jimin;
        var words = new string('가', 301);
        (await jimin.UseAsync("task edit", ("task", "넷"), ("text", words))).Says("301자라서", "300자까지");
        Assert.Equal(words, jimin.Last.File);
        (await jimin.UseAsync("task edit", ("task", "물리"), ("text", "화학"))).Says("‘물리’ 같은 할 일이 없어요");
        Assert.Equal("화학", jimin.Last.File);
        var remark = new string('나', 1001);
        (await jimin.UseAsync("task remark", ("task", "넷"), ("text", remark))).Says("1001자라서");
        Assert.Equal(remark, jimin.Last.File);

        (await jimin.UseAsync("task add", ("text", "물리"), ("day", "2025-02-20"))).Says("2월 20일 (목)은 지난 날이라");
        Assert.Equal("물리", jimin.Last.File);
        (await jimin.UseAsync("task add", ("text", "물리"), ("day", "어제"))).Says("2월 25일 (화)은 지난 날이라");
        (await jimin.UseAsync("task add", ("text", "물리"), ("day", "아무 때나"))).Says("그 날짜는 알아보지 못했어요");
        (await jimin.UseAsync("task add", ("text", "물리"), ("under", "셋"))).Says("‘셋’ 같은 할 일이 없어요");

        (await jimin.UseAsync("task move", ("task", "넷"), ("before", "셋"))).Says("3단계까지만");
        (await jimin.UseAsync("task move", ("task", "하나"), ("before", "둘"))).Says("자기 자신이나");
        (await jimin.UseAsync("task move", ("task", "넷"), ("day", "today"))).Says("이미 거기에 있어요");
        (await jimin.UseAsync("task move", ("task", "넷"))).Says("[오후로] [내일로] [나중에]");
        await jimin.UseAsync("task done", ("task", "넷"));
        (await jimin.UseAsync("task move", ("task", "넷"), ("day", "tomorrow"))).Says("이미 끝내서 오늘에 남아요", "[다시 열기*]");
        (await jimin.PressAsync("다시 열기")).Says("다시 열었어요");

        await jimin.UseAsync("task add", ("text", string.Join('\n', Enumerable.Range(1, 50))), ("day", "tomorrow"));
        (await jimin.UseAsync("task move", ("task", "넷"), ("day", "tomorrow"))).Says("50줄까지");
        (await jimin.UseAsync("task add", ("text", "물리"), ("day", "tomorrow"))).Says("50줄까지", "[다시 쓰기*]");
        Assert.Equal("물리", jimin.Last.File);
    }

    [Fact]
    public async Task A_task_that_went_meanwhile_and_a_day_that_turned_are_said_so()
    {
        await using var day = await StartAsync("하나\n둘");
        var jimin = day.Jimin;
        await jimin.UseAsync("task edit", ("task", "하나"));
        var form = jimin.Last.Form;
        var other = (await jimin.UseAsync("task edit", ("task", "하나"))).Form;
        await jimin.UseAsync("task move", ("task", "둘"));
        var card = jimin.Last.Message;
        await jimin.UseAsync("task drop", ("task", "하나"));
        (await jimin.SendAsync(form, sent => sent.Write("하나 더"))).Says("그 할 일은 이제 목록에 없어요");
        Assert.Equal("하나 더", jimin.Last.File);
        await day.Haneul.UseAsync("join");
        (await day.Haneul.ForgePressAsync(MessageText.FindButton(card, "빼기")!)).Says("다른 사람의 하루예요");

        day.MoveTo("08:00", NextDate);
        (await jimin.PressAsync("내일로", card)).Says("2월 26일 (수)은 지나갔고");
        (await jimin.SendAsync(other, sent => sent.Write("하나 더"))).Says("2월 26일 (수)은 지나갔고");
        Assert.Equal("하나 더", jimin.Last.File);
    }

    private static string Line(int number) =>
        $"{new string(' ', (number - 1) % 3 * 2)}{((number - 1) % 3 == 0 ? "" : "- ")}{new string('가', 280)} {number}";

    private static async Task<TestDay> StartAsync(string plan)
    {
        var day = await TestDay.StartAsync();
        await day.Jimin.UseAsync("join");
        await day.Jimin.PressAsync("✏️ 계획");
        (await day.Jimin.FillAsync(form => form.Write(plan))).Says("계획을 저장했어요");
        return day;
    }
}
