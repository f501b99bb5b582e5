using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace StudyBot.Store.Turning;

/// <summary>One prepared statement, run once a row: SQLite is in the process, a call costs no way.</summary>
internal sealed class SqliteBulkRows : IBulkRows
{
    public Task InsertAsync<T>(StudyDb db, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var columns = BulkColumns.Of<T>(db);
        var names = columns.Inserted.Select(columns.Name);
        var places = columns.Inserted.Select((_, place) => $"@p{place}");
        return RunAsync(
            db, $"INSERT INTO {columns.Table} ({string.Join(", ", names)}) VALUES ({string.Join(", ", places)})", columns.Inserted, rows, cancellationToken);
    }

    public Task UpdateAsync<T>(StudyDb db, IReadOnlyList<T> rows, IReadOnlyList<string> properties, CancellationToken cancellationToken)
        where T : class
    {
        var columns = BulkColumns.Of<T>(db);
        var set = columns.Named(properties);
        var sets = set.Select((property, place) => $"{columns.Name(property)} = @p{place}");
        var keys = columns.Keys.Select((property, place) => $"{columns.Name(property)} = @p{set.Count + place}");
        return RunAsync(
            db, $"UPDATE {columns.Table} SET {string.Join(", ", sets)} WHERE {string.Join(" AND ", keys)}", [.. set, .. columns.Keys], rows, cancellationToken);
    }

    private static async Task RunAsync<T>(
        StudyDb db, string sql, IReadOnlyList<IProperty> properties, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        var command = db.Database.GetDbConnection().CreateCommand();
        await using (command)
        {
            (command.CommandText, command.Transaction) = (sql, db.Database.CurrentTransaction!.GetDbTransaction());
            var parameters = new DbParameter[properties.Count];
            for (var place = 0; place < parameters.Length; place++)
            {
                command.Parameters.Add(parameters[place] = command.CreateParameter());
                parameters[place].ParameterName = $"@p{place}";
            }

            await command.PrepareAsync(cancellationToken);
            foreach (var row in rows)
            {
                for (var place = 0; place < parameters.Length; place++)
                {
                    parameters[place].Value = BulkColumns.Value(properties[place], row) ?? DBNull.Value;
                }

                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }
}
