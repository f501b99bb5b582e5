using Microsoft.EntityFrameworkCore;

namespace StudyBot.Store;

/// <summary>
/// Every change runs through here: one transaction, begun as a writer. SQLite has one writer at a time and its driver waits for
/// it in coarse steps, so the writers of this process line up at a semaphore first; other processes still meet at the file's lock.
/// </summary>
internal sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task<T> WriteAsync<T>(StudyDb db, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            db.ChangeTracker.Clear();
            var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await using (transaction)
            {
                var result = await work(cancellationToken);
                var texts = SearchChanges.Read(db);
                await db.SaveChangesAsync(cancellationToken);
                await texts.FollowAsync(db, cancellationToken);

                // Once it is asked for, a commit is not taken back by a caller who gave up: the answer would not know.
                await transaction.CommitAsync(CancellationToken.None);
                return result;
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
