using Microsoft.EntityFrameworkCore;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Tests.Store;

/// <summary>What is SQLite's own: how the file is written, and its index over texts.</summary>
public sealed class SqliteTests
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("secure_delete", "1")]
    public async Task Every_connection_keeps_what_was_saved_safe(string pragma, string value)
    {
        await using var world = await StoreWorld.StartAsync();

        for (var time = 0; time < 2; time++)
        {
            var read = await world.InAsync<StudyDb, string?>(async db =>
            {
                await db.Database.OpenConnectionAsync(StoreWorld.Token);
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"PRAGMA {pragma}";
                return (await command.ExecuteScalarAsync(StoreWorld.Token))?.ToString();
            });
            Assert.Equal(value, read);
        }
    }

    [Fact]
    public async Task The_index_is_read_forwards_and_between_one_members_ids_only()
    {
        await using var world = await StoreWorld.StartAsync();
        var plan = await world.InAsync<StudyDb, string>(async db =>
        {
            var query = new SqliteSearchIndex().Find(db, new SearchOwnerRow { Id = 7, MemberId = StoreWorld.Me }, ["zotl"], limit: 10);
            var command = query.CreateDbCommand();
            command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
            await db.Database.OpenConnectionAsync(StoreWorld.Token);
            await using var reader = await command.ExecuteReaderAsync(StoreWorld.Token);
            var lines = new List<string>();
            while (await reader.ReadAsync(StoreWorld.Token))
            {
                lines.Add(reader.GetString(reader.GetOrdinal("detail")));
            }

            return string.Join('\n', lines);
        });

        // FTS5 notes what it was given: M, a query; > and <, bounds of row ids; and an order if it is asked for one.
        Assert.Matches(@"SCAN search_index VIRTUAL TABLE INDEX 0:M1><", plan);
        Assert.Contains("SEARCH t USING INTEGER PRIMARY KEY", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_were_deleted_are_not_in_the_file_any_more()
    {
        await using var world = await StoreWorld.StartAsync();
        await world.InAsync<SearchStore, FoundTexts>(search => search.FindAsync(StoreWorld.Me, SearchQuery.TryRead("캐싱")!, StoreWorld.Token));
        var on = await world.PlanAsync("quetzalcoatlus");
        Assert.Contains("quetzalcoatlus", await world.InAsync<StudyDb, string>(db => db.SearchTexts.Select(text => text.Keys).SingleAsync(StoreWorld.Token)), StringComparison.Ordinal);
        await world.ChangeAsync(on, edit => edit.Day = edit.Day with { Tasks = TaskList.Empty });

        var grams = await world.InAsync<StudyDb, int>(async db =>
        {
            await db.Database.ExecuteSqlRawAsync("CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'search_index', 'row')", StoreWorld.Token);
            return await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM temp.words").SingleAsync(StoreWorld.Token);
        });
        Assert.Equal(0, grams);
    }
}
