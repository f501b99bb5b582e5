using System.Data;

namespace StudyBot.Store;

/// <summary>
/// SQLite has one writer at a time and its driver waits for it in coarse steps, so the writers of this process line up at a
/// semaphore first; other processes still meet at the file's lock.
/// </summary>
internal sealed class SqliteWriteGate : WriteGate, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public override async Task<T> WriteAsync<T>(StudyDb db, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await RunAsync(db, IsolationLevel.Serializable, work, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
