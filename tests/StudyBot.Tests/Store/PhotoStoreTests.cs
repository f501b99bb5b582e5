using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;
using Microsoft.EntityFrameworkCore;

namespace StudyBot.Tests.Store;

public class PhotoStoreTests
{
    private static readonly byte[] _png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [Fact]
    public async Task A_photograph_is_stored_with_its_page_and_found_with_the_day()
    {
        await using var world = await StoreWorld.StartAsync();
        var on = (await world.OpenAsync()).On;
        var photos = PhotoList.Of([await KeepAsync(world, 1), await KeepAsync(world, 2)]);

        await WriteAsync(world, on, "캐싱", photos);

        Assert.Equal(photos, (await world.FindAsync(on))!.TodayPage!.Photos);
        Assert.Equal(photos, (await world.OpenAsync()).Day.TodayPage!.Photos);
        Assert.Equal([1, 2], (await RowsAsync(world)).Select(row => row.Id));
    }

    [Fact]
    public async Task One_that_is_taken_off_and_brought_back_by_undo_is_the_same_one()
    {
        await using var world = await StoreWorld.StartAsync();
        var on = (await world.OpenAsync()).On;
        var photos = PhotoList.Of([await KeepAsync(world, 1), await KeepAsync(world, 2), await KeepAsync(world, 3)]);
        await WriteAsync(world, on, "", photos);
        var drop = world.NextInteraction();
        await world.ChangeAsync(on, edit => edit.Day = edit.Day with { TodayPage = edit.Day.TodayPage! with { Photos = photos.Without(new HashSet<string> { "2" }) } }, Cause.Page, drop);
        Assert.Equal(["1", "3"], (await world.FindAsync(on))!.TodayPage!.Photos.Select(photo => photo.Key));

        var undone = await world.InAsync<DayUndo, (UndoOutcome Outcome, MemberDay Around)>(
            undo => undo.TakeBackAsync(StoreWorld.Me, world.NextInteraction(), drop, StoreWorld.Token));

        Assert.IsType<UndoOutcome.Done>(undone.Outcome);
        Assert.Equal(photos, (await world.FindAsync(on))!.TodayPage!.Photos);
        Assert.Equal(_png, await ReadAsync(world, photos[1]));

        // In the rows it has a new number by now; the page itself can still be taken back.
        var all = await world.InAsync<DayUndo, (UndoOutcome Outcome, MemberDay Around)>(
            undo => undo.TakeBackAsync(StoreWorld.Me, world.NextInteraction(), of: null, StoreWorld.Token));
        Assert.IsType<UndoOutcome.Done>(all.Outcome);
        Assert.Null((await world.FindAsync(on))!.TodayPage);
        Assert.Empty(await RowsAsync(world));
    }

    [Fact]
    public async Task A_file_is_swept_when_nothing_can_bring_it_back_and_not_before()
    {
        await using var world = await StoreWorld.StartAsync();
        var on = (await world.OpenAsync()).On;
        var (kept, loose) = (await KeepAsync(world, 1), await KeepAsync(world, 2));
        await WriteAsync(world, on, "", PhotoList.Of([kept]));
        var now = TimeProvider.System.GetUtcNow();

        Assert.Equal(0, await SweepAsync(world, now + PhotoStore.Grace - TimeSpan.FromMinutes(1)));
        Assert.NotNull(await ReadAsync(world, loose));
        Assert.Equal(1, await SweepAsync(world, now + PhotoStore.Grace + TimeSpan.FromMinutes(1)));

        Assert.Null(await ReadAsync(world, loose));
        Assert.Equal(_png, await ReadAsync(world, kept));
    }

    [Fact]
    public async Task What_found_no_page_is_forgotten_but_never_what_a_page_has()
    {
        await using var world = await StoreWorld.StartAsync();
        var on = (await world.OpenAsync()).On;
        var (kept, loose) = (await KeepAsync(world, 1), await KeepAsync(world, 2));
        await WriteAsync(world, on, "", PhotoList.Of([kept]));

        await world.InAsync<PhotoStore, bool>(async store =>
        {
            await store.ForgetAsync(StoreWorld.Me, [kept, loose], StoreWorld.Token);
            return true;
        });

        Assert.Equal(_png, await ReadAsync(world, kept));
        Assert.Null(await ReadAsync(world, loose));
    }

    [Fact]
    public async Task All_of_a_member_is_deleted_and_nothing_of_another()
    {
        await using var world = await StoreWorld.StartAsync();
        var other = new MemberId(12);
        var on = (await world.OpenAsync()).On;
        var (mine, theirs) = (await KeepAsync(world, 1), await KeepAsync(world, 2, other));
        await WriteAsync(world, on, "", PhotoList.Of([mine]));
        await world.InAsync<PageDrafts, bool>(async drafts =>
        {
            await drafts.KeepAsync(StoreWorld.Me, new PageDraft(7, on, "text", PhotoList.Empty), StoreWorld.Token);
            return true;
        });

        await world.InAsync<PhotoStore, bool>(async store =>
        {
            await store.DeleteOfAsync(StoreWorld.Me, StoreWorld.Token);
            return true;
        });

        Assert.Empty(await RowsAsync(world));
        Assert.Null(await ReadAsync(world, mine));
        Assert.Null(await world.InAsync<PageDrafts, PageDraft?>(drafts => drafts.FindAsync(StoreWorld.Me, 7, StoreWorld.Token)));
        Assert.Equal(_png, await ReadAsync(world, theirs));
    }

    [Fact]
    public async Task A_draft_comes_back_as_it_was_until_it_is_forgotten()
    {
        await using var world = await StoreWorld.StartAsync();
        var draft = new PageDraft(ulong.MaxValue, new DateOnly(2026, 3, 3), "둘째 줄\n\n끝", PhotoList.Of([await KeepAsync(world, 1)]));

        await world.InAsync<PageDrafts, bool>(async drafts =>
        {
            await drafts.KeepAsync(StoreWorld.Me, draft, StoreWorld.Token);
            Assert.Equal(draft, await drafts.FindAsync(StoreWorld.Me, draft.Message, StoreWorld.Token));
            Assert.Null(await drafts.FindAsync(new MemberId(12), draft.Message, StoreWorld.Token));
            drafts.Forget(StoreWorld.Me, draft.Message);
            Assert.Null(await drafts.FindAsync(StoreWorld.Me, draft.Message, StoreWorld.Token));
            return true;
        });
    }

    private static Task<Photo> KeepAsync(StoreWorld world, ulong id, MemberId? member = null) => world.InAsync<PhotoFolder, Photo>(async folder =>
    {
        await using var part = folder.Begin();
        await part.WriteAsync(_png, StoreWorld.Token);
        var at = world.Clock.GetUtcNow().AddMilliseconds(id);
        return new Photo(folder.Keep(part, member ?? StoreWorld.Me, new DateOnly(2026, 3, 3), id, PhotoType.Png), $"{id}.png", "image/png", _png.Length, at);
    });

    private static Task WriteAsync(StoreWorld world, DateOnly on, string text, PhotoList photos) => world.ChangeAsync(
        on, edit => edit.Day = edit.Day with { TodayPage = new Writing(text, Visibility.Written, edit.Now) { Photos = photos } }, Cause.Page);

    private static Task<byte[]?> ReadAsync(StoreWorld world, Photo photo) =>
        world.InAsync<PhotoFolder, byte[]?>(folder => folder.ReadAsync(photo, StoreWorld.Token));

    private static Task<int> SweepAsync(StoreWorld world, DateTimeOffset now) =>
        world.InAsync<PhotoStore, int>(store => store.SweepAsync(now, StoreWorld.Token));

    private static Task<List<PhotoRow>> RowsAsync(StoreWorld world) =>
        world.InAsync<StudyDb, List<PhotoRow>>(db => db.Photos.AsNoTracking().OrderBy(row => row.Id).ToListAsync(StoreWorld.Token));
}
