using CsCheck;
using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Store.Turning;
using StudyBot.Study;

namespace StudyBot.Tests.Store.Turning;

/// <summary>Rows that are written past the change tracker, and what the change tracker reads of them.</summary>
public class BulkRowsTests
{
    /// <summary>Few values and many nulls, so that rows often hold what the last one held, and often do not.</summary>
    private static readonly Gen<DateOnly?> _date = Gen.Int[0, 2].Select(day => day == 0 ? (DateOnly?)null : new DateOnly(2026, 3, day));

    private static readonly Gen<int?> _number = Gen.Int[0, 2].Select(number => number == 0 ? (int?)null : number);

    private static readonly Gen<string?> _text = Gen.Int[0, 3].Select(place => new[] { null, "", "영어 단어 30개", "it's \"one\" 🎉" }[place]);

    private static readonly Gen<TaskRow> _task =
        from list in Gen.Enum<ListKind>()
        from state in Gen.Enum<TaskState>()
        from slot in Gen.Enum<Slot>().Select(Gen.Bool)
        from dates in Gen.Select(_date, _date, _date, _date)
        from texts in Gen.Select(_text, _text, _text, _text)
        from numbers in Gen.Select(_number, _number, _number, Gen.Int[0, 3])
        from done in Gen.Long[0, 3].Select(Gen.Bool)
        select new TaskRow
        {
            MemberId = StoreWorld.Me,
            List = list,
            State = state,
            Slot = slot.Item2 ? slot.Item1 : null,
            On = dates.Item1,
            FirstOn = dates.Item2,
            KeptOn = dates.Item3,
            CarriedTo = dates.Item4,
            Text = texts.Item1 ?? "",
            Key = texts.Item2 ?? "",
            Series = texts.Item3,
            Remark = texts.Item4,
            Parent = numbers.Item1 is { } parent ? new TaskId(parent) : null,
            Origin = numbers.Item2 is { } origin ? new TaskId(origin) : null,
            Routine = numbers.Item3 is { } routine ? new RoutineId(routine) : null,
            Depth = numbers.Item4,
            Slips = numbers.Item4 * 7,
            DoneAt = done.Item2 ? DateTimeOffset.UnixEpoch.AddMilliseconds(1_772_000_000_000 + done.Item1) : null,
        };

    [Fact]
    public async Task What_is_inserted_and_changed_in_bulk_is_read_as_it_was_given()
    {
        await using var world = await StoreWorld.StartAsync();
        await Gen.Select(_task.Array[1, 30], _task.Array[30]).SampleAsync(
            async (rows, changes) =>
            {
                for (var place = 0; place < rows.Length; place++)
                {
                    (rows[place].Id, rows[place].Position) = (new TaskId(place + 1), place);
                }

                await InAsync(world, async (db, bulk) =>
                {
                    await db.Tasks.ExecuteDeleteAsync(StoreWorld.Token);
                    await bulk.InsertAsync(db, rows, StoreWorld.Token);
                });
                Assert.Equal(await DescribeAsync(world, rows), await ReadAsync(world));

                foreach (var (row, change) in rows.Zip(changes))
                {
                    (row.State, row.CarriedTo, row.Remark) = (change.State, change.CarriedTo, change.Remark);
                }

                // All else of a given row is not looked at.
                await InAsync(world, (db, bulk) => bulk.UpdateAsync(
                    db,
                    rows.Select(row => new TaskRow { MemberId = row.MemberId, Id = row.Id, State = row.State, CarriedTo = row.CarriedTo, Remark = row.Remark }).ToList(),
                    [nameof(TaskRow.State), nameof(TaskRow.CarriedTo), nameof(TaskRow.Remark)],
                    StoreWorld.Token));
                Assert.Equal(await DescribeAsync(world, rows), await ReadAsync(world));
            },
            iter: 60,
            threads: 1);

        // They stood on no day.
        await world.InAsync<StudyDb, int>(db => db.Tasks.ExecuteDeleteAsync(StoreWorld.Token));
    }

    [Fact]
    public async Task Clocks_keep_their_time_of_day_to_the_last_digit()
    {
        await using var world = await StoreWorld.StartAsync();
        TimeOnly[] starts = [new(4, 0), new(4, 0), new(23, 59, 59, 999), new(0, 0, 30), new(4, 0)];
        var rows = starts.Select((start, place) => new MemberClockRow
        {
            MemberId = StoreWorld.Me,
            From = new DateOnly(2030, 1, 1).AddDays(place),
            NotBefore = DateTimeOffset.UnixEpoch.AddDays(place),
            Zone = "Asia/Seoul",
            DayStart = start,
        }).ToList();

        await InAsync(world, (db, bulk) => bulk.InsertAsync(db, rows, StoreWorld.Token));

        var read = await world.InAsync<StudyDb, List<TimeOnly>>(db => db.MemberClocks
            .Where(row => row.From >= new DateOnly(2030, 1, 1)).OrderBy(row => row.From).Select(row => row.DayStart).ToListAsync(StoreWorld.Token));
        Assert.Equal(starts, read);
    }

    private static Task<bool> InAsync(StoreWorld world, Func<StudyDb, IBulkRows, Task> work) => world.InAsync<StudyDb, bool>(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(StoreWorld.Token);
        await work(db, world.Get<IBulkRows>());
        await transaction.CommitAsync(StoreWorld.Token);
        return true;
    });

    private static Task<IReadOnlyList<string>> ReadAsync(StoreWorld world) => world.InAsync<StudyDb, IReadOnlyList<string>>(async db =>
        Describe(db, await db.Tasks.AsNoTracking().OrderBy(row => row.Id).ToListAsync(StoreWorld.Token)));

    private static Task<IReadOnlyList<string>> DescribeAsync(StoreWorld world, IEnumerable<TaskRow> rows) =>
        world.InAsync<StudyDb, IReadOnlyList<string>>(db => Task.FromResult(Describe(db, rows)));

    /// <summary>Every column of the model, so that one that is added later is looked at, too.</summary>
    private static IReadOnlyList<string> Describe(StudyDb db, IEnumerable<TaskRow> rows)
    {
        var properties = db.Model.FindEntityType(typeof(TaskRow))!.GetProperties().ToList();
        return [.. rows.Select(row => string.Join(", ", properties.Select(property => $"{property.Name}={property.PropertyInfo!.GetValue(row) ?? "null"}")))];
    }
}
