using System.IO.Compression;
using StudyBot.Discord;

namespace StudyBot.Features.Notes;

/// <summary>
/// Notes packed for sending, a folder a month. Packed on the disk, not in memory, and into several files where one would be more than
/// Discord takes.
/// </summary>
internal static class NoteZip
{
    /// <summary>Discord takes files of 10 MiB from everybody; the next note and the list of contents have to fit, too.</summary>
    public const long FullAt = 8 * 1024 * 1024;

    /// <summary>As many as one message carries over a slow line.</summary>
    public const int MostFiles = 2;

    /// <summary>The first date that a note in a zip can be of.</summary>
    private const int FirstYear = 1980;

    /// <param name="notes">In order.</param>
    /// <param name="fullAt">The size from which on a file takes no more, in bytes.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<PackedNotes> PackAsync(IAsyncEnumerable<NoteFile> notes, long fullAt, CancellationToken cancellationToken)
    {
        var packed = new PackedNotes();
        await using var source = notes.GetAsyncEnumerator(cancellationToken);
        var isMore = await source.MoveNextAsync();
        while (isMore && packed.Files.Count < MostFiles)
        {
            var first = source.Current.On;
            var file = Begin();
            await using (file)
            {
                DateOnly last = default;
                using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
                {
                    while (isMore && file.Position < fullAt)
                    {
                        Add(zip, source.Current);
                        packed.Count(source.Current);
                        last = source.Current.On;
                        isMore = await source.MoveNextAsync();
                    }
                }

                packed.Files.Add(await ReadAsync(file, $"studybot-{first:yyyy-MM-dd}-{last:yyyy-MM-dd}.zip", cancellationToken));
                packed.Last = last;
            }
        }

        packed.IsWhole = !isMore;
        return packed;
    }

    private static FileStream Begin() => new(
        Path.Combine(Path.GetTempPath(), $"studybot-{Guid.NewGuid():N}.zip"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);

    private static void Add(ZipArchive zip, NoteFile note)
    {
        var entry = zip.CreateEntry($"{note.On:yyyy-MM}/{note.Name}", CompressionLevel.Fastest);

        // By its day, not by the host's clock: the same notes are the same file.
        entry.LastWriteTime = new DateTimeOffset(Math.Max(note.On.Year, FirstYear), note.On.Month, Math.Min(note.On.Day, 28), 12, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(note.Bytes);
    }

    private static async Task<FileUpload> ReadAsync(FileStream file, string name, CancellationToken cancellationToken)
    {
        var content = new byte[file.Length];
        file.Position = 0;
        await file.ReadExactlyAsync(content, cancellationToken);
        return new FileUpload(name, content, "application/zip");
    }
}
