using StudyBot.EndToEnd.Tests.Bots;

namespace StudyBot.EndToEnd.Tests;

/// <summary>Whoever wants to be asked finds nothing moved unasked, however long they do not answer.</summary>
public class AskFirstTests
{
    [Fact]
    public async Task Nothing_unfinished_moves_until_the_member_has_said_so()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await StartAsync(jimin, "ask");
        await jimin.UseAsync("tomorrow");
        await jimin.FillAsync(form => form.Write("산책"));

        // Unanswered for two days: each stays where it was, and is asked about.
        day.MoveTo("08:00", "2025-02-27");
        (await jimin.UseAsync("today")).Says("산책", "2월 26일 (수)까지의 할 일 3개가 기다리고 있어요", "[그날에 두기]").DoesNotSay("읽기");
        day.MoveTo("08:00", "2025-02-28");
        (await jimin.UseAsync("today")).Says("2월 27일 (목)까지의 할 일 4개가 기다리고 있어요").DoesNotSay("읽기");

        await jimin.PressAsync("고르기");
        (await jimin.FillAsync(form => form.Tick("읽기", "산책"))).Says("고른 것만 가져왔어요", "읽기", "요약", "산책").DoesNotSay("청소");
        jimin.Last.DoesNotSay("가져올까요");
        (await jimin.UseAsync("day", ("date", "2025-02-26"))).Says("☐ 청소", "↪ 읽기 · 2월 28일 (금)");
    }

    [Fact]
    public async Task Taking_all_and_leaving_all_take_one_press()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await StartAsync(jimin, "ask");
        day.MoveTo("08:00", "2025-02-27");
        await jimin.UseAsync("today");
        (await jimin.PressAsync("모두 가져오기")).Says("모두 가져왔어요", "읽기", "청소").DoesNotSay("가져올까요");

        day.MoveTo("08:00", "2025-02-28");
        (await jimin.UseAsync("today")).Says("3개가 기다리고 있어요");
        (await jimin.PressAsync("그날에 두기")).Says("그대로 두었어요", "아직 계획이 없어요").DoesNotSay("가져올까요");
        day.MoveTo("08:00", "2025-03-01");
        (await jimin.UseAsync("today")).DoesNotSay("가져올까요").DoesNotSay("읽기");
    }

    [Fact]
    public async Task What_was_asked_about_is_still_asked_about_after_the_way_was_changed()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await StartAsync(jimin, "ask");
        day.MoveTo("08:00", "2025-02-27");
        await jimin.UseAsync("today");
        await jimin.UseAsync("task add", ("text", "오늘 것"));
        await jimin.UseAsync("settings", ("carry", "carry"));

        day.MoveTo("08:00", "2025-02-28");
        (await jimin.UseAsync("today")).Says("오늘 것", "2월 26일 (수)까지의 할 일 3개가").DoesNotSay("읽기");
        (await jimin.PressAsync("모두 가져오기")).Says("오늘 것", "읽기", "요약", "청소");
    }

    [Fact]
    public async Task Whoever_leaves_tasks_behind_starts_each_day_with_the_tomorrow_list_alone()
    {
        await using var day = await TestDay.StartAsync();
        await StartAsync(day.Jimin, "leave");
        day.MoveTo("08:00", "2025-02-27");
        (await day.Jimin.UseAsync("today")).Says("아직 계획이 없어요").DoesNotSay("가져올까요");
        (await day.Jimin.UseAsync("day", ("date", "어제"))).Says("☐ 읽기", "☐ 청소");
    }

    private static async Task StartAsync(Person person, string carry)
    {
        await person.UseAsync("join");
        await person.UseAsync("settings", ("carry", carry));
        await person.UseAsync("plan");
        await person.FillAsync(form => form.Write("읽기\n- 요약\n청소"));
    }
}
