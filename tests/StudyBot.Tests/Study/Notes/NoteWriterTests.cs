using StudyBot.Study;
using StudyBot.Study.Notes;
using static StudyBot.Tests.Study.Notes.NoteWorld;

namespace StudyBot.Tests.Study.Notes;

public sealed class NoteWriterTests
{
    private static readonly StudyBot.Study.Day _day = new(On)
    {
        Tasks = TaskList.Of(
        [
            new StudyTask(new TaskId(1), "carried [[a|b]]") { Slot = Slot.Morning, State = TaskState.Carried },
            new StudyTask(new TaskId(2), "done") { Slot = Slot.Afternoon, State = TaskState.Done, Remark = "said\nof it" },
            new StudyTask(new TaskId(3), "below") { Slot = Slot.Afternoon, Depth = 1 },
        ]),
        Tomorrow = TaskList.Of([new StudyTask(new TaskId(4), "late") { Slot = Slot.Afternoon }]),
        TodayPage = new Writing("# not a heading\n엄~~청\n```\n# code\n```\n| [[a|b]] |", Visibility.Private, At)
        {
            FilledIn = "what was missing",
            Photos = PhotoList.Of([new Photo("1/2025-03/7.jpg", "IMG.jpg", "image/jpeg", 1, At)]),
        },
    };

    [Fact]
    public void A_vault_has_its_front_matter_links_photographs_and_what_was_filled_in()
    {
        var written = NoteWriter.Write(_day, Templates.For("en"), new NoteStyle(NoteProfile.Vault, "Notes", MarksCarried: true));

        Assert.StartsWith("---\ndg-publish: true\ndate: 2025-03-01\n---\n\n# Tags\n- [[Notes/2025-03|2025-03]]\n---\n# Yesterday, from memory\n\n---\n", written, StringComparison.Ordinal);
        Assert.Contains("# Morning\n- [>] carried [[a|b]]\n---\n# Afternoon\n- [x] done\n\t- said\n\t- of it\n\t- [ ] below\n---\n", written, StringComparison.Ordinal);
        Assert.Contains("\\# not a heading\n엄\\~\\~청\n```\n# code\n```\n| [[a\\|b]] |\n![[7.jpg]]\n\n## Filled in\nwhat was missing\n\n---\n", written, StringComparison.Ordinal);
        Assert.EndsWith("# For tomorrow\n## Afternoon\n- [ ] late\n---\n", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_garden_has_one_line_of_JSON_and_its_own_pipes()
    {
        var written = NoteWriter.Write(_day, Templates.For("ko"), new NoteStyle(NoteProfile.Garden, "06 - Full Notes"));

        Assert.StartsWith(
            "---\n{\"dg-publish\":true,\"permalink\":\"/06-full-notes/2025-03-01/\",\"noteIcon\":\"\"}\n---\n\n# Tags\n- [[06 - Full Notes/2025-03\\|2025-03]]\n", written, StringComparison.Ordinal);
        Assert.Contains("- [ ] carried [[a\\|b]]\n", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plain_one_has_neither()
    {
        var written = NoteWriter.Write(_day, Templates.For("en"), new NoteStyle(NoteProfile.Plain));

        Assert.StartsWith("# Tags\n- 2025-03\n", written, StringComparison.Ordinal);
        Assert.DoesNotContain("[[", written, StringComparison.Ordinal);
        Assert.Contains("- [ ] carried b\n", written, StringComparison.Ordinal);
        Assert.Contains("![7.jpg](7.jpg)", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Photographs_and_what_was_filled_in_come_back_apart()
    {
        var written = NoteWriter.Write(_day, Templates.For("en"), Vault);
        var note = Read(written.Replace("엄", "아주 엄", StringComparison.Ordinal));

        var merged = Merge(note, new NoteLast(Read(written), _day), _day);

        Assert.Equal(_day.TodayPage! with { Text = "# not a heading\n아주 엄\\~\\~청\n```\n# code\n```\n| [[a|b]] |", ChangedAt = At }, merged.Day.TodayPage);
        Assert.Equal(note.Text.ToString(), merged.Text.ToString());
    }

    [Theory]
    [InlineData("~~struck~~", "~~struck~~")]
    [InlineData("a ~~ b ~~ c ~~", "a ~~ b ~~ c \\~\\~")]
    [InlineData("`~~`", "`~~`")]
    [InlineData("https://a.example/~~x", "https://a.example/~~x")]
    [InlineData("100%% sure", "100\\%\\% sure")]
    [InlineData("#tag", "#tag")]
    [InlineData("  ## two", "  \\## two")]
    [InlineData("<div>", "\\<div>")]
    [InlineData("<https://a.example>", "<https://a.example>")]
    [InlineData("a\n---", "a\n\\---")]
    [InlineData("a\n\n---", "a\n\n---")]
    [InlineData("```\nleft open\n# x", "\\```\nleft open\n\\# x")]
    [InlineData("- a\n  ```\nout of the list\n```\n# x", "- a\n  \\```\nout of the list\n\\```\n\\# x")]
    public void What_would_change_the_note_around_it_is_escaped_once(string text, string expected)
    {
        var once = string.Join('\n', NoteEscape.Lines(text.Split('\n'), NoteProfile.Vault));

        Assert.Equal(expected, once);
        Assert.Equal(once, string.Join('\n', NoteEscape.Lines(once.Split('\n'), NoteProfile.Vault)));
    }
}
