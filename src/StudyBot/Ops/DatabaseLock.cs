namespace StudyBot.Ops;

/// <summary>
/// Held on a file beside the database for as long as the process lives, however it ends: two processes on one SQLite file would
/// each believe that they alone post.
/// </summary>
internal sealed class DatabaseLock : IDisposable
{
    private FileStream? _held;

    /// <exception cref="IOException">Another process holds it, or the folder cannot be written.</exception>
    public void Take(string databaseFile) =>
        _held ??= new FileStream(databaseFile + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    public void Dispose() => _held?.Dispose();
}
