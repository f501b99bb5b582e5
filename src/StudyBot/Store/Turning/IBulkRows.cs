using StudyBot.Shared;

namespace StudyBot.Store.Turning;

/// <summary>
/// Writes many rows of one table at once, past the change tracker, which takes longer for a row than the database does. Tables, columns and
/// conversions are those of the model; runs in the context's transaction.
/// </summary>
internal interface IBulkRows
{
    /// <summary>From here to the end of the transaction nobody else changes these members, nor any of their days.</summary>
    /// <returns>Their versions (<see cref="Rows.MemberRow.Version"/>).</returns>
    Task<Dictionary<MemberId, int>> HoldAsync(StudyDb db, IReadOnlyCollection<MemberId> members, CancellationToken cancellationToken);

    /// <summary>Inserts the rows; what the database counts up by itself it counts up.</summary>
    Task InsertAsync<T>(StudyDb db, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class;

    /// <summary>Writes some columns of rows that exist, found by their keys.</summary>
    Task UpdateAsync<T>(StudyDb db, IReadOnlyList<T> rows, IReadOnlyList<string> properties, CancellationToken cancellationToken)
        where T : class;
}
