using CsCheck;
using StudyBot.Features.Settings;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;
using StudyBot.Tests.Postgres;
using StudyBot.Tests.Study.Histories;

namespace StudyBot.Tests.Store;

/// <summary>The same random histories as the pure rules live through, through the stores and a real database file.</summary>
public class HistoryStoreTests
{
    [Fact]
    public async Task The_store_makes_of_every_history_what_the_pure_rules_make_of_it() => await HistoryGen.History.SampleAsync(
        async history =>
        {
            await using var world = await StoreWorld.StartAsync(history.Start);
            await world.JoinGroupAsync();
            var life = new Life(history.Start);
            foreach (var step in history.Steps)
            {
                life.Do(step);
                await DoAsync(world, step);
                await AssertSameAsync(world, life);
            }
        },
        iter: OnPostgresAttribute.IsOnThisTest ? 10 : 40,
        threads: 1,
        print: history => history.ToString());

    private static async Task AssertSameAsync(StoreWorld world, Life life)
    {
        var open = await world.OpenAsync();
        Assert.Equal(life.Open.On, open.On);
        Assert.Equal((life.StudyDays.NextAfter(life.Open.On), life.StudyDays.OffOn(life.Open.On)), (open.Next, open.Off));
        Assert.Equal(Show(life.Later), Show(await world.LaterAsync()));
        foreach (var day in life.Days)
        {
            var stored = (await world.FindAsync(day.On))!;
            Assert.Equal(Show(day.Tasks), Show(stored.Tasks));
            Assert.Equal(Show(day.Tomorrow), Show(stored.Tomorrow));
            Assert.Equal(day.OpenedFrom, stored.OpenedFrom);
        }
    }

    /// <summary>Everything that is known of a task, but instants: a database keeps milliseconds.</summary>
    private static List<StudyTask> Show(TaskList list) => [.. list.Select(task => task with { DoneAt = null })];

    private static async Task DoAsync(StoreWorld world, Step step)
    {
        switch (step)
        {
            case Step.Wait wait:
                world.Clock.Advance(TimeSpan.FromHours(wait.Hours));
                break;
            case Step.Policy policy:
                await world.OpenAsync();
                await world.InAsync<SettingsStore, MemberRow>(settings =>
                    settings.SaveAsync(StoreWorld.Me, new SettingsChange { Carry = policy.Carry }, StoreWorld.Token));
                break;
            case Step.Clock clock:
                await world.OpenAsync();
                await world.InAsync<SettingsStore, MemberRow>(settings => settings.SaveClockAsync(StoreWorld.Me, clock.To, of: null, StoreWorld.Token));
                break;
            case Step.Routine routine:
                await world.OpenAsync();
                await world.InAsync<RoutineStore, Routine?>(routines =>
                    routines.AddAsync(StoreWorld.Me, routine.Text, routine.Days, Slot.Morning, StoreWorld.Token));
                break;
            case Step.Away away:
                await world.InAsync<AwayStore, SetAway>(store => store.ChangeAsync(
                    StoreWorld.Me,
                    (known, today) => AwayDays.Set(known, today.AddDays(away.Ahead), today.AddDays(away.Ahead + away.Days - 1), reason: null, today),
                    StoreWorld.Token));
                break;
            case Step.CancelAway cancel:
                await world.InAsync<AwayStore, CancelAway>(store => store.ChangeAsync(
                    StoreWorld.Me,
                    (known, today) => Life.FindAway(known, cancel) is { } named ? AwayDays.Cancel(known, named, today) : (new CancelAway.Gone(), known),
                    StoreWorld.Token));
                break;
            case Step.Rest rest:
                await world.OpenAsync();
                await world.InAsync<GroupStore, bool>(groups => groups.ChangeAsync(
                    StoreWorld.Group, group => (group.RestDays = rest.Days.Mask) >= 0, StoreWorld.Token));
                break;
            case Step.TakeBack:
                await world.InAsync<ReceiptStore, TakenBackRoll>(receipts =>
                    receipts.TakeBackAsync(StoreWorld.Me, on: null, world.NextInteraction(), StoreWorld.Token));
                break;
            case Step.TakeUp takeUp:
                await world.InAsync<DayStore, MemberDay>(days =>
                    days.TakeUpAsync(StoreWorld.Me, world.NextInteraction(), Life.IsChosen(takeUp), StoreWorld.Token));
                break;
            case Step.LateTick:
                if ((await world.OpenAsync()).OpenYesterday is { } yesterday)
                {
                    await world.ChangeAsync(yesterday, edit => Acts.Do(edit, step));
                }

                break;
            default:
                await world.ChangeAsync((await world.OpenAsync()).On, edit => Acts.Do(edit, step));
                break;
        }
    }
}
