using CsCheck;
using StudyBot.Study;
using StudyBot.Study.Notes;
using static StudyBot.Tests.Study.Notes.NoteWorld;

namespace StudyBot.Tests.Study.Notes;

[Collection("notes, one class at a time: some are held to a time")]
public sealed class NoteProperties
{
    [Fact]
    public void Ten_thousand_notes_go_out_as_they_came_in() => NoteGen.WildNote.Sample(
        text =>
        {
            var note = Read(text);
            var merged = Merge(note, null, new StudyBot.Study.Day(On));
            Assert.Equal(text, note.Text.ToString());
            Assert.True(text == merged.Text.ToString(), $"{Visible(text)}\nbecame\n{Visible(merged.Text.ToString())}");
            Assert.Equal(text, Patch(note, merged.Day, merged.Day));
            Assert.Equal(merged.Day, Merge(note, new NoteLast(note, merged.Day), merged.Day).Day);
        },
        iter: 10_000);

    [Fact]
    public void A_day_that_is_written_is_read_back() => Gen.Select(StudyGen.Day(), NoteGen.Line.Array[0, 6], Gen.Enum<NoteProfile>(), Gen.Bool).Sample(
        (day, lines, profile, isKorean) =>
        {
            day = day with { TodayPage = Page(string.Join('\n', lines)), Closing = Page("끝 ~~ # x\n# y\n---\n```") };
            var written = NoteWriter.Write(day, Templates.For(isKorean ? "ko" : "en"), new NoteStyle(profile, "Notes"));

            var note = Read(written);

            if (profile != NoteProfile.Plain)
            {
                // A plain one does not say where its links led.
                Assert.Equal(written, Patch(note, day, day, new NoteStyle(profile)));
            }

            Assert.Equal(profile, note.Profile);
            Assert.Equal(day.Tasks.Select(task => (task.Depth, task.Slot, task.IsDone)), Import(note).Tasks.Select(task => (task.Depth, task.Slot, task.IsDone)));
            Assert.Equal(day.Tomorrow.Select(task => (task.Depth, task.Slot)), Import(note).Tomorrow.Select(task => (task.Depth, task.Slot)));
            Assert.Equal(NoteTexts.Lines(day, NotePart.TodayPage, profile), NoteTexts.Split(note.TextOf(NotePart.TodayPage)));
        },
        iter: 1_000);

    [Fact]
    public void Whatever_changes_in_the_bot_is_what_the_note_says_then() => Gen.Select(NoteGen.Changing, Gen.Int[0, 5].Array[12], Gen.Int[0, 1000]).Sample(
        (text, dice, seed) =>
        {
            var note = Read(text);
            var day = Import(note);
            var now = NoteChanges.Of(day, dice, seed);

            var patched = Read(Patch(note, day, now));

            var (expected, actual) = (string.Join('\n', Lines(Plain(now, note))), string.Join('\n', Lines(Plain(Import(patched), note))));
            Assert.True(expected == actual, $"{Visible(text)}\nbecame\n{Visible(patched.Text.ToString())}\nwhich is\n{actual}\nand not\n{expected}");
        },
        iter: 1_500);

    [Fact]
    public void Nothing_that_either_side_wrote_is_missing_afterwards() => Gen.Select(NoteGen.Changing, Gen.Int[0, 5].Array[12], Gen.Int[0, 1000], Gen.Int[0, 9].Array[25]).Sample(
        (text, dice, seed, edits) =>
        {
            var @base = Read(text);
            var written = Import(@base);
            var now = NoteChanges.Of(written, dice, seed);
            var file = NoteChanges.Of(@base, edits);
            var theirs = Read(file);

            var merged = Merge(theirs, new NoteLast(@base, written), now, 5000);

            var (day, result) = (Show(merged.Day), merged.Text.ToString());
            foreach (var word in NoteChanges.Words(Show(now)))
            {
                Assert.Contains(word, day, StringComparison.Ordinal);
                Assert.Contains(word, result, StringComparison.Ordinal);
            }

            foreach (var word in NoteChanges.Words(file))
            {
                Assert.Contains(word, result, StringComparison.Ordinal);
            }

            foreach (var word in NoteChanges.Words(Show(Import(theirs))))
            {
                Assert.Contains(word, day, StringComparison.Ordinal);
            }

            // Nor does one more turn change anything: each side says what the other does.
            var read = Read(result);
            var again = Merge(read, new NoteLast(read, merged.Day), merged.Day, 9000);
            Assert.Equal(Visible(result), Visible(again.Text.ToString()));
            Assert.Equal(day, Show(again.Day));
        },
        iter: 1_500);

    /// <summary>In any order: a note need not have its sections in the order of a day.</summary>
    private static IEnumerable<string> Lines(StudyBot.Study.Day day) => Show(day).Split('\n').Order(StringComparer.Ordinal);

    private static string Visible(string text) => text.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);

    private static Writing Page(string text) => new(text, Visibility.Private, At);

    /// <summary>Words as a note has them; a remark may stand in another order.</summary>
    private static StudyBot.Study.Day Plain(StudyBot.Study.Day day, Note note) => day with
    {
        Tasks = TaskList.Of(day.Tasks.Select(task => task with { Remark = null, Text = NoteEscape.Inline(task.Text, note.WrittenAs) })),
        Tomorrow = TaskList.Of(day.Tomorrow.Select(task => task with { Remark = null })),
        TodayPage = Escaped(day.TodayPage, note),
        Closing = Escaped(day.Closing, note),
    };

    private static Writing? Escaped(Writing? writing, Note note) => writing is null
        ? null
        : writing with { Text = string.Join('\n', NoteEscape.Lines(NoteTexts.Split(writing.Text), note.WrittenAs)) };
}
