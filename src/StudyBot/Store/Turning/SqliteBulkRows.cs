using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;
using StudyBot.Shared;

namespace StudyBot.Store.Turning;

/// <summary>
/// One prepared statement, run once a row: SQLite is in the process, a call costs no way. The driver's own commands look every parameter up
/// by its name for every row, which takes longer than the row; so the statement is SQLite's own. https://sqlite.org/c3ref/stmt.html
/// </summary>
internal sealed class SqliteBulkRows : IBulkRows
{
    /// <summary>There is one writer at a time anyway.</summary>
    public Task<Dictionary<MemberId, int>> HoldAsync(StudyDb db, IReadOnlyCollection<MemberId> members, CancellationToken cancellationToken) => db.Members
        .Where(member => EF.Parameter(members).Contains(member.Id))
        .Select(member => new { member.Id, member.Version })
        .ToDictionaryAsync(member => member.Id, member => member.Version, cancellationToken);

    public Task InsertAsync<T>(StudyDb db, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var table = BulkTable<T>.Of(db);
        var columns = table.Inserted;
        var names = columns.Select(column => column.Name);
        var places = columns.Select(_ => "?");
        Run(db, $"INSERT INTO {table.Name} ({string.Join(", ", names)}) VALUES ({string.Join(", ", places)})", columns, rows, cancellationToken);
        return Task.CompletedTask;
    }

    public Task UpdateAsync<T>(StudyDb db, IReadOnlyList<T> rows, IReadOnlyList<string> properties, CancellationToken cancellationToken)
        where T : class
    {
        var table = BulkTable<T>.Of(db);
        var (set, keys) = (table.Named(properties), table.Keys);
        var sets = set.Select(column => $"{column.Name} = ?");
        var found = keys.Select(column => $"{column.Name} = ?");
        Run(db, $"UPDATE {table.Name} SET {string.Join(", ", sets)} WHERE {string.Join(" AND ", found)}", [.. set, .. keys], rows, cancellationToken);
        return Task.CompletedTask;
    }

    private static void Run<T>(StudyDb db, string sql, IReadOnlyList<BulkColumn<T>> columns, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        var handle = ((SqliteConnection)db.Database.GetDbConnection()).Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(handle, sql, out var statement), handle);
        using (statement)
        {
            var bindings = columns.Select((column, place) => SqliteBinding<T>.Of(column, statement, place + 1)).ToArray();
            foreach (var row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var binding in bindings)
                {
                    SqliteException.ThrowExceptionForRC(binding.Bind(row), handle);
                }

                if (raw.sqlite3_step(statement) is var code and not raw.SQLITE_DONE)
                {
                    SqliteException.ThrowExceptionForRC(code, handle);
                }

                raw.sqlite3_reset(statement);
            }
        }
    }
}
