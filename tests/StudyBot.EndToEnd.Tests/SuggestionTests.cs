using Microsoft.Extensions.DependencyInjection;
using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.EndToEnd.Tests.Screens;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.EndToEnd.Tests;

/// <summary>What the forms of the lists offer besides the text: each with its reason, never added unasked.</summary>
public sealed class SuggestionTests
{
    private const string NextDate = "2025-02-27";

    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public async Task An_evening_with_suggestions_reads_as_approved(string language)
    {
        await using var day = await TestDay.StartAsync();
        var isKorean = language == "ko";
        var person = isKorean ? day.Jimin : day.Sol;
        string Say(string korean, string english) => isKorean ? korean : english;

        await person.UseAsync("join");
        await person.UseAsync("settings", ("carry", "ask"));
        await person.UseAsync("task add", ("text", Say("청소\n- 창문\n읽기", "Clean\n- windows\nRead")));
        await person.UseAsync("task remark", ("task", Say("청소", "Clean")), ("text", Say("베란다부터", "balcony first")));
        day.MoveTo("08:00", NextDate);
        day.Transcript.Clear();

        await person.UseAsync("task add", ("text", Say("AWS Chapter 16(1)\n운동", "AWS chapter 16(1)\nA run")));
        await person.UseAsync("task add", ("text", Say("이사 알아보기\n- 집 찾기", "Move house\n- find a flat")), ("day", "later"));
        await person.UseAsync("task add", ("text", Say("산책", "A walk")), ("day", "later"));
        await person.UseAsync("task done", ("task", "16(1)"));
        await NoteAsync(day, person, Say("PACELC의 E는 무엇인가", "What does the E in PACELC mean"));
        await person.UseAsync("today");
        await person.PressAsync("✏️ " + Say("계획", "Plan"));
        await person.FillAsync(form => form.Tick(Say("읽기", "Read")));
        await person.UseAsync("tomorrow");
        await person.FillAsync(form => form
            .Write(Say("한 줄에 하나씩", "One task a line"), Say("장보기", "Groceries"))
            .Tick("16(2)", "PACELC", Say("청소", "Clean"), Say("이사", "Move")));
        (await person.UseAsync("tomorrow")).DoesNotSay(Say("이것도 넣을까요?", "Put these in as well?"));
        await person.UseAsync("day", ("date", TestDay.Date));
        await person.UseAsync("undo");
        await person.UseAsync("day", ("date", TestDay.Date));
        Approved.Matches($"suggestions.{language}.txt", day.Transcript.Text);
    }

    [Fact]
    public async Task Nothing_is_added_unasked_and_what_stands_on_a_list_is_not_offered()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        await jimin.UseAsync("task add", ("text", "6장(9)\n운동"));
        Assert.True((await jimin.UseAsync("tomorrow")).DoesNotSay("이것도 넣을까요?").IsForm);
        await jimin.UseAsync("task done", ("task", "6장(9)"));

        (await jimin.UseAsync("tomorrow")).Says("이것도 넣을까요?", "[ ] 6장(10)  (이어서 할 것 · ‘6장(9)’를 끝냈어요)");
        (await jimin.FillAsync(form => form.Write("산책"))).Says("산책").DoesNotSay("6장(10)");
        await jimin.UseAsync("task add", ("text", "6장(10)"), ("day", "later"));
        (await jimin.UseAsync("tomorrow")).Says("[ ] 6장(10)  (나중에 할 일에서)").DoesNotSay("이어서");
    }

    [Fact]
    public async Task What_was_left_unchecked_is_offered_for_that_list_again_on_another_day()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        await jimin.UseAsync("task add", ("text", "이사\n산책"), ("day", "later"));

        // A form that is put away leaves nothing unchecked, nor does one that could not be saved.
        await jimin.UseAsync("tomorrow");
        (await jimin.UseAsync("tomorrow")).Says("[ ] 이사", "[ ] 산책");
        await jimin.FillAsync(form => form.Write("a\n b\n  c\n   너무 깊이"));
        var other = (await jimin.UseAsync("tomorrow")).Says("[ ] 이사", "[ ] 산책").Form;
        await jimin.UseAsync("tomorrow");
        await jimin.FillAsync(form => form.Write("운동"));
        (await jimin.UseAsync("tomorrow")).DoesNotSay("이것도 넣을까요?");
        (await jimin.UseAsync("plan")).Says("[ ] 이사", "[ ] 산책");

        // Whoever has it before them on another device may still take it, and /undo takes back what was done.
        (await jimin.SendAsync(other, form => form.Write("운동").Tick("산책"))).Says("☐ 산책");
        (await jimin.UseAsync("undo")).Says("내일 할 일");
        day.MoveTo("08:00", NextDate);
        (await jimin.UseAsync("tomorrow")).Says("[ ] 이사", "[ ] 산책");
    }

    [Fact]
    public async Task What_was_done_late_is_gone_on_with_once_and_only_while_that_day_is_open()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        await jimin.UseAsync("task add", ("text", "AWS Chapter 16(1)"));
        day.MoveTo("08:00", NextDate);
        await jimin.UseAsync("today");
        await jimin.PressAsync("어제 쓰기");
        await jimin.PressAsync("체크");
        await jimin.FillAsync(form => form.Tick("16(1)"));

        (await jimin.UseAsync("tomorrow")).Says("[ ] AWS Chapter 16(2)");
        await jimin.FillAsync(form => form.Tick("16(2)"));
        (await jimin.UseAsync("tomorrow")).Says("│AWS Chapter 16(2)").DoesNotSay("이것도 넣을까요?");
    }

    [Fact]
    public async Task Two_devices_that_choose_the_same_get_it_once()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        await jimin.UseAsync("task add", ("text", "이사\n산책"), ("day", "later"));
        var phone = (await jimin.UseAsync("tomorrow")).Form;
        var laptop = (await jimin.UseAsync("tomorrow")).Form;

        await jimin.SendAsync(phone, form => form.Tick("이사"));
        (await jimin.SendAsync(laptop, form => form.Tick("이사", "산책"))).Says("☐ 이사", "☐ 산책");
        await jimin.UseAsync("tomorrow");
        Assert.Equal("이사\n산책", jimin.Last.Form.Preset("한 줄에 하나씩"));
    }

    [Fact]
    public async Task A_full_list_takes_the_text_and_leaves_the_suggestion_where_it_is()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        await jimin.UseAsync("task add", ("text", "이사\n산책"), ("day", "later"));
        await jimin.UseAsync("tomorrow");
        (await jimin.FillAsync(form => form.Write(string.Join('\n', Enumerable.Range(1, 49).Select(number => $"할 일 {number}"))).Tick("이사", "산책")))
            .Says("할 일 49", "고른 1개도 넣었어요", "자리가 없어서 1개는 원래 있던 곳에 그대로 두었어요");
        (await jimin.UseAsync("tomorrow")).Says("[ ] 산책");
    }

    [Fact]
    public async Task Ten_are_shown_of_many_and_a_refused_text_takes_nothing()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        await jimin.UseAsync("task add", ("text", string.Join('\n', Enumerable.Range(1, 30).Select(number => $"언젠가 {number}"))), ("day", "later"));
        var form = (await jimin.UseAsync("tomorrow")).Says("언젠가 10").DoesNotSay("언젠가 11").Form;

        var refused = await jimin.SendAsync(form, sent => sent.Write("a\n b\n  c\n   너무 깊이").Tick("언젠가 3"));
        Assert.Contains("너무 깊이", refused.File, StringComparison.Ordinal);
        (await jimin.PressAsync("다시 쓰기")).Says("[ ] 언젠가 3");
    }

    /// <summary>A look-again line, as a page leaves it.</summary>
    private static async Task NoteAsync(TestDay day, Person person, string text)
    {
        await using var scope = day.Bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<StudyDb>();
        db.LooseEnds.Add(new LooseEndRow
        {
            MemberId = new MemberId(person.Id),
            Id = 1,
            On = DateOnly.Parse(TestDay.Date),
            Kind = WritingKind.TodayPage,
            Text = text,
            Key = TaskKey.Of(text),
            OpenedAt = DateTimeOffset.UnixEpoch,
        });
        await db.SaveChangesAsync(TestDay.Token);
    }
}
