using System.Data;
using Microsoft.EntityFrameworkCore;

namespace StudyBot.Store;

/// <summary>
/// Every change runs through here: one transaction, which sees the database as if it were the only one. What it does beside the
/// database must bear being done again, for a transaction that another one crossed may begin anew.
/// </summary>
internal abstract class WriteGate
{
    /// <summary>How many large writings gain from being done at the same time.</summary>
    public virtual int AtOnce => 1;

    public abstract Task<T> WriteAsync<T>(StudyDb db, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>
    /// The same for a step that is one conditional statement, or holds its rows before it reads them: it need not see the database as if it
    /// were the only one, and so many such steps at once do not cross.
    /// </summary>
    public virtual Task<T> StepAsync<T>(StudyDb db, Func<CancellationToken, Task<T>> step, CancellationToken cancellationToken) =>
        WriteAsync(db, step, cancellationToken);

    protected static async Task<T> RunAsync<T>(
        StudyDb db, IsolationLevel isolation, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var transaction = await db.Database.BeginTransactionAsync(isolation, cancellationToken);
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
}
