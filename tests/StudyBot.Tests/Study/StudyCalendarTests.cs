using CsCheck;
using StudyBot.Study;
using static StudyBot.Tests.Study.DayClockTests;

namespace StudyBot.Tests.Study;

public sealed class StudyCalendarTests
{
    [Theory]
    // Moved east, Los Angeles to Seoul: the day keeps its old turn, at 11:00 UTC; it is the 3rd in Seoul then, so the 3rd is short.
    [InlineData("America/Los_Angeles", "04:00", "Asia/Seoul", "04:00", "2026-04-02T20:00:00Z", "2026-04-03T11:00:00Z", "2026-04-03")]
    // Moved west, Seoul to Los Angeles: one long day, until it is the 3rd there too.
    [InlineData("Asia/Seoul", "04:00", "America/Los_Angeles", "04:00", "2026-04-02T03:00:00Z", "2026-04-03T11:00:00Z", "2026-04-03")]
    // Pago Pago to Kiritimati, 25 hours on: when the 2nd ends, at 15:00 UTC, it is the 4th there. The 3rd opens and closes at once.
    [InlineData("Pacific/Pago_Pago", "04:00", "Pacific/Kiritimati", "04:00", "2026-04-03T02:00:00Z", "2026-04-03T15:00:00Z", "2026-04-04")]
    // West across the date line: one day of nearly two.
    [InlineData("Pacific/Kiritimati", "04:00", "Pacific/Pago_Pago", "04:00", "2026-04-02T01:00:00Z", "2026-04-03T15:00:00Z", "2026-04-03")]
    // The start moved later, before the old turn: the day lasts until the new start.
    [InlineData("Asia/Seoul", "04:00", "Asia/Seoul", "06:00", "2026-04-02T18:00:00Z", "2026-04-02T21:00:00Z", "2026-04-03")]
    // The start moved earlier, at 02:00 while it is still yesterday: the day keeps its old turn.
    [InlineData("Asia/Seoul", "04:00", "Asia/Seoul", "01:00", "2026-04-02T17:00:00Z", "2026-04-02T19:00:00Z", "2026-04-03")]
    // The start moved later and earlier, after the turn: the day that has begun goes on, to the new start.
    [InlineData("Asia/Seoul", "04:00", "Asia/Seoul", "06:00", "2026-04-02T20:00:00Z", "2026-04-03T21:00:00Z", "2026-04-04")]
    [InlineData("Asia/Seoul", "06:00", "Asia/Seoul", "04:00", "2026-04-02T22:00:00Z", "2026-04-03T21:00:00Z", "2026-04-04")]
    // To the earliest and to the latest start.
    [InlineData("Asia/Seoul", "04:00", "Asia/Seoul", "00:00", "2026-04-02T03:00:00Z", "2026-04-02T19:00:00Z", "2026-04-03")]
    [InlineData("Asia/Seoul", "04:00", "Asia/Seoul", "11:59", "2026-04-02T03:00:00Z", "2026-04-03T02:59:00Z", "2026-04-03")]
    // Moved at the very turn: that is the new day already.
    [InlineData("Asia/Seoul", "04:00", "Asia/Seoul", "05:00", "2026-04-02T19:00:00Z", "2026-04-03T20:00:00Z", "2026-04-04")]
    public void The_day_ends_when_the_new_clock_shows_a_later_date(
        string zone, string start, string newZone, string newStart, string now, string end, string next)
    {
        var before = StudyCalendar.With(Clock(zone, start));
        var date = before.DateAt(Instant(now));

        var after = before.Change(Instant(now), Clock(newZone, newStart));

        Assert.Equal(date, after.DateAt(Instant(now)));
        Assert.Equal(Instant(end), after.EndOf(date));
        Assert.Equal(date, after.DateAt(Instant(end).AddTicks(-1)));
        Assert.Equal(Date(next), after.DateAt(Instant(end)));
        for (var jumped = date.AddDays(1); jumped < Date(next); jumped = jumped.AddDays(1))
        {
            Assert.Equal(after.StartOf(jumped), after.EndOf(jumped));
        }
    }

    [Fact]
    public void A_change_taken_back_before_it_holds_was_none()
    {
        var seoul = StudyCalendar.With(Clock("Asia/Seoul", "04:00"));
        var now = Instant("2026-04-02T03:00:00Z");

        var back = seoul.Change(now, Clock("America/Los_Angeles", "04:00")).Change(now.AddMinutes(1), Clock("Asia/Seoul", "04:00"));

        Assert.Equal(seoul, back);
    }

    [Theory]
    // East, then west, within the day: as if there had been the last clock only; and the other way round.
    [InlineData("Pacific/Kiritimati", "America/Los_Angeles")]
    [InlineData("America/Los_Angeles", "Pacific/Kiritimati")]
    [InlineData("Pacific/Pago_Pago", "Asia/Seoul")]
    public void Of_several_changes_within_a_day_the_last_one_counts(string first, string second)
    {
        var seoul = StudyCalendar.With(Clock("Asia/Seoul", "04:00"));
        var now = Instant("2026-04-02T03:00:00Z");

        var both = seoul.Change(now, Clock(first, "04:00")).Change(now.AddHours(3), Clock(second, "04:00"));

        Assert.Equal(seoul.Change(now.AddHours(3), Clock(second, "04:00")), both);
    }

    [Fact]
    public void A_change_taken_back_in_the_lengthened_day_ends_it_now_and_not_before()
    {
        // 04:30 in Seoul on the 3rd; by Los Angeles' clock it is still the 2nd.
        var now = Instant("2026-04-02T19:30:00Z");
        var moved = StudyCalendar.With(Clock("Asia/Seoul", "04:00")).Change(now.AddHours(-9), Clock("America/Los_Angeles", "04:00"));

        var back = moved.Change(now, Clock("Asia/Seoul", "04:00"));

        Assert.Equal(now, back.EndOf(Date("2026-04-02")));
        Assert.Equal(Instant("2026-04-03T19:00:00Z"), back.EndOf(Date("2026-04-03")));
    }

    [Fact]
    public void Days_tile_the_time_line_through_any_changes() =>
        Gen.Select(StudyGen.Clock, Gen.Select(Gen.Int[0, 60 * 100], StudyGen.Clock).List[0, 6], StudyGen.Instant).Sample((first, changes, start) =>
        {
            var calendar = StudyCalendar.With(first);
            var now = start;
            foreach (var (minutes, clock) in changes)
            {
                now = now.AddMinutes(minutes);
                var before = calendar;
                calendar = calendar.Change(now, clock);

                // What has been is as it was: no date begins anew, none is taken away, and the day under way goes on.
                for (var past = start; past < now; past = past.AddHours(7))
                {
                    Assert.Equal(before.DateAt(past), calendar.DateAt(past));
                }

                Assert.Equal(before.DateAt(now.AddTicks(-1)), calendar.DateAt(now.AddTicks(-1)));
                Assert.True(calendar.DateAt(now) >= before.DateAt(now));
                // A whole day, from the eastmost zone to the westmost (25 hours), the day start moved by 12, and a change of DST.
                Assert.InRange(calendar.EndOf(before.DateAt(now)) - now, TimeSpan.Zero, TimeSpan.FromHours(24 + 25 + 12 + 1));
            }

            var last = calendar.DateAt(now.AddDays(4));
            for (var date = calendar.DateAt(start); date <= last; date = date.AddDays(1))
            {
                var (begin, end) = (calendar.StartOf(date), calendar.EndOf(date));
                Assert.True(begin <= end);
                if (begin < end)
                {
                    Assert.Equal(date, calendar.DateAt(begin));
                    Assert.Equal(date, calendar.DateAt(end.AddTicks(-1)));
                }
            }

            Assert.Equal(calendar, StudyCalendar.Of(calendar.Clocks));
        });
}
