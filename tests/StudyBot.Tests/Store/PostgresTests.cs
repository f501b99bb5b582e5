using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Tests.Postgres;

namespace StudyBot.Tests.Store;

/// <summary>What is PostgreSQL's own.</summary>
[OnPostgres]
public sealed class PostgresTests
{
    [Fact]
    public async Task A_character_that_it_cannot_hold_is_marked_and_the_rest_is_kept()
    {
        await using var world = await StoreWorld.StartAsync();

        var on = await world.PlanAsync("한 줄\0의 글");

        Assert.Equal("한 줄\uFFFD의 글", Assert.Single((await world.FindAsync(on))!.Tasks).Text);
    }

    [Fact]
    public async Task The_server_is_asked_not_to_compile_what_looks_long_to_it()
    {
        await using var world = await StoreWorld.StartAsync();

        Assert.Equal("off", await world.InAsync<StudyDb, string>(async db =>
            (await db.Database.SqlQuery<string>($"""SELECT current_setting('jit') AS "Value" """).ToListAsync(StoreWorld.Token)).Single()));
    }

    [Fact]
    public async Task Texts_are_ordered_and_sought_by_code_point_however_the_database_was_made()
    {
        await using var world = await StoreWorld.StartAsync();

        var others = await world.InAsync<StudyDb, List<string>>(db => db.Database.SqlQuery<string>(
            $"""
            SELECT table_name || '.' || column_name AS "Value" FROM information_schema.columns
            WHERE table_schema = 'public' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'
            """).ToListAsync(StoreWorld.Token));

        Assert.Empty(others);
    }

    [Fact]
    public async Task A_search_reads_one_index_over_the_member_and_the_trigrams()
    {
        await using var world = await StoreWorld.StartAsync();
        var plan = await world.InAsync<StudyDb, string>(async db =>
        {
            // So few rows are read faster without an index, or by another one.
            await db.Database.OpenConnectionAsync(StoreWorld.Token);
            await db.Database.ExecuteSqlRawAsync("SET enable_seqscan = off; SET enable_indexscan = off; DROP INDEX ix_search_texts_member_id_source_kind", StoreWorld.Token);
            var query = new PostgresSearchIndex().Find(db, new SearchOwnerRow { Id = 7, MemberId = StoreWorld.Me }, ["zotl", "tjqj"], limit: 10);
            var command = query.CreateDbCommand();
            command.CommandText = $"EXPLAIN {command.CommandText}";
            await using var reader = await command.ExecuteReaderAsync(StoreWorld.Token);
            var lines = new List<string>();
            while (await reader.ReadAsync(StoreWorld.Token))
            {
                lines.Add(reader.GetString(0));
            }

            return string.Join('\n', lines);
        });

        Assert.Matches(@"Bitmap Index Scan on ix_search_texts_member_id_keys.*\n.*Index Cond: \(\(member_id = .*keys ~~ .*keys ~~", plan);
    }

    /// <summary>While a new version is rolled out the old one works on the same tables: what it does not know may not hinder it, and what it needs must stay.</summary>
    [Fact]
    public async Task After_the_first_migration_the_others_only_add()
    {
        await using var world = await StoreWorld.StartAsync();

        var hindering = await world.InAsync<StudyDb, List<string>>(db =>
        {
            var migrations = db.GetService<IMigrationsAssembly>();
            return Task.FromResult((
                from known in migrations.Migrations.OrderBy(known => known.Key, StringComparer.Ordinal).Skip(1)
                let operations = migrations.CreateMigration(known.Value, db.Database.ProviderName!).UpOperations
                from operation in operations
                where !OnlyAdds(operation, operations)
                select $"{known.Key}: {operation.GetType().Name}").ToList());
        });

        Assert.Empty(hindering);
    }

    [Theory]
    [InlineData(typeof(DropColumnOperation), false)]
    [InlineData(typeof(RenameTableOperation), false)]
    [InlineData(typeof(AlterColumnOperation), false)]
    [InlineData(typeof(CreateTableOperation), true)]
    public void What_takes_away_or_changes_does_not_only_add(Type operation, bool onlyAdds) =>
        Assert.Equal(onlyAdds, OnlyAdds((MigrationOperation)Activator.CreateInstance(operation)!, []));

    [Theory]
    [InlineData("UPDATE days SET has_open = false;", true)]
    [InlineData("UPDATE days SET version = 1;", false)]
    [InlineData("DELETE FROM days;", false)]
    public void Only_a_column_that_is_new_may_be_filled(string sql, bool onlyAdds) =>
        Assert.Equal(onlyAdds, OnlyAdds(new SqlOperation { Sql = sql }, [new AddColumnOperation { Table = "days", Name = "has_open" }]));

    private static bool OnlyAdds(MigrationOperation operation, IReadOnlyList<MigrationOperation> all) => operation switch
    {
        // Without an index a process of the version before is slower, and right; how a table is stored it never sees.
        DropIndexOperation or AlterTableOperation => true,
        SqlOperation sql => Regex.Match(sql.Sql, @"^\s*UPDATE (\w+) SET (\w+) = [^;,]*;\s*$") is { Success: true } filled
            && all.OfType<AddColumnOperation>().Any(added => added.Table == filled.Groups[1].Value && added.Name == filled.Groups[2].Value),
        AddColumnOperation column => column.IsNullable || column.DefaultValue is not null || column.DefaultValueSql is not null,
        CreateIndexOperation index => !index.IsUnique,
        CreateTableOperation or AlterDatabaseOperation => true,
        _ => false,
    };
}
