using StudyBot.Study;
using StudyBot.Study.Notes;
using static StudyBot.Tests.Study.Notes.NoteWorld;

namespace StudyBot.Tests.Study.Notes;

/// <summary>
/// Written as a note, edited there, changed in the bot, written again. In the tables <c>|</c> ends a line; the bot's side is said as the
/// note that the day would be.
/// </summary>
public sealed class NoteMergeTests
{
    private const string Closing = "|# Closing|";

    public static TheoryData<string, string, string, string> Lists { get; } = new()
    {
        // Nobody, one side, both the same.
        { "- [ ] a|- [ ] b", "- [ ] a|- [ ] b", "- [ ] a|- [ ] b", "- [ ] a|- [ ] b" },
        { "- [ ] a|- [ ] b", "- [x] a|- [ ] b", "- [ ] a|- [ ] b", "- [x] a|- [ ] b" },
        { "- [ ] a|- [ ] b", "- [ ] a|- [ ] b", "- [ ] a|- [x] b", "- [ ] a|- [x] b" },
        { "- [ ] a|- [ ] b", "- [x] a|- [ ] b", "- [ ] a|- [x] b", "- [x] a|- [x] b" },
        { "- [ ] a", "- [x] a", "- [x] a", "- [x] a" },
        { "- [x] a", "- [ ] a", "- [x] a", "- [ ] a" },
        { "- [x] a", "- [x] a", "- [ ] a", "- [ ] a" },

        // Added: in the file, in the bot, on both sides, the same on both.
        { "- [ ] a", "- [ ] a|- [ ] new", "- [ ] a", "- [ ] a|- [ ] new" },
        { "- [ ] a", "- [ ] a", "- [ ] a|- [ ] new", "- [ ] a|- [ ] new" },
        { "- [ ] a|- [ ] z", "- [ ] a|- [ ] file|- [ ] z", "- [ ] a|- [ ] z|- [ ] bot", "- [ ] a|- [ ] file|- [ ] z|- [ ] bot" },
        { "- [ ] a", "- [ ] a|- [ ] new", "- [ ] a|- [ ] new", "- [ ] a|- [ ] new" },
        { "- [ ] a", "- [ ] a|- [x] new", "- [ ] a|- [ ] new", "- [ ] a|- [x] new" },
        { "", "- [ ] file", "- [ ] bot", "- [ ] file|- [ ] bot" },
        { "- [ ] a", "- [ ] a|\t- [ ] below", "- [x] a", "- [x] a|\t- [ ] below" },
        { "- [ ] a|- [ ] b", "- [ ] a|- [ ] b|\t- [x] file", "- [ ] a|- [ ] b|\t- [ ] bot", "- [ ] a|- [ ] b|\t- [x] file|\t- [ ] bot" },

        // Taken out on one side, on both, and changed on the other.
        { "- [ ] a|- [ ] b", "- [ ] b", "- [ ] a|- [ ] b", "- [ ] b" },
        { "- [ ] a|- [ ] b", "- [ ] a|- [ ] b", "- [ ] a", "- [ ] a" },
        { "- [ ] a|- [ ] b", "- [ ] a", "- [ ] b", "" },
        { "- [ ] a|- [ ] b", "- [ ] b", "- [x] a|- [ ] b", "- [x] a|- [ ] b" },
        { "- [ ] a|- [ ] b", "- [x] a|- [ ] b", "- [ ] b", "- [x] a|- [ ] b" },
        { "- [ ] read the book|- [ ] b", "- [ ] read the whole book|- [ ] b", "- [ ] b", "- [ ] read the whole book|- [ ] b" },

        // Reworded on one side, on both.
        { "- [ ] read the book|- [ ] b", "- [ ] read the whole book|- [ ] b", "- [ ] read the book|- [x] b", "- [ ] read the whole book|- [x] b" },
        { "- [ ] read the book", "- [x] read the book", "- [ ] read the whole book", "- [x] read the whole book" },
        { "- [ ] read the book", "- [ ] read the blue book", "- [ ] read the red book", "- [ ] read the red book|- [ ] read the blue book" },
        { "- [ ] read the book|\t- [ ] c", "- [ ] read the blue book|\t- [ ] c", "- [ ] read the red book|\t- [ ] c", "- [ ] read the red book|\t- [ ] c|- [ ] read the blue book" },

        // Moved on one side while ticked on the other.
        { "- [ ] a|- [ ] b|- [ ] c", "- [ ] c|- [ ] a|- [ ] b", "- [ ] a|- [x] b|- [ ] c", "- [ ] c|- [ ] a|- [x] b" },
        { "- [ ] a|- [ ] b", "- [ ] a|\t- [ ] b", "- [ ] a|- [x] b", "- [ ] a|\t- [x] b" },

        // Words of one's own, other marks, fields and the shape of lines stay as they stand.
        { "- [ ] a|- [ ] b", "- [ ] a|what I think|- [ ] b", "- [x] a|- [ ] b|- [ ] c", "- [x] a|what I think|- [ ] b|- [ ] c" },
        { "* [ ] a|* [ ] b", "* [/] a|* [!] b", "* [ ] a|* [ ] b|* [ ] c", "* [/] a|* [!] b|* [ ] c" },
        { "- [ ] a 📅 2025-03-09", "- [x] a 📅 2025-03-09 ✅ 2025-03-08", "- [ ] a 📅 2025-03-09|- [ ] b", "- [x] a 📅 2025-03-09 ✅ 2025-03-08|- [ ] b" },
        { "- [ ] a", "- [ ] a|```|- [ ] code|---|```", "- [x] a", "- [x] a|```|- [ ] code|---|```" },
        { "- [ ] a|  - [ ] b", "- [ ] a|  - [ ] b|  - [ ] file", "- [ ] a|  - [ ] b|  - [ ] bot", "- [ ] a|  - [ ] b|  - [ ] bot|  - [ ] file" },

        // Remarks of both.
        { "- [ ] a", "- [ ] a|\t- in the file", "- [ ] a|\t- in the bot", "- [ ] a|\t- in the bot|\t- in the file" },
        { "- [ ] a|\t- said", "- [ ] a|\t- said|\t- more", "- [x] a|\t- said", "- [x] a|\t- said|\t- more" },
        { "- [ ] a|\t- said", "- [ ] a", "- [ ] a|\t- said", "- [ ] a" },
    };

    public static TheoryData<string, string, string, string, int> Texts { get; } = new()
    {
        { "a|b|c", "a|b|c", "a|b|c", "a|b|c", 0 },
        { "a|b|c", "a|B|c", "a|b|c", "a|B|c", 0 },
        { "a|b|c", "a|b|c", "a|B|c", "a|B|c", 0 },
        { "a|b|c", "A|b|c", "a|b|C", "A|b|C", 0 },
        { "a|b|c", "A|b|c", "a|B|c", "A|B|c", 0 },
        { "a|b|c", "a|file|c", "a|bot|c", "a|bot|file|c", 1 },
        { "a|b|c", "a|same|c", "a|same|c", "a|same|c", 0 },
        { "a", "a|file", "a|bot", "a|bot|file", 0 },
        { "", "file", "bot", "bot|file", 0 },
        { "a|b", "b", "a|b", "b", 0 },
        { "a|b|c", "a|c", "a|B|c", "a|B|c", 0 },
        { "a|b|c", "a||b|c", "a|b||c", "a||b||c", 0 },
        { "# x", "# x|more", "# x", "# x|more", 0 },
        { "a", "a|```|# code|---|```", "a|b", "a|b|```|# code|---|```", 0 },
    };

    [Fact]
    public void The_tables_are_long_enough() => Assert.True(Lists.Count + Texts.Count >= 30);

    [Theory]
    [MemberData(nameof(Lists))]
    public void Lists_of_both_sides_come_together(string written, string file, string bot, string expected)
    {
        var (merged, _) = MergeNotes(Morning(written), Morning(file), Morning(bot));

        Assert.Equal(Morning(expected), merged.Text.ToString());
        Assert.Equal(Show(Import(Read(Morning(expected)))), Show(merged.Day));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Texts_of_both_sides_come_together(string written, string file, string bot, string expected, int conflicts)
    {
        // A heading in a text is written escaped; in the table it stands as it was typed.
        var (merged, _) = MergeNotes(Page(written), Page(file), Page(bot));

        Assert.Equal(Page(expected), merged.Text.ToString());
        Assert.Equal(expected.Replace('|', '\n').Replace("# x", "\\# x", StringComparison.Ordinal), merged.Day.Closing?.Text ?? "");
        Assert.Equal(conflicts, merged.Conflicts.Count);

        static string Page(string text) => "# Closing\n" + text.Replace('|', '\n').Replace("# x", "\\# x", StringComparison.Ordinal) + "\n\n---\n# Mine\nkept\n";
    }

    [Fact]
    public void A_line_that_both_changed_is_reported_with_both_versions()
    {
        var (merged, _) = MergeNotes(Morning("- [ ] read the book"), Morning("- [ ] read the blue book"), Morning("- [ ] read the red book"));

        Assert.Equal([new NoteConflict(NotePart.Morning, "read the red book", "read the blue book")], merged.Conflicts);
    }

    [Fact]
    public void A_tick_of_what_was_dropped_is_reported()
    {
        var (merged, _) = MergeNotes(Morning("- [ ] a|- [ ] b"), Morning("- [x] a|- [ ] b"), Morning("- [ ] b"));

        Assert.Equal([new NoteConflict(NotePart.Morning, "", "a")], merged.Conflicts);
    }

    [Fact]
    public void A_task_keeps_its_number_its_origin_and_its_slips()
    {
        var written = Import(Read(Morning("- [ ] a|- [ ] b")));
        var now = written with { Tasks = TaskList.Of(written.Tasks.Select(task => task with { Slips = 2, Origin = new TaskId(5) })) };

        var merged = Merge(Read(Morning("- [x] b|- [ ] a")), new NoteLast(Read(Morning("- [ ] a|- [ ] b")), written), now, 2000);

        Assert.Equal(now.Tasks.Select(task => task.Id).Reverse(), merged.Day.Tasks.Select(task => task.Id));
        Assert.All(merged.Day.Tasks, task => Assert.Equal((2, new TaskId(5)), (task.Slips, task.Origin)));
        Assert.Equal(At, merged.Day.Tasks[0].DoneAt);
    }

    [Fact]
    public void What_went_on_to_a_later_day_is_told_and_not_ticked_on_the_old_one_alone()
    {
        var note = Read(Morning("- [ ] a"));
        var written = Import(note);
        var carried = written with
        {
            Tasks = TaskList.Of(written.Tasks.Select(task => task with { State = TaskState.Carried, CarriedTo = On.AddDays(1) })),
        };

        var merged = Merge(Read(Morning("- [x] a")), new NoteLast(note, written), carried);

        Assert.Equal([carried.Tasks[0].Id], merged.LateTicks);
        Assert.Equal(carried.Tasks, merged.Day.Tasks);
        Assert.Equal(Morning("- [x] a"), merged.Text.ToString());
    }

    [Theory]
    [InlineData("- [ ] a|- [ ] b", "- [x] a|- [ ] c", "- [x] a|- [ ] b|- [ ] c")]
    [InlineData("- [x] a", "- [ ] a", "- [x] a")]
    [InlineData("- [ ] AWS Chapter 16 (1)", "- [x] AWS **Chapter16**(1)", "- [x] AWS Chapter 16 (1)")]
    [InlineData("- [ ] a|- [ ] a", "- [ ] a", "- [ ] a|- [ ] a")]
    public void A_note_that_was_never_written_is_added_to_the_day(string bot, string file, string expected)
    {
        var day = Import(Read(Morning(bot)));

        var merged = Merge(Read(Morning(file)), null, day, 2000);

        Assert.Equal(Morning(expected), merged.Text.ToString());
        Assert.Equal(Show(Import(Read(Morning(expected)))), Show(merged.Day));
        Assert.All(day.Tasks, task => Assert.NotNull(merged.Day.Tasks.Find(task.Id)));
    }

    /// <summary>The bot's side is the written day, edited into what the note of it says.</summary>
    internal static (NoteMerged Merged, StudyBot.Study.Day Now) MergeNotes(string written, string file, string bot)
    {
        var @base = Read(written);
        var day = Import(@base);
        var now = Merge(Read(bot), new NoteLast(@base, day), day, 2000).Day;
        return (Merge(Read(file), new NoteLast(@base, day), now, 3000), now);
    }

    private static string Morning(string lines) =>
        "---\nmine: true\n---\n# Morning\n" + lines.Replace('|', '\n') + (lines.Length > 0 ? "\n" : "") + Closing.Replace('|', '\n') + "x\n";
}
