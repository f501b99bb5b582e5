using CsCheck;
using StudyBot.Study;
using static StudyBot.Tests.Study.DayClockTests;

namespace StudyBot.Tests.Study;

/// <summary>3 March 2026 is a Tuesday.</summary>
public sealed class StudyDaysTests
{
    private static readonly StudyCalendar _seoul = StudyCalendar.With(Clock("Asia/Seoul", "04:00"));

    [Theory]
    // Nothing off: the next date, and the one before.
    [InlineData("", "", "2026-03-03", null, "2026-03-04", "2026-03-02")]
    // A weekend of rest: Friday's tomorrow is Monday, Monday's yesterday is Friday; and on the days off themselves.
    [InlineData("", "weekend", "2026-03-06", null, "2026-03-09", "2026-03-05")]
    [InlineData("", "weekend", "2026-03-09", null, "2026-03-10", "2026-03-06")]
    [InlineData("", "weekend", "2026-03-07", DayOff.Rest, "2026-03-09", "2026-03-06")]
    [InlineData("", "weekend", "2026-03-08", DayOff.Rest, "2026-03-09", "2026-03-06")]
    // Away up to a weekend of rest, and from one: all of it is one gap.
    [InlineData("2026-03-05..2026-03-06", "weekend", "2026-03-04", null, "2026-03-09", "2026-03-03")]
    [InlineData("2026-03-09..2026-03-10", "weekend", "2026-03-06", null, "2026-03-11", "2026-03-05")]
    [InlineData("2026-03-09..2026-03-10", "weekend", "2026-03-11", null, "2026-03-12", "2026-03-06")]
    // Away wins over rest.
    [InlineData("2026-03-07..2026-03-07", "weekend", "2026-03-07", DayOff.Away, "2026-03-09", "2026-03-06")]
    // Two spans that touch, and one study day between two.
    [InlineData("2026-03-04..2026-03-05 2026-03-06..2026-03-31", "", "2026-03-03", null, "2026-04-01", "2026-03-02")]
    [InlineData("2026-03-04..2026-03-05 2026-03-07..2026-03-08", "", "2026-03-04", DayOff.Away, "2026-03-06", "2026-03-03")]
    // Over a leap day and over the year's end.
    [InlineData("2028-02-29..2028-02-29", "", "2028-02-28", null, "2028-03-01", "2028-02-27")]
    [InlineData("2026-12-30..2027-01-01", "", "2027-01-02", null, "2027-01-03", "2026-12-29")]
    // Five days of rest a week.
    [InlineData("", "weekdays", "2026-03-08", null, "2026-03-14", "2026-03-07")]
    // Whoever rests on every weekday is taken to rest on none.
    [InlineData("", "daily", "2026-03-08", null, "2026-03-09", "2026-03-07")]
    public void Tomorrow_is_the_next_study_day_and_yesterday_the_last(
        string away, string rest, string on, object? off, string next, string last)
    {
        var days = Days(_seoul, away, rest);

        Assert.Equal((off, Date(next), Date(last)), ((object?)days.OffOn(Date(on)), days.NextAfter(Date(on)), days.LastBefore(Date(on))));
        Assert.Equal(off is null ? Date(on) : Date(last), days.LastUpTo(Date(on)));
    }

    [Fact]
    public void A_date_that_a_change_of_the_clock_jumped_over_is_no_study_day()
    {
        // Pago Pago to Kiritimati: the 3rd opens and closes at once.
        var calendar = StudyCalendar.With(Clock("Pacific/Pago_Pago", "04:00")).Change(Instant("2026-04-03T02:00:00Z"), Clock("Pacific/Kiritimati", "04:00"));

        Assert.Equal(Date("2026-04-04"), Days(calendar, "", "").NextAfter(Date("2026-04-02")));
        Assert.Equal(Date("2026-04-05"), Days(calendar, "2026-04-04..2026-04-04", "").NextAfter(Date("2026-04-02")));
        Assert.Equal(Date("2026-04-02"), Days(calendar, "", "").LastBefore(Date("2026-04-04")));
    }

    [Theory]
    // Three study days without a word; days off do not count, however many.
    [InlineData("", "", "2026-03-06", true)]
    [InlineData("", "", "2026-03-05", false)]
    [InlineData("", "weekend", "2026-03-09", true)]
    [InlineData("2026-03-04..2026-03-31", "", "2026-04-01", false)]
    [InlineData("2026-03-04..2026-03-31", "", "2026-04-02", false)]
    [InlineData("2026-03-04..2026-03-31", "", "2026-04-03", true)]
    [InlineData("2026-03-05..2026-03-06", "weekend", "2026-03-10", true)]
    [InlineData("2026-03-05..2026-03-06", "weekend", "2026-03-09", false)]
    public void Only_study_days_are_missed(string away, string rest, string until, bool isLong) =>
        Assert.Equal(isLong, Days(_seoul, away, rest).HasAtLeast(3, Date("2026-03-03"), Date(until)));

    [Theory]
    // A routine of Saturdays comes on a Saturday of rest, but not on one away.
    [InlineData("", "weekend", "sat", "2026-03-07")]
    [InlineData("2026-03-07..2026-03-07", "", "sat", "2026-03-14")]
    [InlineData("2026-03-04..2026-03-09", "", "daily", "2026-03-10")]
    public void A_routine_comes_next_when_its_member_is_there(string away, string rest, string days, string next)
    {
        Assert.True(WeekdayWords.TryParse(days, out var weekdays));
        Assert.Equal(Date(next), Days(_seoul, away, rest).NextOf(weekdays, Date("2026-03-03")));
    }

    [Fact]
    public void Next_and_last_lead_there_and_back_over_whatever_is_off() => Gen.Select(
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 20]).List[0, 4], Gen.Int[0, 126], StudyGen.Clock, Gen.Int[0, 80]).Sample((spans, mask, clock, offset) =>
        {
            var first = new DateOnly(2028, 2, 1);
            var away = spans.Select((span, index) => new Away(index, first.AddDays(span.Item1), first.AddDays(span.Item1 + span.Item2), null)).ToList();
            var days = new StudyDays(StudyCalendar.With(clock), away, new Weekdays(mask));
            var on = first.AddDays(offset);

            var next = days.NextAfter(on);

            Assert.True(next > on && days.Has(next));
            Assert.All(Enumerable.Range(1, next.DayNumber - on.DayNumber - 1), day => Assert.False(days.Has(on.AddDays(day))));
            Assert.Equal(days.LastUpTo(on), days.LastBefore(next));
            Assert.Equal(days.Has(on) ? on : days.LastBefore(on), days.LastUpTo(on));
            Assert.True(days.HasAtLeast(1, on, next.AddDays(1)) && (days.Has(on) || !days.HasAtLeast(1, on, next)));
        });

    internal static StudyDays Days(StudyCalendar calendar, string away, string rest) => new(
        calendar,
        [.. away.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((span, index) => new Away(index + 1, Date(span.Split("..")[0]), Date(span.Split("..")[1]), null))],
        rest.Length > 0 && WeekdayWords.TryParse(rest, out var days) ? days : Weekdays.None);
}
