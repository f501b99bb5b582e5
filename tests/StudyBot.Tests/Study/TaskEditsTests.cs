using StudyBot.Study;
using static StudyBot.Tests.Study.TaskMovesTests;

namespace StudyBot.Tests.Study;

public sealed class TaskEditsTests
{
    [Theory]
    [InlineData(4, "D, the second half")]
    [InlineData(11, "  two\n lines ")]
    [InlineData(21, "y?")]
    public void On_every_list_other_words_leave_the_task_itself_alone(int id, string text)
    {
        var lists = Lists();
        var edited = Assert.IsType<EditTask.Done>(TaskEdits.Reword(lists, new TaskId(id), text));
        Assert.Equal(lists.Find(new TaskId(id))! with { Text = edited.Task.Text }, edited.Task);
        Assert.Equal(string.Join(' ', text.Split('\n').Select(line => line.Trim())).Trim(), edited.Task.Text);
        Assert.IsType<EditTask.Unchanged>(TaskEdits.Reword(edited.Lists, new TaskId(id), text));
    }

    [Fact]
    public void Words_that_cannot_be_kept_are_refused()
    {
        Assert.Equal(new EditTask.TooLong(301, 300), TaskEdits.Reword(Lists(), new TaskId(1), new string('a', 301)));
        Assert.IsType<EditTask.Empty>(TaskEdits.Reword(Lists(), new TaskId(1), " \n "));
        Assert.IsType<EditTask.Gone>(TaskEdits.Reword(Lists(), new TaskId(99), "a"));
        Assert.Equal(new EditTask.TooLong(1001, 1000), TaskEdits.Remark(Lists(), new TaskId(1), new string('a', 1001)));
        Assert.IsType<EditTask.Gone>(TaskEdits.Remark(Lists(), new TaskId(99), "a"));
    }

    [Fact]
    public void A_remark_keeps_its_lines_and_goes_when_it_is_emptied()
    {
        var remarked = Assert.IsType<EditTask.Done>(TaskEdits.Remark(Lists(), new TaskId(2), " half of it\r\nthe rest is hard \n"));
        Assert.Equal("half of it\nthe rest is hard", remarked.Task.Remark);
        Assert.Null(Assert.IsType<EditTask.Done>(TaskEdits.Remark(remarked.Lists, new TaskId(2), "\u200B ")).Task.Remark);
        Assert.IsType<EditTask.Unchanged>(TaskEdits.Remark(Lists(), new TaskId(2), ""));
    }

    [Theory]
    [InlineData(1, 3, "d|/e")]
    [InlineData(2, 1, "a|-c|d|/e")]
    [InlineData(5, 1, "a|-b|-c|d")]
    public void What_is_dropped_goes_with_all_below_it(int id, int lines, string left)
    {
        var dropped = Assert.IsType<EditTask.Done>(TaskEdits.Drop(Lists(), new TaskId(id)));
        Assert.Equal((lines, left), (dropped.Lines, Show(dropped.Lists.Today)));
        Assert.IsType<EditTask.Gone>(TaskEdits.Drop(dropped.Lists, new TaskId(id)));
    }

    [Fact]
    public void What_was_carried_on_or_left_is_not_worked_on_where_it_stood()
    {
        var lists = Lists() with { Today = TaskList.Of([new(new(1), "a") { State = TaskState.Carried }, new(new(2), "b") { State = TaskState.Left }]) };
        Assert.All([1, 2], id => Assert.IsType<EditTask.Gone>(TaskEdits.Drop(lists, new TaskId(id))));
    }
}
