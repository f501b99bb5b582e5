using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Store.Turning;
using StudyBot.Study;

namespace StudyBot.Benchmarks.Turn;

/// <summary>Members who planned tomorrow: five tasks, two of them nested, and three of today's left undone; straight into the database.</summary>
internal sealed class TurnCrowd : IAsyncDisposable
{
    private const int AtOnce = 5_000;
    private const ulong First = 1_000_000;

    /// <summary>For one statement over all of them.</summary>
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(10);

    private readonly ServiceProvider _services;
    private readonly bool _isPostgres;
    private readonly StudyCalendar _calendar = StudyCalendar.With(Clocks.Read("Asia/Seoul", new TimeOnly(4, 0)));
    private readonly DateTimeOffset _now;
    private readonly DateOnly _on;

    public TurnCrowd(DatabaseOptions database, TimeProvider studyTime)
    {
        _isPostgres = database.IsPostgres;
        _services = new ServiceCollection()
            .AddStore(database)
            .AddSingleton(new StudyTime(studyTime))
            .AddSingleton(new StudyBotOptions())
            .BuildServiceProvider();
        _now = studyTime.GetUtcNow();
        _on = _calendar.DateAt(_now);
    }

    /// <summary>When all their days turn.</summary>
    public DateTimeOffset TurnsAt => _calendar.EndOf(_on);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    public async Task JoinAsync(int count, CancellationToken cancellationToken)
    {
        await InAsync(async db =>
        {
            await db.Database.MigrateAsync(cancellationToken);
            return _isPostgres ? 0 : await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellationToken);
        });
        for (var start = 0; start < count; start += AtOnce)
        {
            var ids = Enumerable.Range(start, Math.Min(AtOnce, count - start)).Select(number => new MemberId(First + (ulong)number)).ToList();
            await WriteAsync(db => InsertAsync(db, ids, cancellationToken), cancellationToken);
        }
    }

    public Task<bool> IsTurningAsync(CancellationToken cancellationToken)
    {
        var until = TurnsAt;
        return InAsync(db => db.Members.AnyAsync(member => member.TurnsAt <= until, cancellationToken));
    }

    /// <summary>A turn that did not bring everything is no measurement.</summary>
    public async Task CheckAsync(int count, int pressers, CancellationToken cancellationToken)
    {
        var next = _on.AddDays(1);
        var arrived = await InAsync(db => db.Tasks.CountAsync(task => task.On == next && task.State == TaskState.Open, cancellationToken));
        if (arrived != (count * 8) + pressers)
        {
            throw new InvalidOperationException($"{arrived} tasks arrived, not {count * 8} and {pressers} of the member who presses");
        }
    }

    /// <summary>The same rows once more, for the day after, copied by the database alone.</summary>
    public async Task<TimeSpan> CopyByHandAsync(CancellationToken cancellationToken)
    {
        var (from, to) = (Date(1), Date(2));
        var (first, last) = ((long)First, (long)(First + 100_000_000));
        string[] statements =
        [
            $"""INSERT INTO days (member_id, "on", version, opened_at, opened_from) SELECT member_id, {to}, version, opened_at, opened_from FROM days WHERE "on" = {from} AND member_id BETWEEN {first} AND {last}""",
            $"""
            INSERT INTO tasks (member_id, id, list, "on", position, depth, parent, slot, text, key, series, state, done_at, remark, origin, first_on, slips, kept_on, routine, carried_to)
            SELECT member_id, id + 100, list, {to}, position, depth, parent, slot, text, key, series, state, done_at, remark, origin, first_on, slips, kept_on, routine, carried_to
            FROM tasks WHERE "on" = {from} AND member_id BETWEEN {first} AND {last}
            """,
            $"""INSERT INTO journal (member_id, "on", version, at, cause, interaction_id, change, receipt) SELECT member_id, {to}, version, at, cause, interaction_id, change, receipt FROM journal WHERE member_id BETWEEN {first} AND {last}""",
        ];
        var watch = Stopwatch.StartNew();
        await WriteAsync(
            async db =>
            {
                db.Database.SetCommandTimeout(_longest);
                foreach (var statement in statements)
                {
                    await db.Database.ExecuteSqlRawAsync(statement, cancellationToken);
                }
            },
            cancellationToken);
        return watch.Elapsed;

        // PostgreSQL wants to be told that a text is a date where it selects one.
        string Date(int days) => (_isPostgres ? "DATE " : "") + $"'{_on.AddDays(days):yyyy-MM-dd}'";
    }

    private async Task InsertAsync(StudyDb db, List<MemberId> ids, CancellationToken cancellationToken)
    {
        var bulk = _services.GetRequiredService<IBulkRows>();
        await bulk.InsertAsync(
            db,
            ids.ConvertAll(id => new MemberRow
            {
                Id = id,
                Name = "member",
                SeenLocale = "ko",
                NextTask = 9,
                Version = 1,
                JoinedAt = _now,
                ActiveAt = _now,
                TurnsAt = TurnsAt,
            }),
            cancellationToken);
        await bulk.InsertAsync(db, ids.ConvertAll(ClockOf), cancellationToken);
        await bulk.InsertAsync(db, ids.ConvertAll(id => new DayRow { MemberId = id, On = _on, Version = 1, OpenedAt = _now }), cancellationToken);
        var day = Day();
        await bulk.InsertAsync(
            db,
            ids.SelectMany(id => DayRows.New(id, ListKind.Day, _on, day.Tasks).Concat(DayRows.New(id, ListKind.Tomorrow, _on, day.Tomorrow))).ToList(),
            cancellationToken);
    }

    private MemberClockRow ClockOf(MemberId id)
    {
        var clock = _calendar.Clocks[0];
        return new MemberClockRow { MemberId = id, From = clock.From, NotBefore = clock.NotBefore, Zone = clock.Clock.Zone.Id, DayStart = clock.Clock.DayStart };
    }

    private static Day Day()
    {
        var next = 1;
        var day = ((AddTask.Added)Checklist.Add(
            new Day(default), [new TaskLine("Ansible", 0), new TaskLine("Terraform", 0), new TaskLine("Go Chapter 1", 0)], Slot.Morning, null, NextId)).Day;
        return ((AddTask.Added)Checklist.AddForTomorrow(
            day,
            [
                new TaskLine("AWS Chapter 16(2)", 0), new TaskLine("네트워크 구성하기", 0), new TaskLine("var랑 module명 통일 시키기", 1), new TaskLine("구성도 보기", 1),
                new TaskLine("AWS 크레딧 등록하기", 0),
            ],
            slot: null,
            null,
            NextId)).Day;

        TaskId NextId() => new(next++);
    }

    private async Task WriteAsync(Func<StudyDb, Task> work, CancellationToken cancellationToken)
    {
        var scope = _services.CreateAsyncScope();
        await using (scope)
        {
            var db = scope.ServiceProvider.GetRequiredService<StudyDb>();
            await _services.GetRequiredService<WriteGate>().WriteAsync(
                db,
                async _ =>
                {
                    await work(db);
                    return true;
                },
                cancellationToken);
        }
    }

    private async Task<T> InAsync<T>(Func<StudyDb, Task<T>> work)
    {
        var scope = _services.CreateAsyncScope();
        await using (scope)
        {
            return await work(scope.ServiceProvider.GetRequiredService<StudyDb>());
        }
    }
}
