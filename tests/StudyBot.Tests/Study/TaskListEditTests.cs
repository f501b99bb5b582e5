using CsCheck;
using StudyBot.Study;
using static StudyBot.Tests.Study.TaskListTextTests;

namespace StudyBot.Tests.Study;

public sealed class TaskListEditTests
{
    [Theory]
    // Untouched.
    [InlineData("a|b|-c", "a|b|-c", "1 a|2 b|-3 c")]
    // Added, removed, moved, nested.
    [InlineData("a|b", "a|new|b", "1 a|100 new|2 b")]
    [InlineData("a|b|c", "c|a", "3 c|1 a")]
    [InlineData("a|b", "a|-b", "1 a|-2 b")]
    // A parent taken out, its child kept.
    [InlineData("a|b|-c", "a|-c", "1 a|-3 c")]
    // Reworded where it stood, and lengthened.
    [InlineData("Ansible 읽기|b", "Ansible 다 읽기|b", "1 Ansible 다 읽기|2 b")]
    [InlineData("Go|b", "Go Chapter 1개만|b", "1 Go Chapter 1개만|2 b")]
    // Moved and reworded at once, wherever it went; not where two come as near, or it is too short to tell.
    [InlineData("Ansible 문서 읽기|b|c|d|e", "b|c|d|e|Ansible 문서 다 읽기", "2 b|3 c|4 d|5 e|1 Ansible 문서 다 읽기")]
    [InlineData("a|b|c|d|-네트워크 구성하기", "네트워크 다시 구성하기|a|b|c|d", "5 네트워크 다시 구성하기|1 a|2 b|3 c|4 d")]
    [InlineData("수학 문제 풀기 1|수학 문제 풀기 2|a|b|c|d", "a|b|c|d|수학 문제 풀기", "3 a|4 b|5 c|6 d|100 수학 문제 풀기")]
    [InlineData("AWS|b|c|d|e", "b|c|d|e|GCP", "2 b|3 c|4 d|5 e|100 GCP")]
    [InlineData("AWS 16(1)|b|c|d|e", "b|c|d|e|AWS 16(2)", "2 b|3 c|4 d|5 e|100 AWS 16(2)")]
    // Equal siblings on purpose: reordered among others they stay as many, and the second reworded is the second.
    [InlineData("복습|복습|b", "b|복습|복습", "3 b|1 복습|2 복습")]
    [InlineData("복습|복습|b", "복습|복습 오답까지|b", "1 복습|2 복습 오답까지|3 b")]
    // Something else in its place is something else.
    [InlineData("Ansible|b", "Terraform|b", "100 Terraform|2 b")]
    // The next of a series is another task: what was done of 16(1) is not done of 16(2).
    [InlineData("AWS 16(1)|b", "AWS 16(2)|b", "100 AWS 16(2)|2 b")]
    // Equal siblings: the second goes; the one below its parent is the one that stays.
    [InlineData("a|a|b", "a|b", "1 a|3 b")]
    [InlineData("x|-a|y|-a", "x|y|-a", "1 x|3 y|-4 a")]
    // Only the marks changed: the same task, with its new text.
    [InlineData("AWS", "**AWS**", "1 **AWS**")]
    public void A_line_keeps_being_the_task_it_was(string before, string after, string expected)
    {
        var list = ListOf(before.Split('|'));

        var result = Merge(list, list, Lines(after));

        Assert.Equal(expected, Show(result.List));
    }

    [Theory]
    // Added meanwhile: behind the line it stood behind, at the start, below its parent, below a parent I moved.
    [InlineData("1 a|2 b", "1 a|9 x|2 b", "a|b", "1 a|9 x|2 b")]
    [InlineData("1 a|2 b", "9 x|1 a|2 b", "b|a", "2 b|9 x|1 a")]
    [InlineData("1 a|2 b", "1 a|-9 x|2 b", "b|a", "2 b|1 a|-9 x")]
    [InlineData("1 a|2 b", "1 a|2 b|9 x", "a|b|c", "1 a|2 b|9 x|100 c")]
    // Its parent I took out: the parent stays with it.
    [InlineData("1 a|2 b", "1 a|-9 x|2 b", "b", "1 a|-9 x|2 b")]
    // The same line added on both sides arrives once; sent twice too.
    [InlineData("1 a", "1 a|9 x", "a|x", "1 a|9 x")]
    // Removed meanwhile stays removed, unless I changed it.
    [InlineData("1 a|2 b", "2 b", "a|b", "2 b")]
    [InlineData("1 a|2 b|-3 c", "1 a|3 c", "a|b|-c", "1 a|3 c")]
    [InlineData("1 Ansible|2 b", "2 b", "Ansible 읽기|b", "100 Ansible 읽기|2 b")]
    // Reworded meanwhile, only moved by me.
    [InlineData("1 a|2 b", "1 aa|2 b", "b|a", "2 b|1 aa")]
    // Ticked meanwhile: what I took out stays.
    [InlineData("1 a|2 b", "1 a!|2 b", "b", "1 a!|2 b")]
    // Done as the form showed it: may go.
    [InlineData("1 a!|2 b", "1 a!|2 b", "b", "2 b")]
    // A mark of what was carried is not mine to remove.
    [InlineData("1 a>|2 b", "1 a>|2 b", "b", "1 a>|2 b")]
    // Done stays done in another place; an open child opens its parent.
    [InlineData("1 a!|2 b", "1 a!|2 b", "b|a", "2 b|1 a!")]
    [InlineData("1 a!", "1 a!", "a|-new", "1 a|-100 new")]
    public void What_happened_meanwhile_stays(string @base, string current, string mine, string expected)
    {
        var result = Merge(Tasks(@base), Tasks(current), Lines(mine));

        Assert.Equal(expected, Show(result.List));
        Assert.Equal(result.List, Merge(Tasks(@base), result.List, Lines(mine)).List);
    }

    [Theory]
    // Lines 2 and 3 of five were shown: reworded, taken out, added to; the others stay where they stand.
    [InlineData("1 a|2 b|3 c|4 d|5 e", 1, 2, "1 a|2 b|3 c|4 d|5 e", "c|b", "1 a|3 c|2 b|4 d|5 e")]
    [InlineData("1 a|2 b|3 c|4 d|5 e", 1, 2, "1 a|2 b|3 c|4 d|5 e", "x", "1 a|100 x|4 d|5 e")]
    [InlineData("1 a|2 b|3 c|4 d|5 e", 0, 2, "1 a|2 b|3 c|4 d|5 e", "a|b|x", "1 a|2 b|100 x|3 c|4 d|5 e")]
    [InlineData("1 a|2 b|3 c|4 d|5 e", 3, 2, "1 a|2 b|3 c|4 d|5 e", "e|d", "1 a|2 b|3 c|5 e|4 d")]
    // The same words on another page are another task.
    [InlineData("1 a|2 b|3 c", 0, 1, "1 a|2 b|3 c", "a|c", "1 a|100 c|2 b|3 c")]
    // Added meanwhile: behind the line it stands behind, on whichever page.
    [InlineData("1 a|2 b|3 c", 0, 2, "1 a|9 x|2 b|3 c|8 y", "b|a", "2 b|1 a|9 x|3 c|8 y")]
    [InlineData("1 a|2 b|3 c", 0, 2, "1 a|2 b|3 c|-9 x", "a", "1 a|3 c|-9 x")]
    // Everything shown is gone meanwhile; what I add stands where it stood.
    [InlineData("1 a|2 b|3 c", 1, 1, "1 a|3 c", "b|x", "1 a|100 x|3 c")]
    public void A_form_that_showed_a_part_touches_that_part_alone(string @base, int from, int count, string current, string mine, string expected)
    {
        var id = 100;
        var part = new ListPart(from, count);
        var result = TaskListEdit.Merge(Tasks(@base), part, Tasks(current), Lines(mine), () => new TaskId(id++));

        Assert.Equal(expected, Show(result.List));
        Assert.Equal(result.List, TaskListEdit.Merge(Tasks(@base), part, result.List, Lines(mine), () => new TaskId(id++)).List);
    }

    [Fact]
    public void What_a_form_did_not_show_stays_as_it_is_whatever_is_sent() =>
        Gen.Select(StudyGen.Day(), StudyGen.Lines(14, false), Gen.Int[1, 3], Gen.Int[0, 3]).Sample((day, mine, most, at) =>
        {
            var pages = ListPages.Split(day.Tasks, list => list.Count <= most);
            var part = pages[Math.Min(at, pages.Count - 1)];
            var id = 100;
            var result = TaskListEdit.Merge(day.Tasks, part, day.Tasks, mine.Select(line => line with { Slot = Slot.Morning }).ToList(), () => new TaskId(id++)).List;

            var outside = day.Tasks.Where((_, index) => index < part.From || index >= part.From + part.Count).ToList();
            Assert.Equal(outside, result.Where(task => outside.Contains(task)));
            Assert.Equal(
                outside.Take(part.From).Select(task => task.Id),
                result.Take(part.From).Select(task => task.Id));
        });

    [Fact]
    public void A_task_keeps_what_is_known_of_it()
    {
        var task = new StudyTask(new TaskId(1), "Ansible 읽기")
        {
            Slot = Slot.Morning,
            Remark = "재미있다",
            Origin = new TaskId(7),
            Slips = 2,
            State = TaskState.Done,
            DoneAt = DateTimeOffset.UnixEpoch,
        };

        var result = Merge(TaskList.Of([task]), TaskList.Of([task]), [new TaskLine("Ansible 다 읽기", 0, Slot.Afternoon)]);

        Assert.Equal([task with { Text = "Ansible 다 읽기", Slot = Slot.Afternoon }], result.List);
        Assert.Equal((0, 0, 1), (result.Added, result.Removed, result.Reworded));
    }

    [Fact]
    public void A_form_sent_back_as_it_was_changes_nothing() =>
        StudyGen.Day().Sample(day =>
        {
            var mine = TaskListText.Parse(TaskListText.Format(day.Tasks, new("오전", "오후", true)), new ParseOptions(Slot.Morning, true)).Lines;
            var result = Merge(day.Tasks, day.Tasks, mine);
            Assert.Equal(day.Tasks, result.List);
            Assert.Equal((0, 0, 0), (result.Added, result.Removed, result.Reworded));
        });

    [Fact]
    public void Nothing_added_or_ticked_meanwhile_is_lost() =>
        Gen.Select(StudyGen.Day(), StudyGen.Lines(14, false), StudyGen.Lines(3, false), Gen.Int[1, 14], Gen.Int[1, 14]).Sample((day, mine, theirs, under, tick) =>
        {
            var id = 50;
            var current = Checklist.Add(day, theirs, Slot.Morning, day.Tasks.Find(new(under))?.Depth == 0 ? new TaskId(under) : null, () => new(id++)) is AddTask.Added added
                ? added.Day
                : day;
            current = Checklist.Tick(current, [(new TaskId(tick), true)], DateTimeOffset.UnixEpoch.AddDays(1)).Day;

            var result = Merge(day.Tasks, current.Tasks, mine.Select(line => line with { Slot = Slot.Morning }).ToList()).List;

            Assert.All(current.Tasks.Where(task => day.Tasks.Find(task.Id) is null), task => Assert.NotNull(result.Find(task.Id)));
            Assert.All(current.Tasks.Where(task => task.IsDone && !(day.Tasks.Find(task.Id)?.IsDone ?? false)), task => Assert.NotNull(result.Find(task.Id)));
            Assert.All(mine.GroupBy(line => TaskKey.Of(line.Text)), group => Assert.True(result.Count(task => task.Key == group.Key) >= group.Count()));
            Assert.Equal(result.Count, result.Select(task => task.Id).Distinct().Count());
            Assert.All(result.Select((task, index) => (task.Depth, Above: index == 0 ? -1 : result[index - 1].Depth)), pair => Assert.True(pair.Depth <= pair.Above + 1));
            Assert.True(ChecklistTests.ParentsAreOpenAboveOpenChildren(result));
        });

    private static EditResult Merge(TaskList @base, TaskList current, IReadOnlyList<TaskLine> mine)
    {
        var id = 100;
        return TaskListEdit.Merge(@base, current, mine, () => new TaskId(id++));
    }

    private static List<TaskLine> Lines(string texts) =>
        [.. ListOf(texts.Split('|')).Select(task => new TaskLine(task.Text, task.Depth, task.Slot))];

    private static string Show(TaskList list) => string.Join('|', list.Select(task =>
        $"{new string('-', task.Depth)}{task.Id} {task.Text}{task.State switch { TaskState.Done => "!", TaskState.Carried => ">", _ => "" }}"));

    private static TaskList Tasks(string shown) => TaskList.Of(shown.Split('|').Select(line =>
    {
        var plain = line.TrimStart('-').Split(' ', 2);
        return new StudyTask(new TaskId(int.Parse(plain[0], System.Globalization.CultureInfo.InvariantCulture)), plain[1].TrimEnd('!', '>'))
        {
            Depth = line.Length - line.TrimStart('-').Length,
            Slot = Slot.Morning,
            State = line.EndsWith('!') ? TaskState.Done : line.EndsWith('>') ? TaskState.Carried : TaskState.Open,
        };
    }));
}
