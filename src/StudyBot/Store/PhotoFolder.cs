using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>
/// Where photographs lie: beside the SQLite file unless the operator says where, a folder a member, below it one a month. A file
/// is whole or not there: it is written under another name, brought to the disk, and named last.
/// </summary>
internal sealed class PhotoFolder(string root)
{
    private const string Incoming = "incoming";
    private const int BufferSize = 64 * 1024;

    /// <summary>Where the operator wants it. Several processes share one: what one of them takes in, another one posts.</summary>
    public static PhotoFolder At(string folder) => new(Path.GetFullPath(folder));

    public static PhotoFolder Beside(string databaseFile) =>
        new(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(databaseFile)) ?? ".", "photos"));

    public string Root => root;

    /// <exception cref="IOException">It cannot be.</exception>
    /// <exception cref="UnauthorizedAccessException">The bot may not write there.</exception>
    public void Check() => Begin().Dispose();

    /// <summary>A file on its way in; it is gone when it is closed and was not kept.</summary>
    public FileStream Begin()
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, Incoming)).FullName;
        return new FileStream(
            Path.Combine(folder, $"{Guid.NewGuid():N}.part"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, BufferSize, FileOptions.Asynchronous);
    }

    /// <summary>Keeps what was written; the same photograph once more takes the place of the first.</summary>
    /// <returns>Where it lies, relative to this folder.</returns>
    public string Keep(FileStream part, MemberId member, DateOnly on, ulong id, PhotoType type)
    {
        var file = $"{member.Value}/{on:yyyy-MM}/{id}{type.Extension}";
        part.Flush(flushToDisk: true);
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.Move(part.Name, PathOf(file), overwrite: true);
        return file;
    }

    public bool Has(Photo photo) => File.Exists(PathOf(photo.File));

    /// <summary>Null when the file is not there any more.</summary>
    public async Task<byte[]?> ReadAsync(Photo photo, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(PathOf(photo.File), cancellationToken);
        }
        catch (IOException exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public void Delete(string file) => DeleteIfThere(PathOf(file));

    /// <summary>Everything of a member.</summary>
    public void DeleteOf(MemberId member)
    {
        var folder = Path.Combine(root, $"{member.Value}");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What somebody is being asked about, as JSON; small, and gone after a while.</summary>
    public async Task KeepDraftAsync(MemberId member, ulong message, byte[] draft, CancellationToken cancellationToken)
    {
        var path = DraftPath(member, message);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path + ".part", draft, cancellationToken);
        File.Move(path + ".part", path, overwrite: true);
    }

    public async Task<byte[]?> FindDraftAsync(MemberId member, ulong message, CancellationToken cancellationToken) =>
        File.Exists(DraftPath(member, message)) ? await File.ReadAllBytesAsync(DraftPath(member, message), cancellationToken) : null;

    public void DeleteDraft(MemberId member, ulong message) => DeleteIfThere(DraftPath(member, message));

    /// <summary>All files that were written before an instant, relative to this folder.</summary>
    public IReadOnlyList<string> FindOlder(DateTimeOffset before) => !Directory.Exists(root) ? [] :
    [
        .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(path => File.GetLastWriteTimeUtc(path) < before.UtcDateTime)
            .Select(path => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/')),
    ];

    /// <summary>A folder that is not there holds nothing to delete.</summary>
    private static void DeleteIfThere(string path)
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    private string PathOf(string file) => Path.Combine(root, file);

    private string DraftPath(MemberId member, ulong message) => Path.Combine(root, $"{member.Value}", "drafts", $"{message}.json");
}
