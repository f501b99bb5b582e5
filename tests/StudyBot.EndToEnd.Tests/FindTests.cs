using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.EndToEnd.Tests.Screens;
using StudyBot.Playground.StandIn;

namespace StudyBot.EndToEnd.Tests;

/// <summary><c>/find</c>: all that one has written, by any part of a word.</summary>
public sealed class FindTests
{
    private const string NextDate = "2025-02-27";

    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public async Task What_was_written_over_days_is_found_as_approved(string language)
    {
        await using var day = await TestDay.StartAsync();
        var isKorean = language == "ko";
        var person = isKorean ? day.Jimin : day.Sol;
        string Say(string korean, string english) => isKorean ? korean : english;

        await person.UseAsync("join");
        await person.UseAsync("plan");
        await person.FillAsync(form => form.Write(Say("**캐싱** 서버 비교\n- 캐시 비우기\n운동", "Compare **caches**\n- flush the cache\nA run")));
        await person.UseAsync("task remark", ("task", Say("운동", "run")), ("text", Say("캐싱 생각만 했다", "thought of caches only")));
        await person.UseAsync("task add", ("text", Say("캐싱 발표 준비", "Talk about caching")), ("day", "later"));
        await person.UseAsync("review", ("of", "today"));
        await person.FillAsync(form => form.Write(Say(
            "# 배운 것\n읽기 캐싱은 ||쓰기보다 쉽다, 캐시 무효화가 어렵다||\n- CAP: P는 파티션", "# Learnt\nRead caching is ||easier than writes, cache invalidation is hard||\n- CAP: P is partition")));
        await person.UseAsync("close");
        await person.FillAsync(form => form.Write(Say("🌱 하루를 마치며", "🌱 The day's last words"), Say("캐싱만 한 하루였다.", "A day of caches.")));
        day.MoveTo("08:00", NextDate);
        day.Transcript.Clear();

        await person.UseAsync("find", ("text", Say("캐싱", "cach")));
        await person.PressAsync(Say("보기", "See"));
        await person.UseAsync("find", ("text", Say("캐시", "cache")));
        await person.UseAsync("find", ("text", Say("파티션 cap", "partition cap")));
        await person.UseAsync("find", ("text", Say("ㄹㄷㅅ", "redis")));
        if (isKorean)
        {
            await person.UseAsync("find", ("text", "ㅇㄷ"));
        }

        Approved.Matches($"find.{language}.txt", day.Transcript.Text);
    }

    [Fact]
    public async Task Many_finds_come_in_pages_and_every_page_keeps_to_Discords_limits()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        foreach (var numbers in Enumerable.Range(1, 50).Chunk(18))
        {
            await AddAsync(jimin, string.Join('\n', numbers.Select(number => $"{new string(' ', 2 * ((number - 1) % 3))}- 캐싱{number:00} {new string('가', 290)}")));
        }

        await jimin.UseAsync("review", ("of", "today"));
        var page = string.Concat(Enumerable.Range(1, 400).Select(number => $"**캐싱** {number:0000}\n"))[..4000];
        await jimin.FillAsync(form => form.Write(page));

        var first = await jimin.UseAsync("find", ("text", "캐싱"));
        first.Says("‘캐싱’ · 51개", "1/7쪽", "[다음 ›]").DoesNotSay("이전");
        var seen = new List<string> { first.Text };
        for (var next = 0; next < 6; next++)
        {
            Assert.True((await jimin.PressAsync("다음 ›")).InPlace);
            seen.Add(jimin.Last.Text);
        }

        jimin.Last.Says("7/7쪽", "[‹ 이전]").DoesNotSay("다음");
        Assert.All(Enumerable.Range(1, 50), number => Assert.Single(seen, text => text.Contains($"**캐싱**{number:00}", StringComparison.Ordinal)));
        Assert.Single(seen, text => text.Contains("📄 **캐싱** 0001", StringComparison.Ordinal));
        (await jimin.PressAsync("‹ 이전")).Says("6/7쪽");

        // A day opens beside the list, which stays to be read on.
        var list = jimin.Last.Message;
        Assert.False((await jimin.PressAsync("보기", list)).InPlace);
        jimin.Last.Says("## 2월 26일 (수)");
        (await jimin.PressAsync("다음 ›", list)).Says("7/7쪽");
    }

    [Fact]
    public async Task Nothing_in_what_was_typed_changes_the_page_around_it_or_shows_what_is_hidden()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        await AddAsync(jimin, "@everyone 캐싱 <@1> [문서](https://example.com/a_b_c?q=캐싱) **굵게\n1. 캐싱 ~~지움~~ ||비밀 캐싱||");
        (await jimin.UseAsync("find", ("text", "캐싱"))).Says("**캐싱**", "||비밀 **캐싱**||", @"\*\*굵게", "<https://example.com/a_b_c?q=캐싱>").DoesNotSay("@everyone").DoesNotSay("<@1>");
        (await jimin.UseAsync("find", ("text", "@everyone *_~|# 1. [x]"))).Says("찾지 못했어요").DoesNotSay("@everyone");
        (await jimin.UseAsync("find", ("text", "example.com"))).Says("· 1개", "<https://example.com/a_b_c?q=캐싱>");
    }

    [Fact]
    public async Task A_full_stop_survives_the_way_to_the_next_page()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        await AddAsync(jimin, string.Join('\n', Enumerable.Range(1, 9).Select(number => $"v1.{number} 정리")));

        (await jimin.UseAsync("find", ("text", "v1. 정리"))).Says("· 9개", "1/2쪽");
        (await jimin.PressAsync("다음 ›")).Says("‘v1. 정리’ · 9개", "2/2쪽");
    }

    [Fact]
    public async Task Only_ones_own_is_found_and_only_by_oneself()
    {
        await using var day = await TestDay.StartAsync();
        await day.Jimin.UseAsync("join");
        await day.Haneul.UseAsync("join");
        await AddAsync(day.Jimin, string.Join('\n', Enumerable.Range(1, 9).Select(number => $"캐싱 {number}")));
        await AddAsync(day.Haneul, "하늘의 캐싱");

        (await day.Haneul.UseAsync("find", ("text", "캐싱"))).Says("· 1개", "하늘의 **캐싱**");
        var list = await day.Jimin.UseAsync("find", ("text", "캐싱"));
        list.Says("· 9개").DoesNotSay("하늘");
        Assert.True(list.Private);
        var next = MessageText.FindButton(list.Message, "다음 ›")!;
        (await day.Haneul.ForgePressAsync(next, day.Haneul.Last.Message)).Says("다른 사람의 하루예요");
    }

    [Fact]
    public async Task What_cannot_be_looked_for_is_said_so_and_handed_back()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        (await jimin.UseAsync("find", ("text", "캐싱"))).Says("아직 이 스터디에 참여하지 않았어요");
        await jimin.UseAsync("join");

        (await jimin.UseAsync("find", ("text", " \u200B "))).Says("한 글자라도 적어 주세요", "[내 하루]");
        var owner = Flow(jimin.Id);
        (await jimin.ForgePressAsync($"1.find.{owner}.0.{new string('가', 61)}", jimin.Last.Message)).Says("61자로는 찾을 수 없어요", "60자까지");
        (await jimin.ForgePressAsync($"1.find.{owner}", jimin.Last.Message)).Says("예전 버튼");
        await Assert.ThrowsAsync<PlayRefusedException>(() => jimin.UseAsync("find", ("text", new string('가', 61))));
    }

    [Fact]
    public async Task What_was_taken_back_is_not_found_and_what_was_taken_off_today_still_is_on_yesterday()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        await AddAsync(jimin, "캐싱 서버 비교");
        (await jimin.UseAsync("find", ("text", "캐싱"))).Says("· 1개");
        await jimin.UseAsync("undo");
        (await jimin.UseAsync("find", ("text", "캐싱"))).Says("찾지 못했어요");

        await AddAsync(jimin, "캐싱 서버 비교");
        day.MoveTo("08:00", NextDate);
        (await jimin.UseAsync("find", ("text", "ㅋㅅ"))).Says("2월 27일 (목) · 2일");
        await jimin.UseAsync("task drop", ("task", "캐싱"));
        (await jimin.UseAsync("find", ("text", "ㅋㅅ"))).Says("2월 26일 (수)").DoesNotSay("2일").DoesNotSay("27일");
    }

    [Fact]
    public async Task While_a_page_is_written_from_memory_its_day_is_not_found_but_for_the_tasks()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        await AddAsync(jimin, "캐싱 서버 비교\n운동");
        await jimin.UseAsync("task remark", ("task", "운동"), ("text", "캐싱 생각만 했다"));
        await jimin.UseAsync("review", ("of", "today"));
        await jimin.FillAsync(form => form.Write("캐싱이란"));
        day.MoveTo("08:00", NextDate);
        (await jimin.UseAsync("find", ("text", "캐싱"))).Says("· 3개", "캐싱**이란", "캐싱** 생각만").DoesNotSay("가려");

        Assert.True((await jimin.UseAsync("review", ("of", "yesterday"))).IsForm);
        (await jimin.UseAsync("find", ("text", "캐싱"))).Says("· 1개", "캐싱** 서버 비교", "가려 두었어요", "[책 펴기]").DoesNotSay("이란").DoesNotSay("생각만");
        await jimin.PressAsync("책 펴기");
        (await jimin.UseAsync("find", ("text", "캐싱"))).Says("· 3개").DoesNotSay("가려");

        await jimin.UseAsync("review", ("of", "yesterday"));
        (await jimin.UseAsync("find", ("text", "캐싱이란"))).Says("찾지 못했어요", "가려 두었어요");
        day.MoveTo("08:31", NextDate);
        (await jimin.UseAsync("find", ("text", "캐싱이란"))).Says("· 1개").DoesNotSay("가려");
    }

    private static Task AddAsync(Person person, string text) => person.UseAsync("task add", ("text", text));

    private static string Flow(ulong id) => StudyBot.Flow.CustomId.WriteNumber(id);
}
