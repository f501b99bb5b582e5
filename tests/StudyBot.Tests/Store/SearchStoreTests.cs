using System.Globalization;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;
using StudyBot.Tests.Postgres;

namespace StudyBot.Tests.Store;

/// <summary>What can be found, and how it follows every change in the transaction that makes it.</summary>
public class SearchStoreTests
{
    private static readonly DateOnly _first = new(2026, 3, 3);

    [Fact]
    public async Task All_that_one_has_written_is_found_with_its_day()
    {
        await using var world = await StoreWorld.StartAsync();
        await WriteAllAsync(world);

        string[] expected =
        [
            "Task 캐싱 서버 비교 2026-03-03", "Task 캐싱 책 사기 2026-03-03", "Task 캐싱 발표 -", "Remark 캐싱은 어렵다 2026-03-03",
            "Writing 캐싱이란 2026-03-03", "FilledIn 캐싱 정책 셋 2026-03-03", "Writing 캐싱을 배운 하루 2026-03-03", "Recalled 캐싱 다시 2026-03-03",
            "Answer 캐싱 무효화로 풀었다 2026-03-03",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), (await ShowAsync(world, "캐싱")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_comes_after_the_first_search_is_found_at_once_and_what_has_gone_is_not()
    {
        await using var world = await StoreWorld.StartAsync();
        Assert.Empty(await FindAsync(world, "캐싱"));
        var on = await world.PlanAsync("캐싱 서버 비교");
        Assert.Equal(["Task 캐싱 서버 비교 2026-03-03"], await ShowAsync(world, "캐싱"));

        await world.ChangeAsync(on, edit => edit.Day = Replace(edit.Day, edit.Day.Tasks[0] with { Text = "레디스 비교", Remark = "캐싱 말고" }));
        Assert.Equal(["Remark 캐싱 말고 2026-03-03"], await ShowAsync(world, "캐싱"));
        Assert.Equal(["Task 레디스 비교 2026-03-03"], await ShowAsync(world, "ㄹㄷㅅ"));

        await world.ChangeAsync(on, edit => edit.Day = edit.Day with { Tasks = TaskList.Empty });
        Assert.Empty(await FindAsync(world, "캐싱"));
        Assert.Empty(await FindAsync(world, "비교"));
        await CheckIndexAsync(world);
    }

    [Fact]
    public async Task Taking_a_change_back_takes_it_back_here_too()
    {
        await using var world = await StoreWorld.StartAsync();
        await FindAsync(world, "캐싱");
        var on = await world.PlanAsync("캐싱 서버 비교");
        await world.ChangeAsync(on, edit => edit.Day = edit.Day with { Tasks = TaskList.Empty, TodayPage = Page("캐싱이란") });
        Assert.Equal(["Writing 캐싱이란 2026-03-03"], await ShowAsync(world, "캐싱"));

        await world.InAsync<DayUndo, bool>(async undo => (await undo.TakeBackAsync(StoreWorld.Me, world.NextInteraction(), of: null, StoreWorld.Token)).Outcome is UndoOutcome.Done);
        Assert.Equal(["Task 캐싱 서버 비교 2026-03-03"], await ShowAsync(world, "캐싱"));
        await CheckIndexAsync(world);
    }

    [Fact]
    public async Task What_carries_is_one_text_on_many_days_and_a_turn_writes_nothing_here()
    {
        await using var world = await StoreWorld.StartAsync();
        var on = await world.PlanAsync("캐싱 서버 비교", "-벤치마크");
        await world.ChangeAsync(on, edit => edit.Day = Replace(edit.Day, edit.Day.Tasks[1] with { Remark = "오래 걸림" }));
        await FindAsync(world, "캐싱");
        var before = await TextsAsync(world);

        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.OpenAsync();
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.OpenAsync();
        Assert.Equal(before, await TextsAsync(world));
        var found = Assert.Single(await FindAsync(world, "벤치마크"));
        Assert.Equal((new DateOnly(2026, 3, 5), 3), (found.On, found.StoodOn.Count));
        Assert.Equal(3, Assert.Single(await FindAsync(world, "오래")).StoodOn.Count);

        // Dropped today: it still stood on the days before.
        await world.ChangeAsync(new DateOnly(2026, 3, 5), edit => edit.Day = edit.Day with { Tasks = TaskList.Empty });
        Assert.Equal(["Task 벤치마크 2026-03-04"], await ShowAsync(world, "벤치마크"));
    }

    [Fact]
    public async Task A_routine_is_found_once_with_each_of_its_remarks()
    {
        await using var world = await StoreWorld.StartAsync();
        await world.InAsync<RoutineStore, Routine?>(routines => routines.AddAsync(StoreWorld.Me, "운동", Weekdays.All, slot: null, StoreWorld.Token));
        await FindAsync(world, "운동");
        for (var day = 0; day < 4; day++)
        {
            var around = await world.OpenAsync();
            await world.ChangeAsync(around.On, edit => edit.Day = edit.Day.Tasks.Count == 0 ? edit.Day : Replace(edit.Day, edit.Day.Tasks[0] with { Remark = $"{edit.Day.On.Day}km" }));
            world.Clock.Advance(TimeSpan.FromDays(1));
        }

        var found = Assert.Single(await FindAsync(world, "운동"));
        Assert.Equal((SearchKind.Task, 4), (found.Kind, found.StoodOn.Count));
        Assert.Equal(["Remark 6km 2026-03-06", "Remark 5km 2026-03-05", "Remark 4km 2026-03-04", "Remark 3km 2026-03-03"], await ShowAsync(world, "km"));
        Assert.Equal(["Remark 5km 2026-03-05"], await ShowAsync(world, "운동 5km"));
    }

    [Fact]
    public async Task Others_are_never_found_and_leave_nothing_behind_when_they_go()
    {
        await using var world = await StoreWorld.StartAsync();
        var other = new MemberId(22);
        await world.InAsync<MemberStore, bool>(members => members.JoinAsync(other, group: null, "하늘", "ko", StoreWorld.Token));
        await world.PlanAsync("캐싱 서버 비교");
        await world.InAsync<DayStore, bool>(async days =>
        {
            var around = await days.OpenAsync(other, StoreWorld.Token);
            return await days.ChangeAsync(
                other, around.On, Cause.Plan, world.NextInteraction(), edit => { WriteTask(edit, "남의 캐싱"); return true; }, StoreWorld.Token) is Changed<bool>.Done;
        });
        Assert.Equal(["남의 캐싱"], (await FindAsync(world, "캐싱", other)).Select(found => found.Text));
        Assert.Equal(["캐싱 서버 비교"], (await FindAsync(world, "캐싱")).Select(found => found.Text));
        Assert.Equal(["캐싱 서버 비교"], (await FindAsync(world, "ㅋㅅ")).Select(found => found.Text));

        await world.InAsync<StudyDb, bool>(async db =>
        {
            await db.Journal.Where(row => row.MemberId == other).ExecuteDeleteAsync(StoreWorld.Token);
            await db.Tasks.Where(row => row.MemberId == other).ExecuteDeleteAsync(StoreWorld.Token);
            await db.Days.Where(row => row.MemberId == other).ExecuteDeleteAsync(StoreWorld.Token);
            await db.Members.Where(row => row.Id == other).ExecuteDeleteAsync(StoreWorld.Token);
            return true;
        });
        Assert.Equal(1, await world.InAsync<StudyDb, int>(db => db.SearchTexts.CountAsync(StoreWorld.Token)));
        await CheckIndexAsync(world);
    }

    [Fact]
    public async Task What_was_gathered_in_an_older_way_is_gathered_anew()
    {
        await using var world = await StoreWorld.StartAsync();
        await world.PlanAsync("캐싱 서버 비교");
        await FindAsync(world, "캐싱");
        await world.InAsync<StudyDb, bool>(async db =>
        {
            await db.SearchTexts.ExecuteUpdateAsync(update => update.SetProperty(text => text.Keys, "old"), StoreWorld.Token);
            await db.SearchOwners.ExecuteUpdateAsync(update => update.SetProperty(owner => owner.Version, -1), StoreWorld.Token);
            return true;
        });

        Assert.Equal(["Task 캐싱 서버 비교 2026-03-03"], await ShowAsync(world, "캐싱"));
        await CheckIndexAsync(world);
    }

    [Fact]
    public async Task What_was_interrupted_is_gathered_to_its_end()
    {
        await using var world = await StoreWorld.StartAsync();
        await world.PlanAsync("캐싱 서버 비교");
        await world.InAsync<StudyDb, bool>(async db =>
        {
            db.SearchOwners.Add(new SearchOwnerRow { MemberId = StoreWorld.Me });
            return await db.SaveChangesAsync(StoreWorld.Token) > 0;
        });

        // It follows from the start, and is not there twice in the end.
        await world.ChangeAsync(_first, edit => WriteTask(edit, "캐싱 책"));
        Assert.Equal(2, (await FindAsync(world, "캐싱")).Count);
        Assert.Equal(2, (await FindAsync(world, "캐싱")).Count);
    }

    [Fact]
    public Task Whatever_comes_and_goes_the_index_holds_what_the_table_holds() => Gen.Select(Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 2]).Array[20].SampleAsync(
        async steps =>
        {
            await using var world = await StoreWorld.StartAsync();
            await FindAsync(world, "캐싱");
            string[] texts = ["캐싱 서버", "캐시 비우기", "Go chapter", "👨‍👩‍👧 가족", "ㅋㅋㅋ", "운동"];
            foreach (var (text, at, deed) in steps)
            {
                await world.ChangeAsync(_first, edit => edit.Day = edit.Day with
                {
                    Tasks = TaskList.Of(deed switch
                    {
                        0 when edit.Day.Tasks.Count > at => edit.Day.Tasks.Where((_, index) => index != at),
                        1 when edit.Day.Tasks.Count > at => edit.Day.Tasks.Select((task, index) => index == at ? task with { Text = texts[text], Remark = texts[at] } : task),
                        _ => edit.Day.Tasks.Append(new StudyTask(edit.NextId(), texts[text]) { Slot = Slot.Morning }),
                    }),
                });
            }

            await CheckIndexAsync(world);
            var tasks = (await world.FindAsync(_first))?.Tasks ?? TaskList.Empty;
            foreach (var text in texts)
            {
                Assert.Equal(
                    tasks.Any(task => task.Text == text) ? 1 : 0,
                    (await FindAsync(world, text)).Count(found => found is { Kind: SearchKind.Task, Match.Rank: 0 }));
            }
        },
        iter: OnPostgresAttribute.IsOnThisTest ? 5 : 15,
        threads: 1);

    private static async Task WriteAllAsync(StoreWorld world)
    {
        var on = await world.PlanAsync("캐싱 서버 비교", "운동");
        await world.ChangeAsync(on, edit =>
        {
            WorldTomorrow(edit, "캐싱 책 사기");
            StoreWorld.AddForLater(edit, waitsFor: null, "캐싱 발표");
            edit.Day = Replace(edit.Day, edit.Day.Tasks[1] with { Remark = "캐싱은 어렵다" }) with
            {
                TodayPage = Page("캐싱이란") with { FilledIn = "캐싱 정책 셋" },
                Closing = Page("캐싱을 배운 하루"),
            };
        });
        await world.InAsync<StudyDb, bool>(async db =>
        {
            db.RecallTexts.Add(new RecallTextRow { MemberId = StoreWorld.Me, AboutOn = on, On = on.AddDays(3), Text = "캐싱 다시" });
            db.LooseEnds.Add(new LooseEndRow { MemberId = StoreWorld.Me, Id = 1, On = on, Text = "? 언제 비우나", Answer = "캐싱 무효화로 풀었다" });
            return await db.SaveChangesAsync(StoreWorld.Token) > 0;
        });
    }

    private static void WorldTomorrow(DayEdit edit, string text) => edit.Day = edit.Day with { Tomorrow = TaskList.Of([new StudyTask(edit.NextId(), text)]) };

    private static void WriteTask(DayEdit edit, string text) => StoreWorld.Add(edit, text);

    private static Writing Page(string text) => new(text, Visibility.Private, default);

    private static Day Replace(Day day, StudyTask task) => day with { Tasks = TaskList.Of(day.Tasks.Select(each => each.Id == task.Id ? task : each)) };

    private static Task<IReadOnlyList<FoundText>> FindAsync(StoreWorld world, string typed, MemberId? member = null) => world.InAsync<SearchStore, IReadOnlyList<FoundText>>(
        async search => (await search.FindAsync(member ?? StoreWorld.Me, SearchQuery.TryRead(typed)!, StoreWorld.Token)).All);

    private static async Task<IEnumerable<string>> ShowAsync(StoreWorld world, string typed) => (await FindAsync(world, typed)).Select(Show);

    private static string Show(FoundText found) =>
        $"{found.Kind} {found.Text} {found.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-"}";

    private static Task<List<string>> TextsAsync(StoreWorld world) => world.InAsync<StudyDb, List<string>>(
        db => db.SearchTexts.OrderBy(text => text.Id).Select(text => $"{text.Id} {text.Keys}").ToListAsync(StoreWorld.Token));

    /// <summary>
    /// FTS5's own word for it: the index is whole, and holds what the table holds and nothing else. PostgreSQL keeps its indexes
    /// itself.
    /// </summary>
    private static Task CheckIndexAsync(StoreWorld world) => world.InAsync<StudyDb, int>(db => db is SqliteStudyDb
        ? db.Database.ExecuteSqlRawAsync("INSERT INTO search_index(search_index, rank) VALUES('integrity-check', 1)", StoreWorld.Token)
        : Task.FromResult(0));
}
