using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Tests.Store;

/// <summary>Changes of many at once, each as if it were alone.</summary>
public class WriteGateTests
{
    private const int AtOnce = 8;

    [Fact]
    public async Task Of_changes_to_one_day_at_the_same_moment_none_is_lost()
    {
        await using var world = await StoreWorld.StartAsync();
        var on = (await world.OpenAsync()).On;

        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(number => Task.Run(
            () => world.ChangeAsync(on, edit => StoreWorld.Add(edit, $"task {number}")), StoreWorld.Token)));

        var tasks = (await world.FindAsync(on))!.Tasks;
        Assert.Equal(Enumerable.Range(0, AtOnce).Select(number => $"task {number}"), tasks.Select(task => task.Text).Order(StringComparer.Ordinal));
        Assert.Equal(AtOnce, tasks.Select(task => task.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_day_opened_by_many_at_the_same_moment_is_opened_once()
    {
        await using var world = await StoreWorld.StartAsync();
        await world.PlanAsync("운동", "독서");
        world.Clock.Advance(TimeSpan.FromDays(1));

        var days = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(world.OpenAsync, StoreWorld.Token)));

        Assert.All(days, day => Assert.Equal(["운동", "독서"], day.Day.Tasks.Select(task => task.Text)));
        Assert.Single(await world.JournalAsync(), row => row.On == days[0].On && row.Cause == Cause.Turn);
    }

    [Fact]
    public async Task One_interaction_that_arrives_in_two_places_is_done_once()
    {
        await using var world = await StoreWorld.StartAsync();
        var on = (await world.OpenAsync()).On;
        var interaction = world.NextInteraction();

        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(
            () => world.ChangeAsync(on, edit => StoreWorld.Add(edit, "운동"), interaction: interaction), StoreWorld.Token)));

        Assert.Single((await world.FindAsync(on))!.Tasks);
    }

    [Fact]
    public async Task What_fails_by_itself_is_done_once_and_leaves_nothing_behind()
    {
        await using var world = await StoreWorld.StartAsync();
        var on = (await world.OpenAsync()).On;
        var times = 0;

        await Assert.ThrowsAsync<InvalidOperationException>(() => world.ChangeAsync(on, edit =>
        {
            times++;
            StoreWorld.Add(edit, "운동");
            throw new InvalidOperationException("a bug");
        }));

        Assert.Equal(1, times);
        Assert.Equal(TaskList.Empty, (await world.FindAsync(on))!.Tasks);
    }
}
