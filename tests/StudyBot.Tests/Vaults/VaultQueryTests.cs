using StudyBot.Store;
using StudyBot.Tests.Posting;

namespace StudyBot.Tests.Vaults;

/// <summary>A pass over the vault costs what is due, as <see cref="QueryPlanTests"/> holds of posts. By SQLite's plans: PostgreSQL scans so small a table, whatever indexes there are.</summary>
public sealed class VaultQueryTests
{
    [Fact]
    public async Task What_is_asked_of_the_database_is_answered_by_an_index()
    {
        await using var world = await VaultTests.ClosedAsync("운동");
        await world.SettleAsync();
        world.Queries.Clear();
        await world.PassAsync();
        foreach (var (text, parameters) in world.Queries.Seen)
        {
            var steps = await world.InAsync<StudyDb, List<string>>(db => QueryPlanTests.ExplainAsync(db, text, parameters));
            Assert.Contains(steps, step => step.Contains("ix_members_vault", StringComparison.Ordinal));
        }
    }
}
