using StudyBot.Study;

namespace StudyBot.Tests.Study;

public sealed class SlipQuestionTests
{
    private static readonly DateOnly _today = new(2026, 3, 3);

    [Theory]
    // From the third time on, the most slipped first, in order where they are equal.
    [InlineData("a2|b1", "")]
    [InlineData("a3|b5|c5", "b")]
    [InlineData("a2|b3", "b")]
    // What is done is no question, nor what stands below one that is asked about.
    [InlineData("a4!|b3", "b")]
    [InlineData("a3|-b9", "a")]
    [InlineData("a0|-b3", "b")]
    [InlineData("a0|-b2|--c4|d3", "c")]
    // Kept today: not asked again, nor is what stands below it; kept before today: asked.
    [InlineData("a9=|-b9|c3", "c")]
    [InlineData("a9=", "")]
    [InlineData("a9<|b3", "a")]
    public void The_most_slipped_task_is_asked_about(string tasks, string expected) =>
        Assert.Equal(expected, SlipQuestion.Find(DayOf(tasks))?.Text ?? "");

    [Fact]
    public void On_a_day_off_nothing_is_asked() => Assert.Null(SlipQuestion.Find(DayOf("a9"), isDayOff: true));

    [Fact]
    public void Whoever_keeps_each_is_asked_about_each_once_and_again_on_the_next_day()
    {
        var day = DayOf("a3|b5|c4|d1");
        var asked = new List<string>();
        while (SlipQuestion.Find(day) is { } task)
        {
            asked.Add(task.Text);
            var kept = Assert.IsType<EditTask.Done>(SlipQuestion.Keep(new TaskLists(day.Tasks, TaskList.Empty, TaskList.Empty), task.Id, _today));
            day = day with { Tasks = kept.Lists.Today };
        }

        Assert.Equal(["b", "c", "a"], asked);
        Assert.Equal("b", SlipQuestion.Find(day with { On = _today.AddDays(1) })?.Text);
    }

    [Fact]
    public void Keeping_twice_changes_nothing_and_what_is_gone_cannot_be_kept()
    {
        var lists = new TaskLists(DayOf("a3=").Tasks, TaskList.Empty, TaskList.Empty);

        Assert.IsType<EditTask.Unchanged>(SlipQuestion.Keep(lists, new TaskId(1), _today));
        Assert.IsType<EditTask.Gone>(SlipQuestion.Keep(lists, new TaskId(7), _today));
    }

    [Fact]
    public void Splitting_is_an_answer_for_what_was_asked_about_only()
    {
        var lists = new TaskLists(DayOf("a3|b1").Tasks, TaskList.Empty, TaskList.Empty);

        Assert.Equal(_today, SlipQuestion.Split(lists, new TaskId(1), _today).Today[0].KeptOn);
        Assert.Same(lists, SlipQuestion.Split(lists, new TaskId(2), _today));
        Assert.Same(lists, SlipQuestion.Split(lists, new TaskId(9), _today));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Below_the_deepest_level_nothing_can_stand(int depth, bool canSplit) =>
        Assert.Equal(canSplit, SlipQuestion.CanSplit(new StudyTask(new TaskId(1), "a") { Depth = depth }));

    /// <summary>Dashes are depth, the digit says how often it slipped; ! is done, = kept today, &lt; kept yesterday.</summary>
    private static Day DayOf(string tasks) => new(_today)
    {
        Tasks = TaskList.Of(tasks.Split('|').Select((text, index) =>
        {
            var plain = text.TrimStart('-');
            return new StudyTask(new TaskId(index + 1), plain[..1])
            {
                Depth = text.Length - plain.Length,
                Slot = Slot.Morning,
                Slips = plain[1] - '0',
                State = plain.EndsWith('!') ? TaskState.Done : TaskState.Open,
                KeptOn = plain[^1] switch { '=' => _today, '<' => _today.AddDays(-1), _ => null },
            };
        })),
    };
}
