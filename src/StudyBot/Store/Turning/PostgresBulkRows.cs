using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using StudyBot.Shared;

namespace StudyBot.Store.Turning;

/// <summary>One statement for all rows, with an array a column: one way to the server and back. https://www.postgresql.org/docs/current/functions-array.html</summary>
internal sealed class PostgresBulkRows : IBulkRows
{
    /// <summary>In one order, so that two who hold many never wait for each other. Every change of a day changes its member's row.</summary>
    public async Task<Dictionary<MemberId, int>> HoldAsync(StudyDb db, IReadOnlyCollection<MemberId> members, CancellationToken cancellationToken)
    {
        var ids = members.Select(member => (long)member.Value).ToArray();
        var held = await db.Database
            .SqlQuery<Held>($"""SELECT id AS "Id", version AS "Version" FROM members WHERE id = ANY({ids}) ORDER BY id FOR UPDATE""")
            .ToListAsync(cancellationToken);
        return held.ToDictionary(member => new MemberId((ulong)member.Id), member => member.Version);
    }

    public Task InsertAsync<T>(StudyDb db, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var table = BulkTable<T>.Of(db);
        var columns = table.Inserted;
        var sql = $"INSERT INTO {table.Name} ({string.Join(", ", columns.Select(column => column.Name))}) SELECT * FROM {Unnest(columns)}";
        return RunAsync(db, sql, columns, rows, cancellationToken);
    }

    public Task UpdateAsync<T>(StudyDb db, IReadOnlyList<T> rows, IReadOnlyList<string> properties, CancellationToken cancellationToken)
        where T : class
    {
        var table = BulkTable<T>.Of(db);
        var (set, keys) = (table.Named(properties), table.Keys);
        IReadOnlyList<BulkColumn<T>> all = [.. set, .. keys];
        var sets = set.Select((column, place) => $"{column.Name} = given.c{place}");
        var found = keys.Select((column, place) => $"{table.Name}.{column.Name} = given.c{set.Count + place}");
        var sql = $"UPDATE {table.Name} SET {string.Join(", ", sets)} " +
            $"FROM {Unnest(all)} AS given({string.Join(", ", all.Select((_, place) => $"c{place}"))}) WHERE {string.Join(" AND ", found)}";
        return RunAsync(db, sql, all, rows, cancellationToken);
    }

    private static string Unnest<T>(IReadOnlyList<BulkColumn<T>> columns)
        where T : class => $"unnest({string.Join(", ", columns.Select((column, place) => $"@p{place}::{column.Type}[]"))})";

    private static async Task RunAsync<T>(
        StudyDb db, string sql, IReadOnlyList<BulkColumn<T>> columns, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var command = new NpgsqlCommand(sql, connection, (NpgsqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction());
        await using (command)
        {
            for (var place = 0; place < columns.Count; place++)
            {
                command.Parameters.Add(new NpgsqlParameter($"p{place}", columns[place].ReadAll(rows)));
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private sealed record Held(long Id, int Version);
}
