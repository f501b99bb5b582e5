using Microsoft.EntityFrameworkCore;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Tests.Store;

public class LooseEndTests
{
    [Fact]
    public async Task Look_again_lines_are_open_questions_and_a_corrected_page_keeps_them()
    {
        await using var world = await StoreWorld.StartAsync();
        await WriteAsync(world, "앞\n? 하나\n?둘");
        Assert.Equal(["하나", "둘"], await OpenAsync(world));
        await WriteAsync(world, "앞을 고침\n? **하나**\n? 둘\n? 셋");
        var rows = await RowsAsync(world);
        Assert.Equal([1, 2, 3], rows.Select(row => row.Id));
        Assert.Equal(["**하나**", "둘", "셋"], await OpenAsync(world));
    }

    [Fact]
    public async Task A_line_taken_out_closes_without_a_word_and_comes_back_with_its_line()
    {
        await using var world = await StoreWorld.StartAsync();
        await WriteAsync(world, "? 하나\n? 둘");
        await WriteAsync(world, "? 둘");
        Assert.Equal(["둘"], await OpenAsync(world));
        await WriteAsync(world, "? 둘\n? 하나");
        Assert.Equal(["하나", "둘"], await OpenAsync(world));
        Assert.Equal(2, (await RowsAsync(world)).Count);
    }

    [Fact]
    public async Task One_that_was_made_a_task_or_answered_outlives_its_line()
    {
        await using var world = await StoreWorld.StartAsync();
        await WriteAsync(world, "? 하나\n? 둘\n? 셋");
        await world.PlanAsync("하나");
        await CloseAsync(world, 2, "둘은 둘이다");
        await WriteAsync(world, "끝");
        Assert.Equal(["하나"], await OpenAsync(world));
        var kept = await world.InAsync<LooseEndStore, IReadOnlyList<LooseEndRow>>(
            ends => ends.GetOfDayAsync(StoreWorld.Me, new DateOnly(2026, 3, 3), StoreWorld.Token));
        Assert.Equal([("하나", null), ("둘", "둘은 둘이다")], kept.Select(row => (row.Text, row.Answer)));
    }

    [Fact]
    public async Task Taking_the_page_back_takes_its_questions_back()
    {
        await using var world = await StoreWorld.StartAsync();
        await WriteAsync(world, "? 하나");
        await world.InAsync<DayUndo, UndoOutcome>(async undo => (await undo.TakeBackAsync(StoreWorld.Me, world.NextInteraction(), of: null, StoreWorld.Token)).Outcome);
        Assert.Empty(await OpenAsync(world));
    }

    [Fact]
    public async Task Two_answers_from_two_devices_are_both_kept_and_one_can_be_opened_again()
    {
        await using var world = await StoreWorld.StartAsync();
        await WriteAsync(world, "? 하나");
        await CloseAsync(world, 1, "전화에서");
        await CloseAsync(world, 1, "노트북에서");
        await CloseAsync(world, 1, "노트북에서");
        Assert.Equal("전화에서\n노트북에서", (await RowsAsync(world))[0].Answer);
        Assert.Empty(await OpenAsync(world));
        await world.InAsync<LooseEndStore, LooseEndRow?>(ends => ends.ReopenAsync(StoreWorld.Me, 1, StoreWorld.Token));
        Assert.Equal(["하나"], await OpenAsync(world));
        Assert.Null(await world.InAsync<LooseEndStore, LooseEndRow?>(ends => ends.CloseAsync(StoreWorld.Me, 9, "답", StoreWorld.Token)));
    }

    [Fact]
    public async Task Questions_of_a_day_whose_book_is_closed_are_not_listed()
    {
        await using var world = await StoreWorld.StartAsync();
        await WriteAsync(world, "? 하나");
        await world.InAsync<ClosedBookStore, bool>(books => books.CloseAsync(StoreWorld.Me, new DateOnly(2026, 3, 3), StoreWorld.Token));
        Assert.Empty(await OpenAsync(world));
        world.Clock.Advance(ClosedBooks.Longest);
        Assert.Equal(["하나"], await OpenAsync(world));
    }

    private static Task<Changed<int>> WriteAsync(StoreWorld world, string text) => world.ChangeAsync(
        new DateOnly(2026, 3, 3),
        edit => edit.Day = edit.Day with { TodayPage = new Writing(text, Visibility.Written, edit.Now) },
        Cause.Page);

    private static Task<LooseEndRow?> CloseAsync(StoreWorld world, int id, string answer) =>
        world.InAsync<LooseEndStore, LooseEndRow?>(ends => ends.CloseAsync(StoreWorld.Me, id, answer, StoreWorld.Token));

    private static async Task<List<string>> OpenAsync(StoreWorld world) => [..
        (await world.InAsync<LooseEndStore, IReadOnlyList<LooseEndRow>>(ends => ends.GetOpenAsync(StoreWorld.Me, StoreWorld.Token))).Select(row => row.Text)];

    private static Task<List<LooseEndRow>> RowsAsync(StoreWorld world) =>
        world.InAsync<StudyDb, List<LooseEndRow>>(db => db.LooseEnds.AsNoTracking().OrderBy(row => row.Id).ToListAsync(StoreWorld.Token));
}
