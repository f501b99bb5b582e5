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
    public void At_least_98_in_a_hundred_of_the_limit_are_used(int limit)
    {
        var times = Run(new Pace(limit), count: 10 * limit, lateBy: _ => TimeSpan.Zero);

        Assert.InRange((times.Count - 1) / (times[^1] - times[0]).TotalSeconds, limit * 0.98, limit);
    }

    // A busy machine: every timer comes up to 15 ms late, and the pace must not sink from 49.7 to 30.
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

    // 20 ms there, 20 ms back, and now and then up to 90 ms more on the way there, on the way back, or both.
    [Fact]
    public void However_late_requests_arrive_no_second_holds_more_than_the_limit_at_the_other_end() =>
        Gen.Select(Gen.Int[0, 45].Array[1, 30], Gen.Int[0, 45].Array[1, 30], Gen.Int[6, 60]).Sample((there, back, rarely) =>
        {
            var (pace, arrived, answers) = (new Pace(50), new List<TimeSpan>(), new PriorityQueue<long, TimeSpan>());
            TimeSpan Late(int[] ms) => TimeSpan.FromMilliseconds(arrived.Count % rarely == rarely - 1 ? ms[arrived.Count % ms.Length] : 0);
            for (var now = TimeSpan.Zero; arrived.Count < 400;)
            {
                while (answers.TryPeek(out var answered, out var at) && at <= now)
                {
                    pace.Answered(answered, at);
                    answers.Dequeue();
                }

                var wait = pace.Take(now, TimeSpan.Zero, out var turn);
                if (wait > TimeSpan.Zero)
                {
                    now += answers.TryPeek(out _, out var soon) && soon - now < wait ? soon - now : Timers.RoundUp(wait);
                    continue;
                }

                var arrival = now + TimeSpan.FromMilliseconds(20) + Late(there);
                answers.Enqueue(turn, arrival + TimeSpan.FromMilliseconds(20) + Late(back));
                arrived.Add(arrival);
            }

            arrived.Sort();
            for (var first = 0; first + 50 < arrived.Count; first++)
            {
                Assert.True(arrived[first + 50] - arrived[first] >= _second, $"51 from {arrived[first]} to {arrived[first + 50]}");
            }
        });

    // One answer in thirty is 5 to 60 ms slower than the others, now this one and now that.
    [Fact]
    public void A_few_slow_answers_leave_49_a_second()
    {
        var (pace, times, answers, random) = (new Pace(50), new List<TimeSpan>(), new PriorityQueue<long, TimeSpan>(), new Random(7));
        for (var now = TimeSpan.Zero; times.Count < 3000;)
        {
            while (answers.TryPeek(out var answered, out var at) && at <= now)
            {
                pace.Answered(answered, at);
                answers.Dequeue();
            }

            var wait = pace.Take(now, TimeSpan.Zero, out var turn);
            if (wait == TimeSpan.Zero)
            {
                times.Add(now);
                answers.Enqueue(turn, now + TimeSpan.FromMilliseconds(8 + (random.Next(30) == 0 ? random.Next(5, 60) : 0)));
            }

            now += Timers.RoundUp(wait);
        }

        Assert.InRange(2900 / (times[^1] - times[^2901]).TotalSeconds, 49, 50);
    }

    private static List<TimeSpan> Run(Pace pace, int count, Func<int, TimeSpan> lateBy, TimeSpan from = default)
    {
        var times = new List<TimeSpan>();
        for (var now = from; times.Count < count;)
        {
            var wait = pace.Take(now, TimeSpan.Zero, out var turn);
            if (wait == TimeSpan.Zero)
            {
                times.Add(now);
                pace.Answered(turn, now);
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
