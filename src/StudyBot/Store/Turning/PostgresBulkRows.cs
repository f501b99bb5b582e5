using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
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
        var columns = BulkColumns.Of<T>(db);
        var sql = $"INSERT INTO {columns.Table} ({string.Join(", ", columns.Inserted.Select(columns.Name))}) SELECT * FROM {Unnest(columns.Inserted)}";
        return RunAsync(db, sql, columns.Inserted, rows, cancellationToken);
    }

    public Task UpdateAsync<T>(StudyDb db, IReadOnlyList<T> rows, IReadOnlyList<string> properties, CancellationToken cancellationToken)
        where T : class
    {
        var columns = BulkColumns.Of<T>(db);
        var set = columns.Named(properties);
        IReadOnlyList<IProperty> all = [.. set, .. columns.Keys];
        var sets = set.Select((property, place) => $"{columns.Name(property)} = given.c{place}");
        var keys = columns.Keys.Select((property, place) => $"{columns.Table}.{columns.Name(property)} = given.c{set.Count + place}");
        var sql = $"UPDATE {columns.Table} SET {string.Join(", ", sets)} " +
            $"FROM {Unnest(all)} AS given({string.Join(", ", all.Select((_, place) => $"c{place}"))}) WHERE {string.Join(" AND ", keys)}";
        return RunAsync(db, sql, all, rows, cancellationToken);
    }

    private static string Unnest(IReadOnlyList<IProperty> properties) =>
        $"unnest({string.Join(", ", properties.Select((property, place) => $"@p{place}::{property.GetColumnType()}[]"))})";

    private static async Task RunAsync<T>(
        StudyDb db, string sql, IReadOnlyList<IProperty> properties, IReadOnlyList<T> rows, CancellationToken cancellationToken)
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
            for (var place = 0; place < properties.Count; place++)
            {
                command.Parameters.Add(new NpgsqlParameter($"p{place}", Column(properties[place], rows)));
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>An array of the type that the column holds, where it may be null with null.</summary>
    private static Array Column<T>(IProperty property, IReadOnlyList<T> rows)
        where T : class
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        var isNullableValue = type.IsValueType && property.IsNullable && Nullable.GetUnderlyingType(type) is null;
        var values = Array.CreateInstance(isNullableValue ? typeof(Nullable<>).MakeGenericType(type) : type, rows.Count);
        var read = BulkColumns.Reader(property);
        for (var row = 0; row < rows.Count; row++)
        {
            values.SetValue(read(rows[row]), row);
        }

        return values;
    }

    private sealed record Held(long Id, int Version);
}
