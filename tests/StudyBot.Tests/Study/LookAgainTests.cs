using StudyBot.Study;
using StudyBot.Tests.Posting;

namespace StudyBot.Tests.Study;

public sealed class LookAgainTests
{
    private static readonly LookAgainPhrases _phrases =
        LookAgainPhrases.Of(TestTexts.Catalog.Korean["look-again.phrases"], TestTexts.Catalog.English["look-again.phrases"]);

    [Theory]
    [InlineData("? PACELC에서 ELSE는 언제", "PACELC에서 ELSE는 언제")]
    [InlineData("？전각 물음표", "전각 물음표")]
    [InlineData("- ? 목록 안에서", "목록 안에서")]
    [InlineData("??두 번", "두 번")]
    [InlineData("-> 이건 내일 찾아봐야겠다", "이건 내일 찾아봐야겠다")]
    [InlineData("한 번 더 봐야겠다", "한 번 더 봐야겠다")]
    [InlineData("한번더 봐야 한다", "한번더 봐야 한다")]
    [InlineData("Raft: **look up again** tomorrow", "Raft: **look up again** tomorrow")]
    [InlineData("I should LOOK IT UP", "I should LOOK IT UP")]
    public void A_line_that_asks_is_found_without_its_mark(string line, string found) =>
        Assert.Equal([found], LookAgain.Find($"앞줄\n{line}\n뒷줄", _phrases));

    [Theory]
    [InlineData("이게 맞나?")]
    [InlineData("속도 때문인가.")]
    [InlineData("내일도 이 기세로 가자.")]
    [InlineData("?")]
    [InlineData("- ?")]
    [InlineData("찾아봤다")]
    [InlineData("```\n? : ternary\nlook up again\n```")]
    public void Other_lines_are_not(string text) => Assert.Empty(LookAgain.Find(text, _phrases));

    [Fact]
    public void The_sample_note_has_the_line_that_its_writer_wanted_to_look_up()
    {
        const string Line = "-> Partition이 없을 때, 이거 이해가 잘안가네 내일 찾아봐야겠다. ELSE가 장애가 없을 때 상황인가. 그러면 장애가 없을 때, Latency를 줄이는 대신 데이터 일관성을 포기할 것인지(예: 비동기 데이터 복제), Latency를 포기하는 대신 데이터 일관성을 얻을 것인지(예: 동기식 데이터 복제) 이런 내용이었던듯? 잘 기억 안나서 내일 한번 더 봐야겠다.";
        Assert.StartsWith("Partition이 없을 때", Assert.Single(LookAgain.Find($"PACELC:\n{Line}\n끝", _phrases)), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_long_line_the_sentence_that_says_it_is_kept()
    {
        var line = $"{new string('가', 200)}. 이건 내일 찾아봐야겠다. {new string('나', 200)}";
        Assert.Equal(["이건 내일 찾아봐야겠다"], LookAgain.Find(line, _phrases));
        Assert.InRange(Assert.Single(LookAgain.Find("? " + new string('다', 500), _phrases)).Length, 250, Limits.TaskLength);
    }

    [Fact]
    public void The_same_line_counts_once_and_the_order_stays() =>
        Assert.Equal(["둘", "하나"], LookAgain.Find("? 둘\n? 하나\n?둘\n- ? **둘**", _phrases));

    [Fact]
    public void Without_phrases_the_mark_alone_counts() =>
        Assert.Equal(["하나"], LookAgain.Find("? 하나\n내일 찾아봐야겠다", LookAgainPhrases.None));

    [Fact]
    public void The_sentence_becomes_a_remark_on_the_task_that_was_made_of_the_line()
    {
        var lists = new TaskLists(
            TaskList.Of([new StudyTask(new TaskId(1), "Go")]),
            TaskList.Of([new StudyTask(new TaskId(2), "**PACELC**의 ELSE") { Remark = "책 3장" }]),
            TaskList.Empty);
        var key = TaskKey.Of("PACELC의 else");
        var (after, task) = LooseEndAnswer.Remark(lists, key, "장애가 없을 때다");
        Assert.Equal("책 3장\n장애가 없을 때다", task!.Remark);
        Assert.Equal(task, after.Tomorrow[0]);
        Assert.Equal(lists.Today, after.Today);

        // Once more, as a repeated delivery does.
        Assert.Equal(after, LooseEndAnswer.Remark(after, key, "장애가 없을 때다").Lists);
        Assert.Null(LooseEndAnswer.Remark(lists, TaskKey.Of("없는 것"), "답").Task);
        Assert.Null(LooseEndAnswer.Remark(lists, key, new string('가', Limits.RemarkLength)).Task);
    }
}
