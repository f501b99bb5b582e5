using System.Data;
using Npgsql;

namespace StudyBot.Store;

/// <summary>
/// Many write at once, in many processes. PostgreSQL lets each see the database as if it were alone and refuses one of two that
/// cross; the refused one begins anew. https://www.postgresql.org/docs/current/mvcc-serialization-failure-handling.html
/// </summary>
internal sealed class PostgresWriteGate : WriteGate
{
    /// <summary>With the waits between them some three seconds: less than anybody waits for an answer in vain.</summary>
    private const int Attempts = 16;

    private const int LongestWait = 256;

    /// <summary>The server works for each connection on a core of its own.</summary>
    public override int AtOnce => 2;

    public override Task<T> WriteAsync<T>(StudyDb db, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        RetryAsync(db, IsolationLevel.Serializable, work, cancellationToken);

    public override Task<T> StepAsync<T>(StudyDb db, Func<CancellationToken, Task<T>> step, CancellationToken cancellationToken) =>
        RetryAsync(db, IsolationLevel.ReadCommitted, step, cancellationToken);

    private static async Task<T> RetryAsync<T>(
        StudyDb db, IsolationLevel isolation, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunAsync(db, isolation, work, cancellationToken);
            }
            catch (Exception crossed) when (attempt < Attempts && IsCrossed(crossed))
            {
                // Each waits for another while, so that the same two do not cross again. Real time, whatever clock the day goes by.
                var longest = Math.Min(LongestWait, 4 << attempt);
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, longest)), TimeProvider.System, cancellationToken);
            }
        }
    }

    /// <summary>A key that is taken may be a crossing, too: both looked, and both saw that it was free.</summary>
    private static bool IsCrossed(Exception failure) => DatabaseAway.Chain(failure).OfType<PostgresException>().Any(
        refused => refused.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation);
}
