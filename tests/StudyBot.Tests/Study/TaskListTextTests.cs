using CsCheck;
using StudyBot.Study;

namespace StudyBot.Tests.Study;

public sealed class TaskListTextTests
{
    private static readonly SlotHeadings _korean = new("오전", "오후", ShowEmpty: true);

    [Theory]
    // The sample note's list for tomorrow, as it is copied out of the note: boxes and a tab.
    [InlineData("- [ ] Terraform dev\n\t- [ ] var랑 module명\n- [ ] AWS 16(2)", "0 Terraform dev|1 var랑 module명|0 AWS 16(2)")]
    // Two spaces, four, and both in one list; a step back to in between is a step back.
    [InlineData("a\n  b\n    c\nd\n    e\n        f\n    g", "0 a|1 b|2 c|0 d|1 e|2 f|1 g")]
    [InlineData("a\n    b\n  c", "0 a|1 b|1 c")]
    [InlineData("a\n\tb\n    c", "0 a|1 b|1 c")]
    // One space is enough on a phone; so are the marks people draw, and a dash below a line that has none.
    [InlineData("a\n b", "0 a|1 b")]
    [InlineData("a\nㄴ b\nㄴb2\n└ c\n└─ c2\n> d\n>> e", "0 a|1 b|1 b2|1 c|1 c2|1 d|2 e")]
    [InlineData("Terraform\n- var\n- module\nGo", "0 Terraform|1 var|1 module|0 Go")]
    [InlineData("a\n  └ b\n    └ c\n  └ d", "0 a|1 b|2 c|1 d")]
    [InlineData("  a\n└ b", "0 a|1 b")]
    // A list written with one mark throughout is flat.
    [InlineData("- a\n- b\n  - c", "0 a|0 b|1 c")]
    [InlineData("> a\n> b\n>> c", "0 a|0 b|1 c")]
    [InlineData("1. a\n2) b\n10. c", "0 a|0 b|0 c")]
    [InlineData("* a\n+ b\n• c\n- [x] d\n[ ] e", "0 a|0 b|0 c|0 d|0 e")]
    [InlineData("☐ a\n☑ b\n✅c\n⬜ d\n▪️ e\n📌f", "0 a|0 b|0 c|0 d|0 e|0 f")]
    // The note's other boxes, numbers and stars before a box, a quote before a bullet.
    [InlineData("* [ ] a\n+ [x] b\n1. [ ] c\n2) [X] d\n- [>] e\n- [-] f\n- [/] g", "0 a|0 b|0 c|0 d|0 e|0 f|0 g")]
    [InlineData("a\n> - b\n> [ ] c\n└ • d\nㄴ1. e", "0 a|1 b|1 c|1 d|1 e")]
    [InlineData("a\n\t* b\n\t\t+ c\n\t1. d", "0 a|1 b|2 c|1 d")]
    [InlineData("a\n　b\n　　c\n　d", "0 a|1 b|2 c|1 d")]
    // Numbers as they are typed in a hurry, on key caps and in circles; the shapes of other people's lists.
    [InlineData("1.운동\n2)독서\n10)run\n1️⃣ 하나\n② 둘\n③셋", "0 운동|0 독서|0 run|0 하나|0 둘|0 셋")]
    [InlineData("■ a\n● b\n🔹 c\n👉 d\n▶️ e\n✓ g", "0 a|0 b|0 c|0 d|0 e|0 g")]
    [InlineData("ㆍa\n・b\n‧ c\n⁃ d", "0 a|0 b|0 c|0 d")]
    [InlineData("a\n\t☐ b\n\t\t✅ c", "0 a|1 b|2 c")]
    [InlineData("3.js 보기\n○○ 회사 면접\n✓\n1)\n2.\n3.1절\n🔥 운동\n●", "0 3.js 보기|0 ○○ 회사 면접|0 ✓|0 1)|0 2.|0 3.1절|0 🔥 운동|0 ●")]
    // Out of the panel: an em space and a corner.
    [InlineData("☐ Terraform\n\u2003└ ☐ var", "0 Terraform|1 var")]
    // The first line stands in: it is a root all the same, and what stands as it does is one too.
    [InlineData("    a\n    b\n      c", "0 a|0 b|1 c")]
    // Windows' line ends, no-break and full-width spaces as indentation, blank lines, zero-width spaces, rules.
    [InlineData("a\r\n\u00A0\u00A0b\r\n\r\n---\r\n\u3000c\u200B\r\n\uFEFFd", "0 a|1 b|1 c|0 d")]
    // Nothing behind the bullet is nothing.
    [InlineData("- \n☐\n- [ ]\n\u200B\n- a", "0 a")]
    // These only look like marks.
    [InlineData("1.5배\n-5도\n*강조*\n>=5\n>_<\nㄴㅇㄱ\nㄴㄴ?\n#1\n2026. 3. 1 모임\na - [x] b", "0 1.5배|0 -5도|0 *강조*|0 >=5|0 >_<|0 ㄴㅇㄱ|0 ㄴㄴ?|0 #1|0 2026. 3. 1 모임|0 a - [x] b")]
    // A bullet behind a bullet is text, so is a heading where none are read.
    [InlineData("- - a\n- [ ] [x] b\n오전", "0 - a|0 [x] b|0 오전")]
    public void Lines_are_read_as_people_write_them(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Read(text, withSlots: false).Lines.Select(line => $"{line.Depth} {line.Text}")));

    [Theory]
    [InlineData("오전\na\n  b\n오후\nc", "M0 a|M1 b|A0 c")]
    [InlineData("## ☀️ 오전:\n- a\n### ⛅ 오후\n- b", "M0 a|A0 b")]
    [InlineData("[AM]\n  a\n  b\n(p.m.)\n  c", "M0 a|M0 b|A0 c")]
    [InlineData("**Morning**\na\nAFTERNOON：\nb\n아침\nc", "M0 a|A0 b|M0 c")]
    [InlineData("am:\na\npm:\nb", "M0 a|A0 b")]
    [InlineData("오전:\n- a\n오후：\n- b\n오전 할 일\nc", "M0 a|A0 b|M0 c")]
    [InlineData("Am\na\nP.M.\nb\n<오전>\nc\n--- 오후 ---\nd", "M0 a|A0 b|M0 c|A0 d")]
    // A heading starts anew: what stands below it is below no task of the other half.
    [InlineData("오전\na\n오후\n  b\n    c", "M0 a|A0 b|A1 c")]
    // Above the first heading the slot is the one that was not written.
    [InlineData("a\n오후\nb", "-0 a|A0 b")]
    // Behind a bullet, further in than its neighbours, or with more words it is a task.
    [InlineData("- 오전\n오후\na\n  오전\n오전 산책", "-0 오전|A0 a|A1 오전|A0 오전 산책")]
    public void A_slot_is_told_by_its_heading(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Read(text, withSlots: true).Lines.Select(line => $"{line.Slot?.ToString()[0] ?? '-'}{line.Depth} {line.Text}")));

    [Fact]
    public void Boxes_tell_what_is_done() =>
        Assert.Equal([true, false, true, false, null], Read("- [x] a\n- [ ] b\n☑ c\n☐ d\ne", withSlots: false).Lines.Select(line => line.IsDone));

    [Fact]
    public void Every_problem_is_told_with_its_line()
    {
        var text = $"a\n b\n  c\n   d\n{new string('가', 301)}";

        var list = TaskListText.Parse(text, new ParseOptions(null, WithSlots: false, Limit: 4));

        Assert.Equal(
            [new ListProblem.TooMany(5, 4), new ListProblem.TooDeep("d", 3), new ListProblem.TooLong(new string('가', 301), 301, 300)],
            list.Problems);
    }

    [Fact]
    public void Fifty_lines_of_300_characters_are_fine() =>
        Assert.True(Read(string.Join('\n', Enumerable.Repeat(new string('a', 300), 50)), withSlots: false).IsFine);

    [Fact]
    public void A_list_is_written_plainly()
    {
        var list = ListOf("AWS 16(1)", "Terraform", "-var", "--module", "/Go");

        Assert.Equal("오전\nAWS 16(1)\nTerraform\n  - var\n    - module\n\n오후\nGo", TaskListText.Format(list, _korean));
        Assert.Equal("AWS 16(1)\nTerraform\n  - var\n    - module\nGo", TaskListText.Format(list));
        Assert.Equal("오전\n\n오후", TaskListText.Format(TaskList.Empty, _korean));
        Assert.Equal("", TaskListText.Format(TaskList.Empty, _korean with { ShowEmpty = false }));
    }

    [Fact]
    public void A_root_that_reads_as_something_else_gives_every_line_a_dash() =>
        Assert.Equal("- AWS\n- 오전\n  - [ ] [x] a", TaskListText.Format(
            TaskList.Of([new(new(1), "AWS"), new(new(2), "오전"), new(new(3), "[x] a") { Depth = 1 }]), _korean with { ShowEmpty = false }));

    [Fact]
    public void What_is_written_is_read_back() =>
        Gen.Select(StudyGen.List(12, withSlots: true), Gen.Bool, Gen.Bool).Sample((list, showEmpty, withSlots) =>
        {
            var text = TaskListText.Format(list, withSlots ? _korean with { ShowEmpty = showEmpty } : null);

            var read = Read(text, withSlots);

            Assert.Empty(read.Problems);
            Assert.Equal(
                list.Select(task => (task.Text, task.Depth, withSlots ? task.Slot : null)),
                read.Lines.Select(line => (line.Text, line.Depth, line.Slot)));
        });

    [Fact]
    public void Whatever_is_typed_makes_a_tree() =>
        Gen.OneOf(Gen.String, StudyGen.OneOf<char>([.. " \t\n>ㄴ└-[]x☐a오전"]).List[0, 60].Select(string.Concat)).Sample(text =>
        {
            var lines = Read(text, withSlots: true).Lines;
            Assert.All(lines, line => Assert.False(TextLimits.IsEmpty(line.Text)));
            Assert.All(lines.Select((line, index) => (line.Depth, Above: index == 0 ? -1 : lines[index - 1].Depth)), pair => Assert.True(pair.Depth <= pair.Above + 1));
        });

    /// <summary>Tasks from texts: dashes tell the depth, from the one with a slash on it is the afternoon.</summary>
    internal static TaskList ListOf(params string[] texts)
    {
        var slot = Slot.Morning;
        return TaskList.Of(texts.Select((text, index) =>
        {
            slot = text.StartsWith('/') ? Slot.Afternoon : slot;
            var plain = text.TrimStart('/', '-');
            return new StudyTask(new TaskId(index + 1), plain) { Depth = text.TrimStart('/').Length - plain.Length, Slot = slot };
        }));
    }

    internal static ParsedList Read(string text, bool withSlots) => TaskListText.Parse(text, new ParseOptions(null, withSlots));
}
