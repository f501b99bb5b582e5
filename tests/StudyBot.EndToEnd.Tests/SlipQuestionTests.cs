using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.EndToEnd.Tests.Screens;

namespace StudyBot.EndToEnd.Tests;

/// <summary>What slips again and again is asked about on the panel, once a day, one task at a time.</summary>
public sealed class SlipQuestionTests
{
    private static readonly string[] _dates = ["2025-02-26", "2025-02-27", "2025-02-28", "2025-03-01", "2025-03-02", "2025-03-03"];

    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public async Task The_question_and_its_answers_read_as_approved(string language)
    {
        await using var day = await TestDay.StartAsync();
        var isKorean = language == "ko";
        var person = isKorean ? day.Jimin : day.Sol;
        string Say(string korean, string english) => isKorean ? korean : english;
        await person.UseAsync("join");
        await person.UseAsync("task add", ("text", Say("네트워크 구성\n이사 알아보기", "Network\nMove house")));
        await LiveAsync(day, person, 3);
        day.Transcript.Clear();

        await person.UseAsync("today");
        await person.PressAsync(Say("그대로 두기", "Keep it"));
        await person.PressAsync(Say("되돌리기", "Undo"), person.Last.Message);
        await person.PressAsync(Say("나누기", "Split"));
        await person.FillAsync(form => form.Write(Say("서브넷\n라우팅", "Subnets\nRouting")));
        await person.PressAsync(Say("나중에", "For later"));
        await person.PressAsync(Say("되돌리기", "Undo"), person.Last.Message);
        await person.PressAsync(Say("빼기", "Take off"));
        Approved.Matches($"slip-question.{language}.txt", day.Transcript.Text);
    }

    [Fact]
    public async Task Below_three_times_nothing_is_asked_and_an_answer_holds_for_its_day()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        await jimin.UseAsync("task add", ("text", "네트워크 구성\n- 서브넷"));
        await LiveAsync(day, jimin, 2);
        (await jimin.UseAsync("today")).DoesNotSay("어떻게 할까요?");
        await LiveAsync(day, jimin, 3, from: 3);

        (await jimin.UseAsync("today")).Says("‘네트워크 구성’이 3번 미뤄졌어요. 어떻게 할까요?");
        (await jimin.PressAsync("그대로 두기")).Says("그대로 두었어요").DoesNotSay("미뤄졌어요");
        (await jimin.UseAsync("today")).DoesNotSay("미뤄졌어요");
        await LiveAsync(day, jimin, 4, from: 4);
        (await jimin.UseAsync("today")).Says("‘네트워크 구성’이 4번 미뤄졌어요");
        (await jimin.PressAsync("나중에")).Says("나중에 할 일로 옮겼어요").DoesNotSay("미뤄졌어요");
        jimin.SeesItInPlace();
    }

    [Fact]
    public async Task An_old_answer_says_why_not_and_nobody_answers_for_another()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await day.Haneul.UseAsync("join");
        await jimin.UseAsync("join");
        await jimin.UseAsync("task add", ("text", "네트워크 구성"));
        await LiveAsync(day, jimin, 3);
        var panel = (await jimin.UseAsync("today")).Message;
        var button = MessageText.FindButton(panel, "빼기")!;
        await day.Haneul.UseAsync("today");
        (await day.Haneul.ForgePressAsync(button, day.Haneul.Last.Message)).Says("다른 사람의 하루예요");

        await jimin.UseAsync("task drop", ("task", "네트워크"));
        (await jimin.PressAsync("그대로 두기", panel)).Says("그 할 일은 이제 목록에 없어요");
        await jimin.UseAsync("undo");
        await LiveAsync(day, jimin, 4, from: 4);
        await jimin.ForgePressAsync(button, (await jimin.UseAsync("today")).Message);
        jimin.Last.Says("남은 할 일은 3월 2일 (일)로 넘어왔어요", "네트워크 구성");
        await jimin.ForgePressAsync(MessageText.FindButton(panel, "나누기") is null ? button.Replace(".drop", ".split", StringComparison.Ordinal) : button, jimin.Last.Message);
        jimin.Last.Says("네트워크 구성");
    }

    [Fact]
    public async Task What_was_typed_to_split_is_handed_back_when_it_does_not_fit()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        await jimin.UseAsync("task add", ("text", "네트워크 구성"));
        await LiveAsync(day, jimin, 3);
        await jimin.UseAsync("task add", ("text", string.Join('\n', Enumerable.Range(1, 48).Select(number => $"{number}번"))));
        await jimin.UseAsync("today");
        await jimin.PressAsync("나누기");
        Assert.Equal("서브넷\n라우팅", (await jimin.FillAsync(form => form.Write("서브넷\n라우팅"))).File);
        await jimin.PressAsync("다시 쓰기");
        (await jimin.FillAsync(form => form.Write(new string('가', 301)))).Says("301자");
        await jimin.PressAsync("다시 쓰기");
        Assert.Contains("너무", (await jimin.FillAsync(form => form.Write("하나\n 둘\n  너무"))).File, StringComparison.Ordinal);
    }

    /// <summary>Goes on day by day; something small is done on each, so that nobody counts as away.</summary>
    private static async Task LiveAsync(TestDay day, Person person, int until, int from = 1)
    {
        for (var index = from; index <= until; index++)
        {
            day.MoveTo("08:00", _dates[index]);
            await person.UseAsync("task add", ("text", $"{index}"));
            await person.UseAsync("task done", ("task", $"{index}"));
        }
    }
}
