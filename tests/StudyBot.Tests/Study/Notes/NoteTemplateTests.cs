using StudyBot.Study;
using StudyBot.Study.Notes;
using StudyBot.Tests.House;
using StudyBot.Texts;
using static StudyBot.Tests.Study.Notes.NoteWorld;

namespace StudyBot.Tests.Study.Notes;

public sealed class NoteTemplateTests
{
    private static readonly string _korean = File.ReadAllText(Path.Combine(Repository.Root, "config", "notes", "ko.md"));

    [Theory]
    [InlineData("{{ closing }}", "{{ clsing }}", "clsing")]
    [InlineData("{{ closing }}", "", "{{ closing }} has to stand there once, and stands there 0 times")]
    [InlineData("{{ closing }}", "so: {{ closing }}", "{{ closing }} has to stand on a line of its own")]
    [InlineData("{{ closing }}", "{% if closing %}", "if")]
    [InlineData("{{ closing }}", "{{ closing | shout }}", "shout")]
    [InlineData("# 하루를 마치며", "words", "would not be read back")]
    [InlineData("# 하루를 마치며", "# 오전", "would not be read back")]
    [InlineData("# 오전", "```\n# 오전", "would not be read back")]
    public void One_that_is_not_fit_for_use_says_why_in_one_line(string before, string after, string why)
    {
        var exception = Assert.Throws<NoteTemplateException>(() => NoteTemplate.Parse("ko", _korean.Replace(before, after, StringComparison.Ordinal)));

        Assert.Contains(why, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Fact]
    public void The_start_ends_with_the_name_of_the_file()
    {
        var folder = Directory.CreateTempSubdirectory("studybot-notes-").FullName;
        File.WriteAllText(Path.Combine(folder, "en.md"), "nothing");

        var exception = Assert.Throws<TextsException>(() => NoteTemplates.Load(folder));

        Assert.StartsWith("config/notes/en.md cannot be used: ", exception.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Headings_of_ones_own_are_written_and_read()
    {
        var text = _korean.Replace("# 하루를 마치며", "### 잘 자요", StringComparison.Ordinal);
        var template = NoteTemplate.Parse("ko", text);
        var day = new StudyBot.Study.Day(On) { Closing = new Writing("끝", Visibility.Private, At) };

        var written = NoteWriter.Write(day, template, Vault);
        var note = Assert.IsType<ReadNote.Read>(new NoteReader(new NoteHeadings([template.Outline])).Read(written)).Note;

        Assert.Contains("### 잘 자요\n끝\n\n---\n", written, StringComparison.Ordinal);
        Assert.Equal("끝", note.TextOf(NotePart.Closing));
    }

    [Fact]
    public void Both_languages_read_each_others_notes()
    {
        var day = Import(Read(CorpusNotes.Bytes("ko-sample-2025-02-26.md")));

        foreach (var locale in TextsCatalog.Locales)
        {
            foreach (var profile in Enum.GetValues<NoteProfile>())
            {
                var note = Read(NoteWriter.Write(day, Templates.For(locale), new NoteStyle(profile, "06 - Full Notes")));
                Assert.Equal(profile, note.Profile);
                Assert.Equal(Show(day), Show(Import(note)));
            }
        }
    }
}
