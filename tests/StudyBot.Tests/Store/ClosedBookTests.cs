using Microsoft.EntityFrameworkCore;
using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Tests.Store;

public class ClosedBookTests
{
    private static readonly DateOnly _today = new(2026, 3, 3);

    [Fact]
    public async Task Every_day_that_leaves_the_store_is_past_the_closed_book_and_what_is_stored_stays_whole()
    {
        await using var world = await StoreWorld.StartAsync();
        await WriteAsync(world);
        await CloseAsync(world);

        var around = await world.OpenAsync();
        Assert.Equal((true, null), (around.Day.Closing!.IsHidden, around.Day.Tasks[0].Remark));
        Assert.Equal(("또 내일", "메모"), (around.Whole.Closing!.Text, around.Whole.Tasks[0].Remark));
        Assert.True((await world.FindAsync(_today))!.Closing!.IsHidden);
        Assert.Equal("또 내일", (await world.InAsync<DayStore, Day?>(days => days.FindWholeAsync(StoreWorld.Me, _today, StoreWorld.Token)))!.Closing!.Text);
        var reached = await world.InAsync<DayStore, ReachedDay>(days => days.ReachAsync(StoreWorld.Me, _today, StoreWorld.Token));
        Assert.Equal((true, "또 내일"), (reached.Day!.Closing!.IsHidden, reached.Whole!.Closing!.Text));

        // A tick meanwhile shows what is hidden no more than anything else, and writes none of it away.
        var changed = (Changed<int>.Done)await world.ChangeAsync(_today, edit => StoreWorld.Tick(edit, 0), Cause.Tick);
        Assert.Equal((true, null), (changed.Day.Closing!.IsHidden, changed.Day.Tasks[0].Remark));
        Assert.True(changed.Around.Day.Closing!.IsHidden);
        await OpenBookAsync(world);
        Assert.Equal(("또 내일", "메모"), ((await world.OpenAsync()).Day.Closing!.Text, (await world.OpenAsync()).Day.Tasks[0].Remark));
    }

    [Fact]
    public async Task A_tasks_history_tells_no_remark_of_a_closed_day()
    {
        await using var world = await StoreWorld.StartAsync();
        await WriteAsync(world);
        var id = (await world.OpenAsync()).Day.Tasks[0].Id;
        Task<IReadOnlyList<TaskEvent>> HistoryAsync() => world.InAsync<TaskHistoryStore, IReadOnlyList<TaskEvent>>(
            histories => histories.GetAsync(StoreWorld.Me, id, StoreWorld.Token));
        Assert.Contains(await HistoryAsync(), happened => happened is TaskEvent.Remarked);
        await CloseAsync(world);
        Assert.DoesNotContain(await HistoryAsync(), happened => happened is TaskEvent.Remarked);
    }

    [Fact]
    public async Task Asking_again_begins_the_half_hour_anew_and_old_rows_go()
    {
        await using var world = await StoreWorld.StartAsync();
        await CloseAsync(world, _today.AddDays(-1));
        world.Clock.Advance(TimeSpan.FromMinutes(20));
        await CloseAsync(world);
        world.Clock.Advance(TimeSpan.FromMinutes(20));
        await CloseAsync(world);
        Assert.Equal([_today], await world.InAsync<StudyDb, List<DateOnly>>(db => db.ClosedBooks.Select(book => book.On).ToListAsync(StoreWorld.Token)));
        world.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.True((await BooksAsync(world)).Hides(_today));
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False((await BooksAsync(world)).Hides(_today));
    }

    private static async Task WriteAsync(StoreWorld world)
    {
        await world.PlanAsync("하나");
        await world.ChangeAsync(_today, edit => edit.Day = edit.Day with
        {
            Tasks = TaskList.Of(edit.Day.Tasks.Select(task => task with { Remark = "메모" })),
            Closing = new Writing("또 내일", Visibility.Private, edit.Now),
        });
    }

    private static Task<bool> CloseAsync(StoreWorld world, DateOnly? on = null) =>
        world.InAsync<ClosedBookStore, bool>(books => books.CloseAsync(StoreWorld.Me, on ?? _today, StoreWorld.Token));

    private static Task<bool> OpenBookAsync(StoreWorld world) => world.InAsync<ClosedBookStore, bool>(async books =>
    {
        await books.OpenAsync(StoreWorld.Me, _today, StoreWorld.Token);
        return true;
    });

    private static Task<ClosedBooks> BooksAsync(StoreWorld world) =>
        world.InAsync<ClosedBookStore, ClosedBooks>(books => books.GetAsync(StoreWorld.Me, StoreWorld.Token));
}
