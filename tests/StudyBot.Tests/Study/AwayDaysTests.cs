using StudyBot.Study;
using static StudyBot.Tests.Study.DayClockTests;

namespace StudyBot.Tests.Study;

/// <summary>Today is 10 March 2026; days off are named from 1 to 3, from 9 to 12, and from 20 to 22 March.</summary>
public sealed class AwayDaysTests
{
    private static readonly DateOnly _today = Date("2026-03-10");
    private static readonly Away[] _known =
    [
        new(1, Date("2026-03-01"), Date("2026-03-03"), null), new(2, Date("2026-03-09"), Date("2026-03-12"), "여행"), new(4, Date("2026-03-20"), Date("2026-03-22"), null),
    ];

    [Theory]
    [InlineData("2026-03-13", "2026-03-13", "Set")]
    [InlineData("2026-03-13", "2026-03-19", "Set")]
    [InlineData("2026-03-23", "2027-03-23", "Set")]
    // The same again changes nothing, also where it has begun: a delivery may come twice.
    [InlineData("2026-03-20", "2026-03-22", "Set")]
    [InlineData("2026-03-15", "2026-03-14", "Reversed")]
    [InlineData("2026-03-04", "2026-03-05", "Past")]
    [InlineData("2026-03-04", "2026-03-30", "Past")]
    [InlineData("2026-03-23", "2027-03-24", "TooLong")]
    [InlineData("2028-03-01", "2028-03-11", "TooFar")]
    [InlineData("2026-03-10", "2026-03-10", "Overlaps")]
    [InlineData("2026-03-12", "2026-03-13", "Overlaps")]
    [InlineData("2026-03-19", "2026-03-23", "Overlaps")]
    [InlineData("2026-03-21", "2026-03-21", "Overlaps")]
    public void Days_off_are_named_ahead_and_never_twice(string from, string to, string expected)
    {
        var (outcome, after) = AwayDays.Set(_known, Date(from), Date(to), reason: null, _today);

        Assert.Equal(expected, outcome.GetType().Name);
        Assert.Equal(expected == "Set" && from != "2026-03-20" ? _known.Length + 1 : _known.Length, after.Count);
        Assert.Equal(after.OrderBy(away => away.From), after);
        Assert.Equal(after.Count, after.Select(away => away.Id).Distinct().Count());
    }

    [Fact]
    public void Today_can_be_one()
    {
        var (outcome, after) = AwayDays.Set([], _today, _today, "  푹   쉬기 ", _today);

        Assert.Equal(new SetAway.Set(new Away(1, _today, _today, "푹   쉬기")), outcome);
        Assert.Equal([((SetAway.Set)outcome).Away], after);
    }

    [Fact]
    public void There_are_so_many_ahead_and_a_reason_has_an_end()
    {
        var many = Enumerable.Range(0, Limits.AwaySpans).Select(index => new Away(index, _today.AddDays(2 * index), _today.AddDays(2 * index), null)).ToList();

        Assert.Equal(new SetAway.TooMany(20), AwayDays.Set(many, _today.AddDays(60), _today.AddDays(61), null, _today).Outcome);
        Assert.IsType<SetAway.Set>(AwayDays.Set(many, _today.AddDays(60), _today.AddDays(61), null, _today.AddDays(1)).Outcome);
        Assert.Equal(new SetAway.ReasonTooLong(101, 100), AwayDays.Set([], _today, _today, new string('가', 101), _today).Outcome);
    }

    [Theory]
    // Ahead: both ends move, but not into the past.
    [InlineData("2026-03-20", "2026-03-19", "2026-03-25", "Set")]
    [InlineData("2026-03-20", "2026-03-09", "2026-03-25", "Past")]
    [InlineData("2026-03-20", "2026-03-12", "2026-03-25", "Overlaps")]
    [InlineData("2026-03-20", "2026-03-22", "2026-03-20", "Reversed")]
    // Begun: the end moves, to yesterday at the earliest; the beginning stays.
    [InlineData("2026-03-09", "2026-03-09", "2026-03-19", "Set")]
    [InlineData("2026-03-09", "2026-03-09", "2026-03-10", "Set")]
    [InlineData("2026-03-09", "2026-03-09", "2026-03-09", "Set")]
    [InlineData("2026-03-09", "2026-03-10", "2026-03-12", "Begun")]
    [InlineData("2026-03-09", "2026-03-08", "2026-03-12", "Begun")]
    [InlineData("2026-03-09", "2026-03-09", "2026-03-20", "Overlaps")]
    [InlineData("2026-03-01", "2026-03-01", "2026-03-02", "Over")]
    [InlineData("2026-03-02", "2026-03-02", "2026-03-03", "Gone")]
    public void What_is_ahead_is_changed_and_what_has_been_stays(string which, string from, string to, string expected)
    {
        var (outcome, after) = AwayDays.Change(_known, Date(which), new Away(0, Date(from), Date(to), "다른 사유"), _today);

        Assert.Equal(expected, outcome.GetType().Name);
        Assert.Equal(_known.Select(away => away.Id), after.Select(away => away.Id));
        if (expected == "Set")
        {
            Assert.Contains(after, away => away.From == Date(from) && away.To == Date(to) && away.Reason == "다른 사유");
        }
        else
        {
            Assert.Equal(_known, after);
        }
    }

    [Fact]
    public void A_past_end_of_what_has_begun_is_refused() =>
        Assert.Equal(new SetAway.Past(Date("2026-03-09")), AwayDays.Change(_known, Date("2026-03-09"), new Away(0, Date("2026-03-09"), Date("2026-03-09"), null), Date("2026-03-11")).Outcome);

    [Fact]
    public void Cancelled_ahead_they_go_and_cancelled_in_their_middle_they_end_yesterday()
    {
        var (removed, without) = AwayDays.Cancel(_known, Date("2026-03-20"), _today);
        var (ended, shorter) = AwayDays.Cancel(_known, Date("2026-03-09"), _today);
        var (same, today) = AwayDays.Cancel(_known, Date("2026-03-09"), Date("2026-03-09"));

        Assert.Equal(new CancelAway.Removed(_known[2]), removed);
        Assert.Equal([_known[0], _known[1]], without);
        Assert.Equal(new CancelAway.Ended(_known[1] with { To = Date("2026-03-09") }), ended);
        Assert.Equal([_known[0], _known[1] with { To = Date("2026-03-09") }, _known[2]], shorter);
        Assert.Equal(new CancelAway.Removed(_known[1]), same);
        Assert.Equal([_known[0], _known[2]], today);
        Assert.Equal(new CancelAway.Over(_known[0]), AwayDays.Cancel(_known, Date("2026-03-01"), _today).Outcome);
        Assert.Equal(new CancelAway.Over(shorter[1]), AwayDays.Cancel(shorter, Date("2026-03-09"), _today).Outcome);
        Assert.Equal(new CancelAway.Gone(), AwayDays.Cancel(without, Date("2026-03-20"), _today).Outcome);
    }

    [Theory]
    [InlineData("내일", "2026-03-11")]
    [InlineData("3/20", "2026-03-20")]
    [InlineData("금요일", "2026-03-13")]
    [InlineData("2026-03-01", "2026-03-01")]
    // Just passed: not next year's. Long passed: next year's.
    [InlineData("3/9", "2026-03-09")]
    [InlineData("1/20", "2026-01-20")]
    [InlineData("1/2", "2027-01-02")]
    [InlineData("언젠가", null)]
    [InlineData("", null)]
    public void Dates_are_read_as_people_type_them(string text, string? expected) =>
        Assert.Equal(expected is null ? null : Date(expected), AwayWords.Find(text, _today));
}
