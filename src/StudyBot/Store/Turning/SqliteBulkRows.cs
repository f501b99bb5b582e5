using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
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
        var columns = BulkColumns.Of<T>(db);
        var names = columns.Inserted.Select(columns.Name);
        var places = columns.Inserted.Select(_ => "?");
        Run(db, $"INSERT INTO {columns.Table} ({string.Join(", ", names)}) VALUES ({string.Join(", ", places)})", columns.Inserted, rows, cancellationToken);
        return Task.CompletedTask;
    }

    public Task UpdateAsync<T>(StudyDb db, IReadOnlyList<T> rows, IReadOnlyList<string> properties, CancellationToken cancellationToken)
        where T : class
    {
        var columns = BulkColumns.Of<T>(db);
        var set = columns.Named(properties);
        var sets = set.Select(property => $"{columns.Name(property)} = ?");
        var keys = columns.Keys.Select(property => $"{columns.Name(property)} = ?");
        Run(db, $"UPDATE {columns.Table} SET {string.Join(", ", sets)} WHERE {string.Join(" AND ", keys)}", [.. set, .. columns.Keys], rows, cancellationToken);
        return Task.CompletedTask;
    }

    private static void Run<T>(StudyDb db, string sql, IReadOnlyList<IProperty> properties, IReadOnlyList<T> rows, CancellationToken cancellationToken)
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
            var values = properties.Select(BulkColumns.Reader).ToArray();
            foreach (var row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                for (var place = 0; place < values.Length; place++)
                {
                    SqliteException.ThrowExceptionForRC(Bind(statement, place + 1, values[place](row)), handle);
                }

                if (raw.sqlite3_step(statement) is var code and not raw.SQLITE_DONE)
                {
                    SqliteException.ThrowExceptionForRC(code, handle);
                }

                raw.sqlite3_reset(statement);
            }
        }
    }

    /// <summary>As the driver stores them, so that both read the same.</summary>
    private static int Bind(sqlite3_stmt statement, int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        string text => raw.sqlite3_bind_text(statement, place, text),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        int number => raw.sqlite3_bind_int64(statement, place, number),
        bool flag => raw.sqlite3_bind_int(statement, place, flag ? 1 : 0),
        DateOnly date => raw.sqlite3_bind_text(statement, place, date.ToString("yyyy-MM-dd")),
        TimeOnly time => raw.sqlite3_bind_text(statement, place, time.ToString(time.Ticks % TimeSpan.TicksPerSecond == 0 ? "HH:mm:ss" : "HH:mm:ss.fffffff")),
        _ => throw new NotSupportedException($"{value.GetType()} is not stored by the rows that are written in bulk"),
    };
}
