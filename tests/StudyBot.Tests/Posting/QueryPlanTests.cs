using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StudyBot.Posting;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Turning;

namespace StudyBot.Tests.Posting;

/// <summary>A pass costs what is due, not what exists: every question it asks is answered by an index. https://www.sqlite.org/eqp.html</summary>
public sealed class QueryPlanTests
{
    /// <summary>Indexes that hold nothing but what is under way.</summary>
    private static readonly string[] _smallIndexes = ["ix_nudges_under_way", "ix_notices_under_way", "ix_letters_under_way"];

    [Fact]
    public async Task A_pass_and_a_look_for_turns_scan_no_table()
    {
        await using var world = await PostingWorld.StartAsync();
        await world.PassAsync();
        world.Advance(TimeSpan.FromMinutes(2));
        world.Queries.Clear();
        await world.PassAsync();
        await world.InScopeAsync<Turns>(turns => turns.GetDueAsync(50, [], PostingWorld.Token));
        await world.InScopeAsync<Turns>(turns => turns.ForgetAwayAsync(PostingWorld.Token));
        await world.InScopeAsync<DuePosts>(due => due.FindNextAsync(PostingWorld.Token));
        var seen = world.Queries.Seen.ToList();
        Assert.InRange(seen.Count, 10, 40);

        Assert.Equal([], (await ExplainAsync(world, seen)).Where(IsScan));
    }

    [Fact]
    public async Task Turning_days_together_goes_by_the_members_and_by_the_keys_of_their_texts()
    {
        await using var world = await PostingWorld.StartAsync();
        await world.PlanAsync(11, "개념 수강");
        world.Queries.Clear();
        await world.InScopeAsync<DayTurns>(turns => turns.PlanAsync([new MemberId(11)], PostingWorld.Token));
        var steps = await ExplainAsync(world, world.Queries.Seen.ToList());

        Assert.Equal([], steps.Where(IsScan));
        Assert.Contains(steps, step => step.Contains("ix_tasks_member_id_key (member_id=? AND key=?)", StringComparison.Ordinal));
        Assert.Contains(steps, step => step.Contains("ix_tasks_member_id_series (member_id=? AND series=?)", StringComparison.Ordinal));
    }

    private static bool IsScan(string step) =>
        step.StartsWith("SCAN", StringComparison.Ordinal)
        && !step.Contains("json_each", StringComparison.Ordinal)
        && !step.Contains("CONSTANT ROW", StringComparison.Ordinal)
        && !_smallIndexes.Any(index => step.Contains(index, StringComparison.Ordinal));

    private static async Task<List<string>> ExplainAsync(PostingWorld world, IEnumerable<KeyValuePair<string, List<(string Name, object? Value)>>> queries)
    {
        var steps = new List<string>();
        foreach (var (text, parameters) in queries)
        {
            await world.InScopeAsync<StudyDb>(async db => steps.AddRange((await ExplainAsync(db, text, parameters)).Select(step => $"{step}\n{text}")));
        }

        return steps;
    }

    internal static async Task<List<string>> ExplainAsync(StudyDb db, string text, List<(string Name, object? Value)> parameters)
    {
        var steps = new List<string>();
        await db.Database.OpenConnectionAsync(PostingWorld.Token);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + text;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        await using var reader = await command.ExecuteReaderAsync(PostingWorld.Token);
        while (await reader.ReadAsync(PostingWorld.Token))
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }
}
