using Microsoft.EntityFrameworkCore;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Tests.Store;

/// <summary>Pages enter the schedule with the change that writes them. 3 March 2026 is open, 08:00 in Seoul.</summary>
public class RecallStoreTests
{
    private static readonly DateOnly _first = new(2026, 3, 3);

    [Fact]
    public async Task Both_pages_about_a_day_are_one_card_and_a_correction_moves_nothing()
    {
        await using var world = await StoreWorld.StartAsync();
        await WriteAsync(world, _first, PageOf.Today, Remembered.Well);
        var row = Assert.Single(await RowsAsync(world));
        Assert.Equal((_first, _first, 1, _first.AddDays(2)), (row.AboutOn, row.LastOn, row.Repetitions, row.DueOn));

        world.Clock.Advance(TimeSpan.FromDays(1));
        await WriteAsync(world, _first.AddDays(1), PageOf.Yesterday, press: null, "half");
        await WriteAsync(world, _first.AddDays(1), PageOf.Yesterday, press: null, "half, corrected");
        row = Assert.Single(await RowsAsync(world));
        Assert.Equal((_first, _first.AddDays(1), 2, _first.AddDays(6)), (row.AboutOn, row.LastOn, row.Repetitions, row.DueOn));

        // A press that comes after the page moves it.
        await WriteAsync(world, _first.AddDays(1), PageOf.Yesterday, Remembered.Well, "half, corrected");
        Assert.Equal(_first.AddDays(8), Assert.Single(await RowsAsync(world)).DueOn);
    }

    [Fact]
    public async Task A_page_taken_back_leaves_the_schedule_and_written_again_it_comes_back()
    {
        await using var world = await StoreWorld.StartAsync();
        await WriteAsync(world, _first, PageOf.Today, Remembered.Well);
        await UndoAsync(world);
        Assert.Empty(await RowsAsync(world));

        await WriteAsync(world, _first, PageOf.Today, Remembered.Hardly);
        world.Clock.Advance(TimeSpan.FromDays(1));
        await WriteAsync(world, _first.AddDays(1), PageOf.Yesterday, Remembered.Well);
        await UndoAsync(world);
        var row = Assert.Single(await RowsAsync(world));
        Assert.Equal((_first, 1, 0.212), (row.LastOn, row.Repetitions, row.Stability));
    }

    [Fact]
    public async Task The_page_of_the_first_morning_after_a_gap_is_about_the_day_before_the_gap()
    {
        await using var world = await StoreWorld.StartAsync();
        await WriteAsync(world, _first, PageOf.Today, Remembered.Well);
        world.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal(0, (await world.OpenAsync()).Recalls);
        await WriteAsync(world, _first.AddDays(4), PageOf.Yesterday, Remembered.Well);
        Assert.Equal((_first, 2), Assert.Single(await RowsAsync(world)) is var row ? (row.AboutOn, row.Repetitions) : default);
    }

    [Fact]
    public async Task Pages_older_than_the_schedule_are_brought_in_by_the_next_one_and_by_whoever_looks()
    {
        await using var world = await StoreWorld.StartAsync();
        for (var day = 0; day < 3; day++)
        {
            await WriteAsync(world, _first.AddDays(day), PageOf.Today, press: null);
            world.Clock.Advance(TimeSpan.FromDays(1));
        }

        await ForgetAsync(world);
        Assert.Equal(0, (await world.OpenAsync()).Recalls);
        await world.InAsync<RecallStore, bool>(async recalls =>
        {
            await recalls.CatchUpAsync(StoreWorld.Me, StoreWorld.Token);
            return true;
        });
        Assert.Equal(3, (await RowsAsync(world)).Count);

        await ForgetAsync(world);
        await WriteAsync(world, _first.AddDays(3), PageOf.Yesterday, press: null);
        Assert.Equal([2, 1, 1], (await RowsAsync(world)).OrderByDescending(row => row.AboutOn).Select(row => row.Repetitions));
        Assert.Equal(2, (await world.OpenAsync()).Recalls);
    }

    [Fact]
    public async Task A_recall_moves_its_day_once_a_day_and_a_repeated_delivery_is_kept_once()
    {
        await using var world = await StoreWorld.StartAsync();
        await WriteAsync(world, _first, PageOf.Today, Remembered.Well);
        world.Clock.Advance(TimeSpan.FromDays(9));
        var on = (await world.OpenAsync()).On;
        Assert.Equal(RecallSaved.Saved, await SaveAsync(world, "one"));
        Assert.Equal(RecallSaved.Saved, await SaveAsync(world, "one"));
        Assert.True(await PressAsync(world, on, Remembered.Hardly));
        var due = Assert.Single(await RowsAsync(world)).DueOn;

        Assert.Equal(RecallSaved.Again, await SaveAsync(world, "two"));
        Assert.Equal(RecallSaved.Again, await SaveAsync(world, "two"));
        Assert.Equal(due, Assert.Single(await RowsAsync(world)).DueOn);
        Assert.Equal("one\n\ntwo", (await TextsAsync(world)).Single().Text);

        // Another answer to the same recall is a correction, and leaves nothing of the first one behind.
        Assert.True(await PressAsync(world, on, Remembered.Well));
        var corrected = Assert.Single(await RowsAsync(world));
        Assert.Equal(RecallSchedule.Replay(_first, [new(_first, Remembered.Well), new(on, Remembered.Well)])!.Memory, RecallRows.Read(corrected).Memory);
        Assert.True(corrected.DueOn > due);
    }

    [Fact]
    public async Task Two_devices_that_send_at_once_keep_both_texts()
    {
        await using var world = await StoreWorld.StartAsync();
        await WriteAsync(world, _first, PageOf.Today, Remembered.Well);
        world.Clock.Advance(TimeSpan.FromDays(9));
        await world.OpenAsync();
        await Task.WhenAll(SaveAsync(world, "from the phone"), SaveAsync(world, "from the desk"));
        var text = Assert.Single(await TextsAsync(world)).Text;
        Assert.Contains("from the phone", text, StringComparison.Ordinal);
        Assert.Contains("from the desk", text, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(await RowsAsync(world)).Repetitions);
    }

    [Fact]
    public async Task Without_a_page_nothing_is_kept_but_what_was_recalled_before_stays()
    {
        await using var world = await StoreWorld.StartAsync();
        await WriteAsync(world, _first, PageOf.Today, Remembered.Well);
        Assert.Equal(RecallSaved.Saved, await SaveAsync(world, "one"));
        await UndoAsync(world);
        Assert.Equal(RecallSaved.Gone, await SaveAsync(world, "two"));
        Assert.False(await PressAsync(world, _first, Remembered.Well));
        Assert.Empty(await RowsAsync(world));
        Assert.Equal("one", Assert.Single(await TextsAsync(world)).Text);
    }

    [Fact]
    public async Task At_most_a_few_come_up_a_day_and_none_on_a_day_away()
    {
        await using var world = await StoreWorld.StartAsync();
        for (var day = 0; day < 6; day++)
        {
            await WriteAsync(world, _first.AddDays(day), PageOf.Today, press: null);
            world.Clock.Advance(TimeSpan.FromDays(1));
        }

        world.Clock.Advance(TimeSpan.FromDays(30));
        var on = (await world.OpenAsync()).On;
        Assert.Equal(RecallPlan.MostADay, (await world.OpenAsync()).Recalls);
        Assert.Equal(RecallSaved.Saved, await SaveAsync(world, "one"));
        Assert.Equal(RecallPlan.MostADay - 1, (await world.OpenAsync()).Recalls);

        await world.InAsync<StudyDb, int>(db =>
        {
            db.Away.Add(new AwayRow { MemberId = StoreWorld.Me, Id = 1, From = on, To = on.AddDays(2) });
            return db.SaveChangesAsync(StoreWorld.Token);
        });
        Assert.Equal(0, (await world.OpenAsync()).Recalls);
    }

    private static Task<Changed<int>> WriteAsync(StoreWorld world, DateOnly on, PageOf of, Remembered? press, string text = "page") => world.ChangeAsync(
        on,
        edit =>
        {
            var page = (edit.Day.Page(of) ?? new Writing(text, Visibility.Private, edit.Now)) with { Text = text, Remembered = press };
            edit.Day = of == PageOf.Today ? edit.Day with { TodayPage = page } : edit.Day with { YesterdayPage = page };
        },
        Cause.Page);

    private static async Task UndoAsync(StoreWorld world) => Assert.IsType<UndoOutcome.Done>((await world.InAsync<DayUndo, (UndoOutcome Outcome, MemberDay)>(
        undo => undo.TakeBackAsync(StoreWorld.Me, world.NextInteraction(), of: null, StoreWorld.Token))).Outcome);

    private static Task<RecallSaved> SaveAsync(StoreWorld world, string text) => world.InAsync<RecallStore, RecallSaved>(async recalls =>
        await recalls.SaveAsync(StoreWorld.Me, _first, (await world.OpenAsync()).On, text, StoreWorld.Token));

    private static Task<bool> PressAsync(StoreWorld world, DateOnly on, Remembered press) =>
        world.InAsync<RecallStore, bool>(recalls => recalls.PressAsync(StoreWorld.Me, _first, on, press, StoreWorld.Token));

    private static Task<List<RecallRow>> RowsAsync(StoreWorld world) => world.InAsync<StudyDb, List<RecallRow>>(
        db => db.Recalls.AsNoTracking().OrderBy(row => row.AboutOn).ToListAsync(StoreWorld.Token));

    private static Task<List<RecallTextRow>> TextsAsync(StoreWorld world) => world.InAsync<StudyDb, List<RecallTextRow>>(
        db => db.RecallTexts.AsNoTracking().ToListAsync(StoreWorld.Token));

    private static Task<int> ForgetAsync(StoreWorld world) => world.InAsync<StudyDb, int>(db => db.Recalls.ExecuteDeleteAsync(StoreWorld.Token));
}
