using System.IO.Compression;
using StudyBot.Features.Notes;

namespace StudyBot.Tests.Features.Notes;

/// <summary>More notes than one file holds.</summary>
public sealed class NoteZipTests
{
    private const int Full = 100_000;

    [Fact]
    public async Task Notes_beyond_one_file_go_on_in_a_second_and_none_is_missing()
    {
        var packed = await NoteZip.PackAsync(NotesAsync(30), Full, TestContext.Current.CancellationToken);

        Assert.True(packed.IsWhole);
        Assert.Equal(NoteZip.MostFiles, packed.Files.Count);
        Assert.All(packed.Files, file => Assert.True(file.Content.Length < Full + 10_000, $"{file.Content.Length}"));
        var names = packed.Files.SelectMany(file => Names(file.Content.ToArray())).ToList();
        Assert.Equal(Enumerable.Range(1, 30).Select(number => $"2025-03/2025-03-{number:00}.md"), names);
        Assert.Equal((30, new DateOnly(2025, 3, 30)), (packed.Notes, packed.Last));
        var split = Names(packed.Files[0].Content.ToArray()).Count;
        Assert.Equal([$"studybot-2025-03-01-2025-03-{split:00}.zip", $"studybot-2025-03-{split + 1:00}-2025-03-30.zip"], packed.Files.Select(file => file.Name));
    }

    [Fact]
    public async Task What_two_files_do_not_hold_is_said_with_the_last_day_in_them()
    {
        var packed = await NoteZip.PackAsync(NotesAsync(31), Full / 3, TestContext.Current.CancellationToken);

        Assert.False(packed.IsWhole);
        Assert.Equal(NoteZip.MostFiles, packed.Files.Count);
        Assert.Equal(packed.Notes, packed.Last.Day);
    }

    /// <summary>Of 5,000 bytes each that do not shrink.</summary>
    private static async IAsyncEnumerable<NoteFile> NotesAsync(int count)
    {
        var random = new Random(1);
        for (var day = 1; day <= count; day++)
        {
            var bytes = new byte[5_000];
            random.NextBytes(bytes);
            yield return new NoteFile(new DateOnly(2025, 3, day), bytes, IsRewritten: false);
            await Task.Yield();
        }
    }

    private static List<string> Names(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }
}
