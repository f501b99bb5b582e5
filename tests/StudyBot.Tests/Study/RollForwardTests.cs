using StudyBot.Study;
using static StudyBot.Tests.Study.TaskListTextTests;

namespace StudyBot.Tests.Study;

public sealed class RollForwardTests
{
    private static readonly DateOnly _yesterday = new(2026, 3, 2);
    private static readonly DateOnly _today = new(2026, 3, 3);

    [Theory]
    // The tomorrow list stands first, then what is unfinished; morning before afternoon.
    [InlineData("a|b", "x|-y", "x|-y|a|b")]
    [InlineData("a|/b", "x|/y", "x|a|/y|b")]
    // What is done stays; done branches of an open parent too.
    [InlineData("a!|b", "", "b")]
    [InlineData("a|-b!|--c!|-d", "", "a|-d")]
    // A done ancestor of open work comes as an open parent; three levels.
    [InlineData("a!|-b!|--c|-d!", "", "a|-b|--c")]
    // The same text on both: once, where the tomorrow list has it, in its words.
    [InlineData("a|AWS **Chapter16**(1)", "AWS Chapter 16 (1)", "AWS Chapter 16 (1)|a")]
    // Copies: n and m give the larger; within one list all stay.
    [InlineData("a|a", "a", "a|a")]
    [InlineData("a", "a|a", "a|a")]
    [InlineData("a|a|a", "a|a", "a|a|a")]
    [InlineData("a|a", "", "a|a")]
    // The same text under another parent is another task; under a merged parent it merges, and children of both survive.
    [InlineData("x|-a|y|-a", "", "x|-a|y|-a")]
    [InlineData("x|-a", "a", "a|x|-a")]
    [InlineData("x|-a|-b|--c", "x|-b|--d|-e", "x|-b|--d|--c|-e|-a")]
    [InlineData("x!|-a", "x|-b", "x|-b|-a")]
    // 16(1) and 16(2) are two tasks.
    [InlineData("AWS 16(1)", "AWS 16(2)", "AWS 16(2)|AWS 16(1)")]
    public void The_next_day_is_made_of_the_tomorrow_list_and_of_what_is_unfinished(string tasks, string tomorrow, string expected)
    {
        var result = Open(Yesterday(tasks, tomorrow));

        Assert.Equal(expected, Show(result.Opened.Tasks));
        Assert.Equal(_yesterday, result.Opened.OpenedFrom);
        Assert.All(result.Earlier[0].Tasks.Concat(result.Earlier[0].Tomorrow), task => Assert.False(task.IsLive));
        Assert.All(result.Earlier[0].Tasks.Where(task => task.State == TaskState.Carried), task => Assert.Equal(_today, task.CarriedTo));
    }

    [Fact]
    public void A_first_day_is_empty()
    {
        var result = Open([]);

        Assert.Equal(new Day(_today) { OpenedAt = DateTimeOffset.UnixEpoch }, result.Opened);
        Assert.Equal(new TaskId(1000), result.NextId);
    }

    [Fact]
    public void What_is_known_of_a_task_travels_along()
    {
        var task = new StudyTask(new TaskId(1), "[책](https://a.com)") { Slot = Slot.Afternoon, Remark = "둘째 줄도\n있다" };

        var first = Open([new Day(_yesterday) { Tasks = TaskList.Of([task]) }]);
        var second = RollForward.Open(Request([first.Opened], _today.AddDays(40)) with { NextId = first.NextId });

        var carried = Assert.Single(first.Opened.Tasks);
        Assert.Equal(task with { Id = carried.Id, Origin = task.Id, Slips = 1, FirstOn = _yesterday }, carried);
        // A gap of forty days is one slip; where it first came due stays.
        Assert.Equal((2, (DateOnly?)_yesterday), (second.Opened.Tasks[0].Slips, second.Opened.Tasks[0].FirstOn));
    }

    [Fact]
    public void A_merged_task_keeps_the_remarks_of_both_the_larger_slips_and_the_earliest_date()
    {
        var unfinished = new StudyTask(new TaskId(1), "a") { Slot = Slot.Afternoon, Remark = "old", Slips = 2, FirstOn = _yesterday.AddDays(-2) };
        var planned = new StudyTask(new TaskId(2), "A") { Remark = "new" };

        var result = Open([new Day(_yesterday) { Tasks = TaskList.Of([unfinished]), Tomorrow = TaskList.Of([planned]) }]);

        var merged = Assert.Single(result.Opened.Tasks);
        Assert.Equal(("A", "new\nold", 3, _yesterday.AddDays(-2), Slot.Afternoon), (merged.Text, merged.Remark, merged.Slips, merged.FirstOn, merged.Slot));
        Assert.Equal([MoveKind.Brought, MoveKind.Merged], result.Receipt!.Moves.Select(move => move.Kind));
        Assert.All(result.Receipt.Moves, move => Assert.Equal(merged.Id, move.To));
    }

    [Theory]
    [InlineData("https://docs.ansible.com/a_b/2025(1)?x=`y`")]
    [InlineData("[책](https://a.com/16(1)) **굵게** ~~지움~~")]
    [InlineData("`- [ ]`")]
    [InlineData("```")]
    [InlineData("@everyone @here <@123> <#456>")]
    [InlineData("- [x] inside")]
    [InlineData("👨‍👩‍👧 가족")]
    [InlineData("\u200Fשלום")]
    [InlineData("각")]
    [InlineData("全角　空白")]
    [InlineData("||비밀||")]
    [InlineData("\ud83d alone")]
    public void Whatever_is_written_arrives_as_it_was_written_once(string text)
    {
        var day = new Day(_yesterday)
        {
            Tasks = TaskList.Of([new StudyTask(new(1), text) { Slot = Slot.Morning, Remark = text }, new StudyTask(new(2), "other") { Slot = Slot.Morning }]),
            Tomorrow = TaskList.Of([new StudyTask(new(3), text)]),
        };

        var opened = Open([day]).Opened.Tasks;

        Assert.Equal([text, "other"], opened.Select(task => task.Text));
        Assert.Equal((text, 1), (opened[0].Remark, opened[0].Slips));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(40)]
    [InlineData(365)]
    public void A_gap_of_any_length_carries_everything_once_and_slips_it_once(int days)
    {
        var result = RollForward.Open(Request(Yesterday("a|-b|c!", "d"), _yesterday.AddDays(days)));

        Assert.Equal("d|a|-b", Show(result.Opened.Tasks));
        Assert.Equal([0, 1, 1], result.Opened.Tasks.Select(task => task.Slips));
        Assert.Equal(_yesterday.AddDays(days), result.Earlier[0].Tasks[0].CarriedTo);
    }

    [Fact]
    public void What_was_only_planned_does_not_slip()
    {
        var brought = Assert.Single(Open(Yesterday("", "a")).Opened.Tasks);

        Assert.Equal((0, null), (brought.Slips, brought.FirstOn));
    }

    [Fact]
    public void A_slot_is_the_written_one_else_the_last_of_the_text_or_series_else_morning()
    {
        var tomorrow = TaskList.Of([
            new(new(1), "a") { Slot = Slot.Morning }, new(new(2), "AWS 16(2)"), new(new(3), "-") { Depth = 1 }, new(new(4), "Go"), new(new(5), "new"),
        ]);
        var request = Request([new Day(_yesterday) { Tomorrow = tomorrow }], _today) with
        {
            LastSlot = (key, series) => key is "a" or "go" || series == Series.KeyOf("AWS 16(1)") ? Slot.Afternoon : null,
        };

        Assert.Equal("a|new|/AWS 16(2)|--|Go", Show(RollForward.Open(request).Opened.Tasks));
    }

    [Fact]
    public void By_the_policy_to_leave_only_the_tomorrow_list_comes()
    {
        var result = Open(Yesterday("a|-b!|c", "a"), CarryPolicy.Leave);

        Assert.Equal("a", Show(result.Opened.Tasks));
        Assert.Equal([TaskState.Left, TaskState.Done, TaskState.Left], result.Earlier[0].Tasks.Select(task => task.State));
        Assert.Equal((1, 2), (result.Receipt!.Count(MoveKind.Brought), result.Receipt.Count(MoveKind.Left)));
    }

    [Fact]
    public void By_the_policy_to_ask_what_is_unfinished_waits_where_it_stands_day_after_day()
    {
        var first = Open(Yesterday("a|-b!|c", "d"), CarryPolicy.Ask);
        var second = RollForward.Open(Request([.. first.Earlier, first.Opened], _today.AddDays(1), CarryPolicy.Ask) with { NextId = first.NextId });

        Assert.Equal("d", Show(first.Opened.Tasks));
        Assert.Equal((1, 2), (first.Receipt!.Count(MoveKind.Brought), first.Receipt.Count(MoveKind.Asked)));
        Assert.Empty(second.Opened.Tasks);
        Assert.Equal(["a", "c", "d"], second.Earlier.SelectMany(day => day.Tasks).Where(task => task.IsLive).Select(task => task.Text));
    }

    [Fact]
    public void What_does_not_fit_waits_whole_and_comes_when_there_is_room()
    {
        var unfinished = string.Join('|', Enumerable.Range(0, 46).Select(index => $"u{index}")) + "|p|-q|--r|s";
        var first = Open(Yesterday(unfinished, "t1|t2|p"));

        // Three planned and 46 unfinished are 49. p merges with the planned one, q and r do not fit, s would but follows them.
        Assert.Equal(49, first.Opened.Tasks.Count);
        Assert.Equal(["q", "r", "s"], first.Earlier[0].Tasks.Where(task => task.IsLive).Select(task => task.Text));
        Assert.Equal(3, first.Receipt!.Count(MoveKind.Waiting));

        var ticks = first.Opened.Tasks.Where(task => task.Text[0] == 'u').Select(task => (task.Id, true)).ToList();
        var done = Checklist.Tick(first.Opened, ticks, DateTimeOffset.UnixEpoch).Day;
        var second = RollForward.Open(Request([first.Earlier[0], done], _today.AddDays(1)) with { NextId = first.NextId });

        // They find the copy of their parent again.
        Assert.Equal("t1|t2|p|-q|--r|s", Show(second.Opened.Tasks));
        Assert.All(second.Earlier.SelectMany(day => day.Tasks), task => Assert.False(task.IsLive));
    }

    [Fact]
    public void A_subtree_larger_than_a_day_comes_in_part()
    {
        var first = Open(Yesterday("p|" + string.Join('|', Enumerable.Range(0, 60).Select(index => $"-c{index}")) + "|z", ""));

        Assert.Equal(50, first.Opened.Tasks.Count);
        Assert.Equal(11 + 1, first.Earlier[0].Tasks.Count(task => task.IsLive));

        // All of it done: the rest comes below the parent again, opened.
        var done = Checklist.Tick(first.Opened, [(first.Opened.Tasks[0].Id, true)], DateTimeOffset.UnixEpoch).Day;
        var second = RollForward.Open(Request([first.Earlier[0], done], _today.AddDays(1)) with { NextId = first.NextId });

        Assert.Equal("p|" + string.Join('|', Enumerable.Range(49, 11).Select(index => $"-c{index}")) + "|z", Show(second.Opened.Tasks));
    }

    [Fact]
    public void What_had_to_wait_below_a_parent_that_went_elsewhere_comes_below_a_plain_one()
    {
        // p went ahead, and its copy was put on the later list with what was said of it; q had no room and stayed.
        var day = new Day(_yesterday)
        {
            Tasks = TaskList.Of([
                new StudyTask(new(1), "p") { Slot = Slot.Morning, State = TaskState.Carried, CarriedTo = _yesterday, Remark = "said once" },
                new StudyTask(new(2), "q") { Slot = Slot.Morning, Depth = 1, Remark = "own" },
            ]),
        };

        var opened = Open([day]).Opened.Tasks;

        Assert.Equal([("p", null, 0), ("q", "own", 1)], opened.Select(task => (task.Text, task.Remark, task.Depth)));
    }

    [Fact]
    public void A_date_that_is_open_is_not_opened_again()
    {
        var first = Open(Yesterday("a|b", "c"));
        IReadOnlyList<Day> days = [.. first.Earlier, first.Opened];

        foreach (var on in new[] { _today, _yesterday, _yesterday.AddDays(-3) })
        {
            var again = RollForward.Open(Request(days, on));

            Assert.Same(days, again.Earlier);
            Assert.Same(on == _yesterday ? first.Earlier[0] : first.Opened, again.Opened);
            Assert.Null(again.Receipt);
        }
    }

    internal static RollForwardRequest Request(IReadOnlyList<Day> earlier, DateOnly on, CarryPolicy policy = CarryPolicy.Carry) =>
        new(earlier, on, DateTimeOffset.UnixEpoch, policy, (_, _) => null, new TaskId(1000));

    private static RollForwardResult Open(IReadOnlyList<Day> earlier, CarryPolicy policy = CarryPolicy.Carry) =>
        RollForward.Open(Request(earlier, _today, policy));

    private static List<Day> Yesterday(string tasks, string tomorrow) =>
    [
        new Day(_yesterday)
        {
            Tasks = List(tasks, 1),
            Tomorrow = TaskList.Of(List(tomorrow, 500).Select(task => task with { Slot = tomorrow.Contains('/', StringComparison.Ordinal) ? task.Slot : null })),
        },
    ];

    private static TaskList List(string texts, int firstId) => TaskList.Of(ListOf(texts.Split('|', StringSplitOptions.RemoveEmptyEntries)).Select(task => task with
    {
        Id = new TaskId(firstId + task.Id.Value),
        Text = task.Text.TrimEnd('!'),
        State = task.Text.EndsWith('!') ? TaskState.Done : TaskState.Open,
    }));

    private static string Show(TaskList list)
    {
        var afternoon = list.FirstOrDefault(task => task.Slot == Slot.Afternoon);
        return string.Join('|', list.Select(task => (task == afternoon ? "/" : "") + new string('-', task.Depth) + task.Text));
    }
}
