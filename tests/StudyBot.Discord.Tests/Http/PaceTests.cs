using CsCheck;

namespace StudyBot.Discord.Tests;

public sealed class PaceTests
{
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);

    [Fact]
    public void Turns_are_spread_evenly_from_the_first_on()
    {
        var times = Run(new Pace(50), count: 50, lateBy: _ => TimeSpan.Zero);

        Assert.Equal(TimeSpan.Zero, times[0]);
        Assert.All(Intervals(times), interval => Assert.InRange(interval.TotalMilliseconds, 20, 22));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(50)]
    [InlineData(400)]
    public void At_least_96_in_a_hundred_of_the_limit_are_used(int limit)
    {
        var times = Run(new Pace(limit), count: 10 * limit, lateBy: _ => TimeSpan.Zero);

        Assert.InRange((times.Count - 1) / (times[^1] - times[0]).TotalSeconds, limit * 0.96, limit);
    }

    // A busy machine: every timer comes up to 15 ms late, and the pace must not sink from 48.5 to 30.
    [Fact]
    public void Late_timers_do_not_lower_the_rate()
    {
        var times = Run(new Pace(50), count: 300, lateBy: turn => TimeSpan.FromMilliseconds(turn * 7 % 16));

        Assert.InRange((times.Count - 1) / (times[^1] - times[0]).TotalSeconds, 48, 50);
    }

    [Fact]
    public void A_pause_of_the_machine_is_made_up_for_little_by_little()
    {
        var times = Run(new Pace(50), count: 300, lateBy: turn => TimeSpan.FromMilliseconds(turn == 100 ? 150 : 0));

        Assert.All(Intervals(times), interval => Assert.InRange(interval.TotalMilliseconds, 9, 180));
        Assert.InRange((times.Count - 1) / (times[^1] - times[0]).TotalSeconds, 48, 50);
    }

    [Fact]
    public void An_idle_time_is_not_made_up_for()
    {
        var pace = new Pace(50);
        Run(pace, count: 3, lateBy: _ => TimeSpan.Zero);

        pace.BeginAnew(TimeSpan.FromSeconds(60));
        var times = Run(pace, count: 20, lateBy: _ => TimeSpan.Zero, from: TimeSpan.FromSeconds(60));

        Assert.All(Intervals(times), interval => Assert.InRange(interval.TotalMilliseconds, 20, 22));
    }

    [Fact]
    public void Nothing_goes_before_a_block_is_over_and_no_burst_comes_after_it()
    {
        var pace = new Pace(50);
        Run(pace, count: 3, lateBy: _ => TimeSpan.Zero);

        pace.BlockUntil(TimeSpan.FromSeconds(9));
        pace.BlockUntil(TimeSpan.FromSeconds(5));
        var times = Run(pace, count: 20, lateBy: _ => TimeSpan.Zero, from: TimeSpan.FromSeconds(1));

        Assert.Equal(TimeSpan.FromSeconds(9), times[0]);
        Assert.All(Intervals(times), interval => Assert.InRange(interval.TotalMilliseconds, 20, 22));
    }

    [Fact]
    public void However_late_timers_are_no_second_holds_more_than_the_limit() =>
        Gen.Select(Gen.Int[1, 80], Gen.Int[0, 400].Array[1, 30], Gen.Int[0, 9]).Sample((limit, lateness, rarely) =>
        {
            var times = Run(new Pace(limit), 6 * limit, turn => TimeSpan.FromMilliseconds(turn % (rarely + 1) == 0 ? lateness[turn % lateness.Length] : 0));

            for (var first = 0; first + limit < times.Count; first++)
            {
                Assert.True(times[first + limit] - times[first] > _second, $"{limit + 1} from {times[first]} to {times[first + limit]}");
            }
        });

    private static List<TimeSpan> Run(Pace pace, int count, Func<int, TimeSpan> lateBy, TimeSpan from = default)
    {
        var times = new List<TimeSpan>();
        for (var now = from; times.Count < count;)
        {
            var wait = pace.Take(now, TimeSpan.Zero);
            if (wait == TimeSpan.Zero)
            {
                times.Add(now);
            }
            else
            {
                now += Timers.RoundUp(wait) + lateBy(times.Count);
            }
        }

        return times;
    }

    private static IEnumerable<TimeSpan> Intervals(List<TimeSpan> times) => times.Zip(times.Skip(1), (one, next) => next - one);
}
