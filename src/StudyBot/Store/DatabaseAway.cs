using Microsoft.Data.Sqlite;
using Npgsql;

namespace StudyBot.Store;

/// <summary>Whether a failure says no more than that the database cannot be reached just now, or has no room: later it may.</summary>
internal static class DatabaseAway
{
    /// <summary>https://sqlite.org/rescode.html: busy, locked.</summary>
    private const int Busy = 5;

    private const int Locked = 6;

    public static bool Is(Exception failure) => Chain(failure).Any(exception => exception switch
    {
        PostgresException refused => IsOfServer(refused.SqlState),
        NpgsqlException => true,
        SqliteException sqlite => sqlite.SqliteErrorCode is Busy or Locked,
        _ => false,
    });

    /// <summary>EF Core wraps what the driver throws, in different ways.</summary>
    public static IEnumerable<Exception> Chain(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            yield return failure;
        }
    }

    /// <summary>
    /// The classes of connections, of room, and of a server that ends or begins, or is a standby; and transactions that crossed
    /// others again and again. https://www.postgresql.org/docs/current/errcodes-appendix.html
    /// </summary>
    private static bool IsOfServer(string state) =>
        state.StartsWith("08", StringComparison.Ordinal) ||
        state.StartsWith("53", StringComparison.Ordinal) ||
        state.StartsWith("57P", StringComparison.Ordinal) ||
        state is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.ReadOnlySqlTransaction;
}
