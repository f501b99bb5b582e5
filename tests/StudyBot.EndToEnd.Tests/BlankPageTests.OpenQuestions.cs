namespace StudyBot.EndToEnd.Tests;

/// <summary>The look-again lines of pages, until a sentence closes them.</summary>
public partial class BlankPageTests
{
    [Fact]
    public async Task An_open_question_is_listed_until_a_sentence_closes_it_and_the_task_made_of_it_gets_the_sentence()
    {
        await using var day = await StudiedAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("today");
        (await jimin.PressAsync("⋯")).Says("❔ 남은 질문 1개   [보기]");
        (await jimin.PressAsync("보기")).Says("❔ 남은 질문 · 1", "PACELC의 ELSE는 내일 찾아봐야겠다", Wednesday);
        await jimin.UseAsync("task add", ("text", "PACELC의 ELSE는 내일 찾아봐야겠다"));
        await jimin.PressAsync("답하기");
        (await jimin.FillAsync(form => form.Write("  \n"))).Says("답이 비어 있어서 닫지 않았어요");
        await jimin.PressAsync("다시 쓰기");
        (await jimin.FillAsync(form => form.Write("장애가 없을 때다"))).Says("의 메모로도 적었어요", "남은 질문이 없어요");
        (await jimin.UseAsync("today")).Says("장애가 없을 때다");
        (await jimin.UseAsync("day", ("date", "어제"))).Says("→ 장애가 없을 때다");
        (await jimin.PressAsync("다시 열기")).Says("다시 열었어요", "❔ 남은 질문 · 1");
        Assert.Equal("장애가 없을 때다", (await jimin.PressAsync("답하기")).Form.Preset("무엇을 알게 됐나요?"));
    }

    [Fact]
    public async Task More_questions_than_fit_a_message_are_paged()
    {
        await using var day = await StudiedAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("review", ("of", "today"));
        (await jimin.FillAsync(form => form.Write("오늘 무엇을 배웠나요?", string.Join('\n', Enumerable.Range(1, 30).Select(number => $"? {number}번째 {new string('가', 80)}"))))).Says("❔ 남은 질문 31개");
        (await jimin.PressAsync("보기")).Says("PACELC", "7번째", "[다음 ›]").DoesNotSay("8번째");
        (await jimin.PressAsync("다음 ›")).Says("8번째", "[‹ 이전]");
    }
}
