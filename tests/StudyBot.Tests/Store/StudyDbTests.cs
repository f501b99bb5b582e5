using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;

namespace StudyBot.Tests.Store;

public class StudyDbTests
{
    [Fact]
    public async Task No_change_of_the_model_waits_for_a_migration()
    {
        await using var world = await StoreWorld.StartAsync();

        Assert.False(await world.InAsync<StudyDb, bool>(db => Task.FromResult(db.Database.HasPendingModelChanges())));
    }

    [Fact]
    public async Task A_row_without_its_member_is_refused()
    {
        await using var world = await StoreWorld.StartAsync();

        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => world.InAsync<StudyDb, int>(db =>
        {
            db.Days.Add(new DayRow { MemberId = new MemberId(404), On = new DateOnly(2026, 3, 3) });
            return db.SaveChangesAsync(StoreWorld.Token);
        }));

        Assert.Contains("foreign key", refused.InnerException!.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_largest_id_and_the_smallest_part_of_time_come_back_as_they_went()
    {
        await using var world = await StoreWorld.StartAsync();
        var id = new MemberId(ulong.MaxValue);
        world.Clock.Advance(TimeSpan.FromMilliseconds(7));
        var now = world.Clock.GetUtcNow();

        await world.InAsync<MemberStore, bool>(members => members.JoinAsync(id, null, "큰 수", "en", StoreWorld.Token));

        var member = await world.InAsync<MemberStore, MemberRow?>(members => members.FindAsync(id, StoreWorld.Token));
        Assert.Equal((id, now, "큰 수"), (member!.Id, member.JoinedAt, member.Name));
    }

    [Fact]
    public async Task Days_that_are_older_than_the_mark_are_looked_through_for_open_tasks()
    {
        await using var world = await StoreWorld.StartAsync();
        await world.ChangeAsync(await world.PlanAsync("하나", "둘"), edit => StoreWorld.Tick(edit, 0));
        world.Clock.Advance(TimeSpan.FromHours(24));
        await world.OpenAsync();
        Assert.Equal([false, true], await MarksAsync());

        await world.InAsync<StudyDb, bool>(async db =>
        {
            var migrator = db.GetService<IMigrator>();
            await migrator.MigrateAsync("Vault", StoreWorld.Token);
            await migrator.MigrateAsync(cancellationToken: StoreWorld.Token);
            return true;
        });

        Assert.Equal([false, true], await MarksAsync());

        Task<List<bool>> MarksAsync() =>
            world.InAsync<StudyDb, List<bool>>(db => db.Days.OrderBy(day => day.On).Select(day => day.HasOpen).ToListAsync(StoreWorld.Token));
    }
}
