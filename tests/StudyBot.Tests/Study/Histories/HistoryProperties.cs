using CsCheck;
using StudyBot.Study;

namespace StudyBot.Tests.Study.Histories;

/// <summary>
/// The whole machine of the study day over random histories: planning, ticking, late ticks, lists for tomorrow and for later, moves,
/// remarks, routines, policies, clocks, days off, gaps, taking up and taking back. A counter-example is printed as a script that can be acted again.
/// </summary>
public sealed class HistoryProperties
{
    [Fact]
    public void Every_history_keeps_every_rule() => HistoryGen.History.Sample(
        history => Act(history, life =>
        {
            Rules.NothingIsLostAndNothingIsDoubled(life);
            Rules.RemarksTravelAlong(life);
            Rules.OpeningTwiceIsOpeningOnce(life);
            Rules.OrderIsStable(life);
            Rules.TheTomorrowListWaitsOverDaysOff(life);
            Rules.AGapIsOneSlip(life);
            Rules.NothingMovesUnasked(life);
            Rules.RoutinesNeverCarry(life);
            Rules.DaysFollowOneAnother(life);
        }),
        iter: 10_000,
        print: history => history.ToString());

    [Fact]
    public void Taking_back_twice_is_taking_back_once() => HistoryGen.History.Sample(
        history =>
        {
            var life = new Life(history.Start);
            foreach (var step in history.Steps)
            {
                life.Do(step);
            }

            life.Do(new Step.TakeBack());
            var once = life.Days.ToList();
            life.Do(new Step.TakeBack());
            Assert.Equal(once, life.Days);
        },
        iter: 2_000,
        print: history => history.ToString());

    private static void Act(History history, Action<Life> check)
    {
        var life = new Life(history.Start);
        foreach (var step in history.Steps)
        {
            var before = life.Days.ToDictionary(day => day.On);
            var late = step is Step.LateTick && before.Count > 0 ? life.FindYesterday() : null;
            before = life.Days.ToDictionary(day => day.On);
            var open = before.Count > 0 ? life.Open.On : (DateOnly?)null;
            life.Do(step);
            if (open is { } on)
            {
                before.Remove(on);
            }

            Rules.OldDaysShowWhatTheyShowed(before, life, late);
            check(life);
        }
    }
}
