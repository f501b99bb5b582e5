using CsCheck;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Tests.Postgres;
using StudyBot.Tests.Study.Histories;

namespace StudyBot.Tests.Store;

/// <summary>The same random histories as the pure rules live through, through the stores and a real database file.</summary>
public class HistoryStoreTests
{
    [Fact]
    public async Task The_store_makes_of_every_history_what_the_pure_rules_make_of_it() => await HistoryGen.History.SampleAsync(
        async history =>
        {
            await using var world = await StoreWorld.StartAsync(history.Start);
            await world.JoinGroupAsync();
            var life = new Life(history.Start);
            foreach (var step in history.Steps)
            {
                life.Do(step);
                await StoreHistory.DoAsync(world, step);
                await AssertSameAsync(world, life);
            }
        },
        iter: OnPostgresAttribute.IsOnThisTest ? 10 : 40,
        threads: 1,
        print: history => history.ToString());

    private static async Task AssertSameAsync(StoreWorld world, Life life)
    {
        var open = await world.OpenAsync();
        Assert.Equal(life.Open.On, open.On);
        Assert.Equal((life.StudyDays.NextAfter(life.Open.On), life.StudyDays.OffOn(life.Open.On)), (open.Next, open.Off));
        Assert.Equal(Show(life.Later), Show(await world.LaterAsync()));
        foreach (var day in life.Days)
        {
            var stored = (await world.FindAsync(day.On))!;
            Assert.Equal(Show(day.Tasks), Show(stored.Tasks));
            Assert.Equal(Show(day.Tomorrow), Show(stored.Tomorrow));
            Assert.Equal(day.OpenedFrom, stored.OpenedFrom);
        }
    }

    /// <summary>Everything that is known of a task, but instants: a database keeps milliseconds.</summary>
    private static List<StudyTask> Show(TaskList list) => [.. list.Select(task => task with { DoneAt = null })];
}
