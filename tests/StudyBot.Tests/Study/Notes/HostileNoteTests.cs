using System.Diagnostics;
using System.Text;
using StudyBot.Study;
using StudyBot.Study.Notes;
using static StudyBot.Tests.Study.Notes.NoteWorld;

namespace StudyBot.Tests.Study.Notes;

[Collection("notes, one class at a time: some are held to a time")]
public sealed class HostileNoteTests
{
    [Fact]
    public void Ten_megabytes_are_refused_by_their_size() =>
        Assert.Equal(new ReadNote.TooLarge(10_000_000, NoteLimits.Bytes), Reader.Read(new byte[10_000_000]));

    [Fact]
    public void So_is_a_text_that_becomes_too_large_in_bytes() =>
        Assert.IsType<ReadNote.TooLarge>(Reader.Read(new string('가', NoteLimits.Bytes / 2)));

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0xC3, 0x28 }, 1)]
    [InlineData(new byte[] { 0xE2, 0x82 }, 0)]
    [InlineData(new byte[] { (byte)'a', (byte)'b', 0xFF }, 2)]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, 0)]
    [InlineData(new byte[] { 0xC0, 0x80 }, 0)]
    [InlineData(new byte[] { 0xEA, 0xB0, 0x80, 0x80 }, 3)]
    public void Broken_UTF_8_is_refused_with_the_place(byte[] bytes, int at) => Assert.Equal(new ReadNote.NotText(at), Reader.Read(bytes));

    [Fact]
    public void Half_a_character_is_refused() => Assert.Equal(new ReadNote.NotText(2), Reader.Read("ab\uD83D"));

    [Fact]
    public void A_mark_for_a_broken_character_is_a_character() => Assert.IsType<ReadNote.Read>(Reader.Read("a \uFFFD b"));

    [Fact]
    public void UTF_16_is_named() => Assert.Equal(new ReadNote.OtherEncoding("UTF-16"), Reader.Read(Encoding.Unicode.GetPreamble().Concat("# 오전"u8.ToArray()).ToArray()));

    [Fact]
    public void NUL_is_refused_with_its_line() => Assert.Equal(new ReadNote.HoldsNul(2), Reader.Read("# Morning\n- [ ] a\0b\n"));

    [Fact]
    public void A_thousand_levels_of_sub_tasks_are_refused() =>
        AssertQuick<ReadNote.TooDeep>(string.Concat(Enumerable.Range(0, 1000).Select(level => new string('\t', level) + "- [ ] a\n")));

    [Fact]
    public void A_thousand_levels_by_spaces_are_refused() =>
        AssertQuick<ReadNote.TooDeep>("# Morning\n" + string.Concat(Enumerable.Range(0, 700).Select(level => new string(' ', level * 2) + "- [ ] a\n")));

    [Theory]
    [InlineData("> ")]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("* ")]
    [InlineData("- > ")]
    public void A_thousand_quotes_or_bullets_in_a_row_are_refused(string mark) =>
        AssertQuick<ReadNote.TooDeep>(string.Concat(Enumerable.Repeat(mark, 1000)) + "[ ] a\n");

    /// <summary>Found by fuzzing: an expression that looked for the white space at the end tried every run of it.</summary>
    [Fact]
    public void Long_runs_of_white_space_in_tasks_are_read_at_once()
    {
        var task = "- [ ] a" + string.Concat(Enumerable.Repeat(new string(' ', 1_300) + "]", 3)) + "\n";
        AssertQuick<ReadNote.Read>("# Morning\n" + string.Concat(Enumerable.Repeat(task, 200)));
    }

    [Theory]
    [InlineData("1. ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("<div>")]
    [InlineData("**a ")]
    [InlineData("`")]
    [InlineData("~~")]
    [InlineData("[[a|")]
    [InlineData("%%")]
    [InlineData("- [ ] a ")]
    [InlineData("\t")]
    [InlineData("> \n")]
    [InlineData("- \n")]
    [InlineData("# \n")]
    [InlineData("```\n")]
    [InlineData("a\n---\n")]
    [InlineData("[a]: b\n")]
    [InlineData("| a ")]
    [InlineData(" ✅ 2025-01-01")]
    public void The_same_many_times_is_answered_at_once(string piece)
    {
        var text = "# Morning\n- [ ] a" + string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length)) + "\n";
        var clock = Stopwatch.StartNew();
        if (Reader.Read(text) is ReadNote.Read { Note: var note })
        {
            var merged = Merge(note, null, new StudyBot.Study.Day(On));
            Assert.Equal(text, merged.Text.ToString());
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"{clock.Elapsed}");
    }

    [Fact]
    public void Twenty_thousand_and_one_lines_are_refused() =>
        AssertQuick<ReadNote.TooManyLines>(new string('\n', NoteLimits.Lines + 1));

    [Fact]
    public void A_thousand_and_one_tasks_are_refused() =>
        AssertQuick<ReadNote.TooManyTasks>(string.Concat(Enumerable.Repeat("- [ ] a\n", NoteLimits.Tasks + 1)));

    [Fact]
    public void A_thousand_tasks_of_other_words_on_both_sides_are_merged_in_time()
    {
        var (one, other) = (Read(Many("ours")), Read(Many("what they have instead")));
        var day = Import(one);
        var clock = Stopwatch.StartNew();

        var merged = Merge(other, new NoteLast(one, day), day);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
        Assert.Equal(NoteLimits.Tasks, merged.Day.Tasks.Count);

        static string Many(string words) =>
            string.Concat(Enumerable.Range(0, NoteLimits.Tasks).Select(number => $"- [ ] {number * 7919 % 1000} {words} {new string((char)('a' + (number % 26)), 200)}\n"));
    }

    [Theory]
    [InlineData("---\na: &x 1\nb: *x\n---\n", "Alias", 2)]
    [InlineData("---\na: &x [1]\n---\n", "Alias", 2)]
    [InlineData("---\na: 1\nb: !!binary aGk=\n---\n", "Tag", 3)]
    [InlineData("---\na: !evil x\n---\n", "Tag", 2)]
    [InlineData("---\n\"a: b\n---\n", "NotReadable", 2)]
    [InlineData("---\n{\"a\": [}\n---\n", "NotReadable", 2)]
    public void Front_matter_that_asks_for_something_is_left_alone_and_named(string front, string problem, int line)
    {
        var text = front + "# Morning\n- [ ] a\n";
        var note = Read(text);

        Assert.Contains(new NoteWarning.FrontMatterLeftAlone(Enum.Parse<FrontMatterProblem>(problem), line), note.Warnings);
        Assert.Equal("am [ ] a\n", Show(Import(note)));
        Assert.Equal(text, Patch(note, Import(note), Import(note)));
    }

    [Fact]
    public void Front_matter_without_an_end_of_levels_is_left_alone()
    {
        var note = Read("---\na: " + new string('[', 5000) + "\n---\n# Morning\n- [ ] a\n");

        Assert.Contains(note.Warnings, warning => warning is NoteWarning.FrontMatterLeftAlone { Problem: FrontMatterProblem.TooLarge or FrontMatterProblem.NotReadable });
        Assert.Equal("am [ ] a\n", Show(Import(note)));
    }

    [Fact]
    public void Characters_that_nobody_sees_are_kept_counted_and_make_no_other_heading_or_task()
    {
        var note = Read("# Mor\u200bning\n- [ ] a\u202Eb\n");
        var day = Import(note);

        Assert.Contains(new NoteWarning.HiddenCharacters(2, 1), note.Warnings);
        Assert.Equal("a\u202Eb", day.Tasks[0].Text);
        Assert.Equal(day, Merge(Read("# Morning\n- [ ] ab\n"), null, day).Day);
    }

    [Fact]
    public void A_note_that_calls_everybody_is_words() => Assert.Equal("@everyone", Import(Read("# Closing\n@everyone\n")).Closing!.Text);

    private static void AssertQuick<T>(string text)
    {
        var clock = Stopwatch.StartNew();
        Assert.IsType<T>(Reader.Read(text));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"{clock.Elapsed}");
    }
}
