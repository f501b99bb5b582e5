using CsCheck;
using Microsoft.EntityFrameworkCore;
using StudyBot.Features.Settings;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Store.Turning;
using StudyBot.Study;
using StudyBot.Tests.Study.Histories;

namespace StudyBot.Tests.Store.Turning;

/// <summary>Days that turn together, and what must not differ from days that are opened by themselves.</summary>
public class DayTurnsTests
{
    private static readonly string[] _tables = ["members", "days", "tasks", "journal", "search_texts", "search_owners"];

    [Fact]
    public async Task Days_that_turn_together_leave_what_days_opened_one_by_one_leave()
    {
        var plain = 0;
        await Gen.Select(HistoryGen.History, Gen.Bool).SampleAsync(
            async (history, isSearched) =>
            {
                await using var single = await StartAsync(history, isSearched);
                await using var together = await StartAsync(history, isSearched);
                foreach (var step in WithNights(history.Steps))
                {
                    await single.OpenAsync();
                    if (await TurnAsync(together))
                    {
                        plain++;
                        Assert.Equal(await DumpAsync(single), await DumpAsync(together));
                    }

                    await StoreHistory.DoAsync(single, step);
                    await StoreHistory.DoAsync(together, step);
                }
            },
            iter: 20,
            threads: 1,
            print: sample => sample.Item1.ToString());
        Assert.True(plain >= 25, $"only {plain} turns were plain");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_done_parent_of_something_open_stands_where_its_text_stood_the_last_time(bool isTogether)
    {
        await using var world = await StoreWorld.StartAsync();
        await world.ChangeAsync((await world.OpenAsync()).On, edit => edit.Day = ((AddTask.Added)Checklist.Add(
            edit.Day, [new TaskLine("영어", 0)], Slot.Afternoon, null, edit.NextId)).Day);
        await world.ChangeAsync(new DateOnly(2026, 3, 3), edit => StoreWorld.Tick(edit, 0));
        world.Clock.Advance(TimeSpan.FromHours(24));
        await world.ChangeAsync((await world.OpenAsync()).On, edit =>
        {
            var day = ((AddTask.Added)Checklist.AddForTomorrow(edit.Day, [new TaskLine("영어", 0), new TaskLine("단어", 1)], slot: null, null, edit.NextId)).Day;
            edit.Day = day with { Tomorrow = TaskList.Of(day.Tomorrow.Select(task => task.Depth == 0 ? task with { State = TaskState.Done } : task)) };
        });
        world.Clock.Advance(TimeSpan.FromHours(24));

        Assert.True(!isTogether || (await TurnAsync(world, [StoreWorld.Me])).Count == 1);

        Assert.Equal([("영어", Slot.Afternoon), ("단어", Slot.Afternoon)], (await world.OpenAsync()).Day.Tasks.Select(task => (task.Text, task.Slot!.Value)));
    }

    [Fact]
    public async Task Whoever_does_something_between_the_reading_and_the_writing_is_left_out()
    {
        await using var world = await StoreWorld.StartAsync();
        await world.PlanAsync("하나", "둘");
        await world.JoinAsync(new MemberId(12));
        await PlanAsync(world, new MemberId(12), later: false);
        world.Clock.Advance(TimeSpan.FromHours(24));
        var planned = await world.InAsync<DayTurns, IReadOnlyList<PlannedTurn>>(turns => turns.PlanAsync([StoreWorld.Me, new MemberId(12)], StoreWorld.Token));
        Assert.Equal(2, planned.Count);

        await world.ChangeAsync((await world.OpenAsync()).On, edit => StoreWorld.Tick(edit, 0));
        Assert.Equal([new MemberId(12)], await world.InAsync<DayTurns, IReadOnlyCollection<MemberId>>(turns => turns.WriteAsync(planned, StoreWorld.Token)));
        Assert.Equal([TaskState.Done, TaskState.Open], (await world.OpenAsync()).Day.Tasks.Select(task => task.State));
    }

    [Fact]
    public async Task Whoever_keeps_another_clock_by_then_is_left_out()
    {
        await using var world = await StoreWorld.StartAsync();
        await world.PlanAsync("하나");
        world.Clock.Advance(TimeSpan.FromHours(24));
        var planned = await world.InAsync<DayTurns, IReadOnlyList<PlannedTurn>>(turns => turns.PlanAsync([StoreWorld.Me], StoreWorld.Token));
        await world.InAsync<SettingsStore, MemberRow>(settings => settings.SaveClockAsync(
            StoreWorld.Me, ((ParseClock.Parsed)DayClock.Parse("Europe/Berlin", "04:00")).Clock, of: null, StoreWorld.Token));

        Assert.Empty(await world.InAsync<DayTurns, IReadOnlyCollection<MemberId>>(turns => turns.WriteAsync(planned, StoreWorld.Token)));
    }

    [Fact]
    public async Task Many_turn_in_one_batch_and_those_that_need_more_are_named()
    {
        await using var world = await StoreWorld.StartAsync();
        var members = Enumerable.Range(100, 30).Select(id => new MemberId((ulong)id)).ToList();
        foreach (var member in members)
        {
            await world.JoinAsync(member);
            await PlanAsync(world, member, later: member.Value % 10 == 0);
        }

        world.Clock.Advance(TimeSpan.FromHours(24));
        var turned = await TurnAsync(world, members);
        Assert.Equal(members.Where(member => member.Value % 10 != 0), turned.OrderBy(member => member.Value));

        foreach (var member in turned)
        {
            var today = (await world.InAsync<DayStore, Day?>(days => days.FindAsync(member, new DateOnly(2026, 3, 4), StoreWorld.Token)))!;
            Assert.Equal(["오전 일", "내일 일", "하위", "남은 일"], today.Tasks.Select(task => task.Text));
        }

        Assert.Empty(await TurnAsync(world, members));
    }

    /// <summary>What is put on the later list makes every turn one that needs more, so it is left out here; nights come often.</summary>
    private static IEnumerable<Step> WithNights(IEnumerable<Step> steps) => steps
        .Where(step => step is not (Step.Later or Step.Move { To: TaskPlace.Later }))
        .SelectMany((step, place) => place % 3 == 2 ? [step, new Step.Wait(20)] : new[] { step });

    private static async Task<StoreWorld> StartAsync(History history, bool isSearched)
    {
        var world = await StoreWorld.StartAsync(history.Start);
        await world.JoinGroupAsync();
        if (isSearched)
        {
            await world.InAsync<SearchStore, FoundTexts>(search => search.FindAsync(StoreWorld.Me, SearchQuery.TryRead("a")!, StoreWorld.Token));
        }

        return world;
    }

    /// <returns>Whether a day turned, and did so plainly.</returns>
    private static async Task<bool> TurnAsync(StoreWorld world)
    {
        var days = await world.InAsync<StudyDb, int>(db => db.Days.CountAsync(StoreWorld.Token));
        var turned = await TurnAsync(world, [StoreWorld.Me]);
        await world.OpenAsync();
        return turned.Count == 1 && await world.InAsync<StudyDb, int>(db => db.Days.CountAsync(StoreWorld.Token)) == days + 1;
    }

    private static async Task<IReadOnlyCollection<MemberId>> TurnAsync(StoreWorld world, IReadOnlyCollection<MemberId> members)
    {
        var planned = await world.InAsync<DayTurns, IReadOnlyList<PlannedTurn>>(turns => turns.PlanAsync(members, StoreWorld.Token));
        return await world.InAsync<DayTurns, IReadOnlyCollection<MemberId>>(turns => turns.WriteAsync(planned, StoreWorld.Token));
    }

    private static Task<string> DumpAsync(StoreWorld world) => world.InAsync<StudyDb, string>(async db =>
    {
        await db.Database.OpenConnectionAsync(StoreWorld.Token);
        var lines = new List<string>();
        foreach (var table in _tables)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            await using var reader = await command.ExecuteReaderAsync(StoreWorld.Token);
            while (await reader.ReadAsync(StoreWorld.Token))
            {
                // The journal's numbers, like those of the texts that can be found, depend on nothing that matters.
                lines.Add($"{table}: " + string.Join(" | ", Enumerable.Range(0, reader.FieldCount)
                    .Where(column => reader.GetName(column) != "id" || table is "members" or "tasks")
                    .Select(column => $"{reader.GetName(column)}={reader.GetValue(column)}")));
            }
        }

        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    });

    private static Task PlanAsync(StoreWorld world, MemberId member, bool later) => world.ChangeAsync(
        new DateOnly(2026, 3, 3),
        edit =>
        {
            edit.Day = ((AddTask.Added)Checklist.Add(edit.Day, [new TaskLine("남은 일", 0)], Slot.Afternoon, null, edit.NextId)).Day;
            edit.Day = ((AddTask.Added)Checklist.AddForTomorrow(
                edit.Day, [new TaskLine("오전 일", 0), new TaskLine("내일 일", 0), new TaskLine("하위", 1)], slot: null, null, edit.NextId)).Day;
            if (later)
            {
                StoreWorld.AddForLater(edit, new DateOnly(2026, 3, 9), "언젠가");
            }
        },
        member: member);
}
