using System.Text;
using StudyBot.Study.Notes;
using StudyBot.Tests.House;
using StudyBot.Tests.Posting;
using static StudyBot.Tests.Study.Notes.NoteWorld;

namespace StudyBot.Tests.Study.Notes;

public sealed class CorpusTests
{
    public static TheoryData<string> Names { get; } = [.. CorpusNotes.Names];

    [Fact]
    public void There_are_enough_notes_in_both_languages()
    {
        Assert.True(CorpusNotes.Names.Count >= 60);
        Assert.True(CorpusNotes.Names.Count(name => name.StartsWith("ko-", StringComparison.Ordinal)) >= 30);
        Assert.True(CorpusNotes.Names.Count(name => name.StartsWith("en-", StringComparison.Ordinal)) >= 30);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_note_that_was_taken_in_and_not_changed_goes_out_byte_for_byte(string name)
    {
        var bytes = CorpusNotes.Bytes(name);
        var note = Read(bytes, name);

        var merged = Merge(note, null, new StudyBot.Study.Day(On));

        Assert.Equal(bytes, merged.Text.ToBytes());
        Assert.Equal(bytes, NotePatch.Apply(note, merged.Day, merged.Day, Outline, Vault).ToBytes());
        Assert.Empty(merged.Conflicts);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Taken_in_twice_it_changes_nothing_more(string name)
    {
        var note = Read(CorpusNotes.Bytes(name), name);
        var day = Import(note);

        Assert.Equal(day, Merge(note, null, day).Day);
        Assert.Equal(day, Merge(note, new NoteLast(note, day), day).Day);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void All_of_it_ticked_differs_in_the_boxes_alone(string name)
    {
        var note = Read(CorpusNotes.Bytes(name), name);
        var day = Import(note);
        var done = day with
        {
            Tasks = StudyBot.Study.TaskList.Of(day.Tasks.Select(task => task with { State = StudyBot.Study.TaskState.Done, DoneAt = At })),
        };

        var patched = Read(Patch(note, day, done));

        Assert.Equal(note.Text.Lines.Length, patched.Text.Lines.Length);
        for (var line = 0; line < note.Text.Lines.Length; line++)
        {
            var (before, after) = (note.Text.Line(line), patched.Text.Line(line));
            Assert.True(before == after || NoteBox.Read(before)! with { Mark = 'x' } == NoteBox.Read(after), $"{before} became {after}");
        }

        Assert.All(NoteLists.Tasks(patched, isTomorrow: false), task => Assert.Equal(StudyBot.Study.TaskState.Done, task.State));
    }

    [Fact]
    public void What_is_understood_of_each_is_approved()
    {
        var seen = new StringBuilder();
        foreach (var name in CorpusNotes.Names)
        {
            var note = Read(CorpusNotes.Bytes(name), name);
            seen.Append("== ").Append(name).Append(' ').Append(note.Profile).Append(' ').Append($"{note.On:yyyy-MM-dd}").Append('\n');
            foreach (var warning in note.Warnings)
            {
                seen.Append("! ").Append(warning.ToString()).Append('\n');
            }

            seen.Append(Show(Import(note)));
        }

        Approved.Match("notes-corpus", seen.ToString(), Path.Combine(Repository.Root, "tests", "StudyBot.Tests", "Study", "Notes.cs"));
    }
}
