using StudyBot.Features.Checklists;
using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Tests.Store;

/// <summary>3 March 2026 is open; what is done on it has interactions of its own, counted from 1.</summary>
public class DayUndoTests
{
    private static readonly DateOnly _today = new(2026, 3, 3);

    [Fact]
    public async Task Used_again_it_walks_back_to_the_opening_of_the_day_and_no_further()
    {
        await using var world = await StoreWorld.StartAsync();
        await world.PlanAsync("a");
        world.Clock.Advance(TimeSpan.FromDays(1));
        var on = await world.PlanAsync("b");
        await world.ChangeAsync(on, edit => StoreWorld.Tick(edit, 0), Cause.Tick);
        await world.ChangeAsync(on, edit => StoreWorld.AddForLater(edit, null, "c"), Cause.Add);

        Assert.Equal([Cause.Add, Cause.Tick, Cause.Plan], [await CauseAsync(world), await CauseAsync(world), await CauseAsync(world)]);

        Assert.IsType<UndoOutcome.Nothing>(await UndoAsync(world));
        Assert.Equal(["a"], (await world.FindAsync(on))!.Tasks.Select(task => task.Text));
        Assert.Empty(await world.LaterAsync());
    }

    [Fact]
    public async Task The_same_interaction_takes_back_one_change_however_often_it_comes()
    {
        await using var world = await StoreWorld.StartAsync();
        var on = await world.PlanAsync("a");
        await world.ChangeAsync(on, edit => StoreWorld.Add(edit, "b"), Cause.Add);

        var first = Assert.IsType<UndoOutcome.Done>(await UndoAsync(world, interaction: 77));
        var again = Assert.IsType<UndoOutcome.Done>(await UndoAsync(world, interaction: 77));

        Assert.Equal(first.What.Interaction, again.What.Interaction);
        Assert.Equal(["a"], (await world.FindAsync(on))!.Tasks.Select(task => task.Text));
    }

    [Fact]
    public async Task A_button_means_its_own_change_and_says_when_that_is_gone()
    {
        await using var world = await StoreWorld.StartAsync();
        var on = await world.PlanAsync("a", "b");
        await world.ChangeAsync(on, edit => StoreWorld.Tick(edit, 0), Cause.Tick, interaction: 5);
        await world.ChangeAsync(on, edit => StoreWorld.Tick(edit, 1), Cause.Tick, interaction: 6);

        Assert.IsType<UndoOutcome.Done>(await UndoAsync(world, of: 5));
        Assert.IsType<UndoOutcome.Already>(await UndoAsync(world, of: 5));
        Assert.Equal([false, true], (await world.FindAsync(on))!.Tasks.Select(task => task.IsDone));
        Assert.IsType<UndoOutcome.Nothing>(await UndoAsync(world, of: 404));
    }

    [Fact]
    public async Task What_later_changes_build_on_is_refused_and_nothing_is_changed()
    {
        await using var world = await StoreWorld.StartAsync();
        var on = (await world.OpenAsync()).On;
        await world.ChangeAsync(on, edit => StoreWorld.Add(edit, "a"), Cause.Add, interaction: 5);
        await world.ChangeAsync(on, edit => StoreWorld.Tick(edit, 0), Cause.Tick);
        var before = (await world.FindAsync(on))!;

        Assert.IsType<UndoOutcome.Overgrown>(await UndoAsync(world, of: 5));

        Assert.Equal(before, await world.FindAsync(on));
    }

    [Fact]
    public async Task A_task_that_went_to_another_list_comes_back_with_the_same_number()
    {
        await using var world = await StoreWorld.StartAsync();
        var on = await world.PlanAsync("a", "-b", "c");
        var before = (await world.FindAsync(on))!;
        var id = before.Tasks[0].Id;
        foreach (var to in new[] { new TaskMoveTo(TaskPlace.Tomorrow), new TaskMoveTo(TaskPlace.Later, on.AddDays(9)), new TaskMoveTo(TaskPlace.Today) })
        {
            await world.ChangeAsync(on, edit => edit.Lists = ((EditTask.Done)TaskMoves.Move(edit.Lists, id, to, on)).Lists, Cause.Move);
        }

        Assert.Equal(["c", "a", "b"], (await world.FindAsync(on))!.Tasks.Select(task => task.Text));
        for (var back = 0; back < 3; back++)
        {
            Assert.IsType<UndoOutcome.Done>(await UndoAsync(world));
        }

        Assert.Equal(before.Tasks, (await world.FindAsync(on))!.Tasks);
        Assert.Empty(await world.LaterAsync());
    }

    [Fact]
    public async Task A_late_tick_comes_back_on_both_days_until_the_door_closes()
    {
        await using var world = await StoreWorld.StartAsync();
        await world.PlanAsync("a");
        world.Clock.Advance(TimeSpan.FromDays(1));
        var today = (await world.OpenAsync()).On;
        await TickLateAsync(world);
        Assert.Empty((await world.FindAsync(today))!.Tasks);

        Assert.IsType<UndoOutcome.Done>(await UndoAsync(world));
        Assert.Equal(TaskState.Carried, (await world.FindAsync(_today))!.Tasks[0].State);
        Assert.Equal(["a"], (await world.FindAsync(today))!.Tasks.Select(task => task.Text));

        await world.PlanAsync("b");
        await TickLateAsync(world);
        world.Clock.Advance(TimeSpan.FromHours(5));

        // Passed over: what is below it in the day can still be taken back.
        Assert.Equal(Cause.Plan, await CauseAsync(world));
        Assert.IsType<UndoOutcome.Nothing>(await UndoAsync(world));
        Assert.True((await world.FindAsync(_today))!.Tasks[0].IsDone);
    }

    [Fact]
    public async Task What_was_taken_up_after_an_absence_waits_again_and_is_asked_again()
    {
        await using var world = await StoreWorld.StartAsync();
        await world.PlanAsync("a", "b");
        world.Clock.Advance(TimeSpan.FromDays(6));
        var held = await world.OpenAsync();
        Assert.Equal(2, held.Held);
        await world.InAsync<DayStore, MemberDay>(days => days.TakeUpAsync(StoreWorld.Me, 9, task => task.Text == "a", StoreWorld.Token));

        Assert.Equal(Cause.TakeUp, await CauseAsync(world));

        var again = await world.OpenAsync();
        Assert.Equal((2, held.HeldUntil), (again.Held, again.HeldUntil));
        Assert.Empty(again.Day.Tasks);
        Assert.All((await world.FindAsync(_today))!.Tasks, task => Assert.True(task.IsLive));
    }

    [Fact]
    public async Task A_task_that_waits_for_a_date_arrives_on_it_once_and_is_seen_the_evening_before()
    {
        await using var world = await StoreWorld.StartAsync();
        var on = (await world.OpenAsync()).On;
        await world.ChangeAsync(on, edit => StoreWorld.AddForLater(edit, on.AddDays(3), "a", "-b"), Cause.Add);
        await world.ChangeAsync(on, edit => StoreWorld.AddForLater(edit, on.AddDays(5), "c"), Cause.Add);
        await world.ChangeAsync(on, edit => StoreWorld.AddForLater(edit, null, "d"), Cause.Add);

        world.Clock.Advance(TimeSpan.FromDays(2));
        var before = (await world.OpenAsync()).Day;
        Assert.Equal(["a", "b"], before.Tomorrow.Select(task => task.Text));
        Assert.Equal(["c", "d"], (await world.LaterAsync()).Select(task => task.Text));

        // Over a gap: the one that was due on a day nobody opened comes as well.
        world.Clock.Advance(TimeSpan.FromDays(4));
        var day = (await world.OpenAsync()).Day;
        Assert.Equal([("a", 0), ("b", 1), ("c", 0)], day.Tasks.Select(task => (task.Text, task.Depth)));
        Assert.All(day.Tasks, task => Assert.Equal((0, Slot.Morning), (task.Slips, task.Slot)));
        Assert.Equal(["d"], (await world.LaterAsync()).Select(task => task.Text));
        Assert.Equal(0, (await world.OpenAsync()).Waiting);
    }

    [Fact]
    public async Task A_tasks_history_is_read_over_its_days_without_what_was_taken_back()
    {
        await using var world = await StoreWorld.StartAsync();
        var on = (await world.OpenAsync()).On;
        await world.ChangeAsync(on, edit => StoreWorld.AddForLater(edit, null, "a"), Cause.Add);
        var id = (await world.LaterAsync())[0].Id;
        await EditAsync(world, on, Cause.Move, lists => TaskMoves.Move(lists, id, new TaskMoveTo(TaskPlace.Today), on));
        await EditAsync(world, on, Cause.Remark, lists => TaskEdits.Remark(lists, id, "half"));
        await EditAsync(world, on, Cause.Edit, lists => TaskEdits.Reword(lists, id, "never"));
        await UndoAsync(world);
        world.Clock.Advance(TimeSpan.FromDays(1));
        var next = (await world.OpenAsync()).Day;
        await world.ChangeAsync(next.On, edit => StoreWorld.Tick(edit, 0), Cause.Tick);

        var events = await world.InAsync<TaskHistoryStore, IReadOnlyList<TaskEvent>>(
            history => history.GetAsync(StoreWorld.Me, next.Tasks[0].Id, StoreWorld.Token));

        Assert.Equal<TaskEvent>(
            [
                new TaskEvent.Written(on, TaskPlace.Later, null),
                new TaskEvent.Moved(on, TaskPlace.Today, null),
                new TaskEvent.Remarked(on, "half"),
                new TaskEvent.CameOver(next.On, on, MoveKind.Carried),
                new TaskEvent.Ticked(next.On),
            ],
            events);
    }

    private static Task EditAsync(StoreWorld world, DateOnly on, string cause, Func<TaskLists, EditTask> rule) =>
        world.ChangeAsync(on, edit => edit.Lists = ((EditTask.Done)rule(edit.Lists)).Lists, cause);

    private static Task TickLateAsync(StoreWorld world) => world.ChangeAsync(
        _today, edit => _ = DayTicks.Tick(edit, [(edit.Day.Tasks[0].Id, true)]), Cause.Tick);

    private static async Task<string> CauseAsync(StoreWorld world) => Assert.IsType<UndoOutcome.Done>(await UndoAsync(world)).What.Cause;

    private static Task<UndoOutcome> UndoAsync(StoreWorld world, ulong? of = null, ulong? interaction = null) => world.InAsync<DayUndo, UndoOutcome>(
        async undo => (await undo.TakeBackAsync(StoreWorld.Me, interaction ?? world.NextInteraction(), of, StoreWorld.Token)).Outcome);
}
