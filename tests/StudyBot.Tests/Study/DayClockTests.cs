using System.Globalization;
using CsCheck;
using StudyBot.Study;

namespace StudyBot.Tests.Study;

public sealed class DayClockTests
{
    [Theory]
    // The last millisecond before a start at 04:00, and the first instant of it.
    [InlineData("Asia/Seoul", "04:00", "2026-03-02T18:59:59.999Z", "2026-03-02")]
    [InlineData("Asia/Seoul", "04:00", "2026-03-02T19:00:00Z", "2026-03-03")]
    // The earliest and the latest start.
    [InlineData("Asia/Seoul", "00:00", "2026-03-02T15:00:00Z", "2026-03-03")]
    [InlineData("Asia/Seoul", "11:59", "2026-03-03T02:58:59Z", "2026-03-02")]
    [InlineData("Asia/Seoul", "11:59", "2026-03-03T02:59:00Z", "2026-03-03")]
    // Santiago, 6 September 2026: 00:00 does not exist; a day that starts at 00:00 starts at 01:00.
    [InlineData("America/Santiago", "00:00", "2026-09-06T03:59:59Z", "2026-09-05")]
    [InlineData("America/Santiago", "00:00", "2026-09-06T04:00:00Z", "2026-09-06")]
    [InlineData("America/Santiago", "00:00", "2026-09-06T04:30:00Z", "2026-09-06")]
    // Santiago, 5 April 2026: 00:00 is 23:00 again; the day starts with the midnight that lasts, and 23:30 is yesterday both times.
    [InlineData("America/Santiago", "00:00", "2026-04-05T02:30:00Z", "2026-04-04")]
    [InlineData("America/Santiago", "00:00", "2026-04-05T03:30:00Z", "2026-04-04")]
    [InlineData("America/Santiago", "00:00", "2026-04-05T04:00:00Z", "2026-04-05")]
    // Both nights do not touch a start at 04:00, nor the latest one.
    [InlineData("America/Santiago", "04:00", "2026-09-06T06:59:59Z", "2026-09-05")]
    [InlineData("America/Santiago", "04:00", "2026-09-06T07:00:00Z", "2026-09-06")]
    [InlineData("America/Santiago", "04:00", "2026-04-05T07:59:59Z", "2026-04-04")]
    [InlineData("America/Santiago", "11:59", "2026-04-05T15:58:59Z", "2026-04-04")]
    [InlineData("America/Santiago", "11:59", "2026-04-05T15:59:00Z", "2026-04-05")]
    // New York, 8 March and 1 November 2026, with a start in the hour that changes.
    [InlineData("America/New_York", "02:30", "2026-03-08T06:59:59Z", "2026-03-07")]
    [InlineData("America/New_York", "02:30", "2026-03-08T07:00:00Z", "2026-03-08")]
    [InlineData("America/New_York", "01:30", "2026-11-01T05:29:59Z", "2026-10-31")]
    [InlineData("America/New_York", "01:30", "2026-11-01T05:30:00Z", "2026-11-01")]
    [InlineData("America/New_York", "01:30", "2026-11-01T06:10:00Z", "2026-11-01")]
    // Half an hour of DST: Lord Howe, 4 October 2026.
    [InlineData("Australia/Lord_Howe", "02:15", "2026-10-03T15:29:59Z", "2026-10-03")]
    [InlineData("Australia/Lord_Howe", "02:15", "2026-10-03T15:30:00Z", "2026-10-04")]
    // Berlin, 29 March 2026: 02:30 is skipped; the day starts with the change, at 03:00.
    [InlineData("Europe/Berlin", "02:30", "2026-03-29T00:59:59Z", "2026-03-28")]
    [InlineData("Europe/Berlin", "02:30", "2026-03-29T01:00:00Z", "2026-03-29")]
    // Berlin, 25 October 2026: 02:30 comes twice; the day starts at the first and does not end when the clock goes back.
    [InlineData("Europe/Berlin", "02:30", "2026-10-25T00:29:59Z", "2026-10-24")]
    [InlineData("Europe/Berlin", "02:30", "2026-10-25T00:30:00Z", "2026-10-25")]
    [InlineData("Europe/Berlin", "02:30", "2026-10-25T01:10:00Z", "2026-10-25")]
    // Samoa went over the date line: 30 December 2011 was no date there, all that is left of it is until the start.
    [InlineData("Pacific/Apia", "00:00", "2011-12-30T10:00:00Z", "2011-12-31")]
    [InlineData("Pacific/Apia", "04:00", "2011-12-30T10:00:00Z", "2011-12-30")]
    // A leap day and the year's end.
    [InlineData("UTC", "04:00", "2028-03-01T03:59:00Z", "2028-02-29")]
    [InlineData("UTC", "04:00", "2028-02-29T03:59:59Z", "2028-02-28")]
    [InlineData("UTC", "04:00", "2028-02-29T04:00:00Z", "2028-02-29")]
    [InlineData("UTC", "04:00", "2027-03-01T03:59:59Z", "2027-02-28")]
    [InlineData("UTC", "04:00", "2027-01-01T03:59:00Z", "2026-12-31")]
    public void An_instant_belongs_to_the_date_that_began_last(string zone, string start, string instant, string date) =>
        Assert.Equal(Date(date), Clock(zone, start).DateAt(Instant(instant)));

    [Fact]
    public void Every_instant_lies_between_the_turn_of_its_date_and_the_next() =>
        Gen.Select(StudyGen.Clock, StudyGen.Instant).Sample((clock, instant) =>
        {
            var date = clock.DateAt(instant);
            return clock.TurnOf(date) <= instant && instant < clock.TurnOf(date.AddDays(1));
        });

    [Fact]
    public void A_turn_is_the_first_instant_at_which_the_wall_clock_has_reached_the_start() =>
        Gen.Select(StudyGen.Clock, StudyGen.Instant, Gen.Int[-1, 1]).Sample((clock, instant, days) =>
        {
            // Most instants lie far from a change of the zone's clocks; so go to the next one, and to the days beside it.
            var date = clock.DateAt(NextChange(clock.Zone, instant).AddDays(days));
            var wall = date.ToDateTime(clock.DayStart);
            var turn = clock.TurnOf(date);
            bool Reached(DateTimeOffset at) => at.UtcDateTime + clock.Zone.GetUtcOffset(at) >= wall;
            return Reached(turn) && Enumerable.Range(0, 26 * 4).All(quarter => !Reached(turn.AddTicks(-1).AddMinutes(-15 * quarter)));
        });

    [Theory]
    [InlineData("Asia/Seoul", "04:00")]
    [InlineData(" asia/seoul ", "4:00")]
    [InlineData("America/Argentina/Buenos_Aires", "11:59")]
    [InlineData("UTC", "00:00")]
    public void A_clock_is_read_as_people_type_it(string zone, string start) =>
        Assert.IsType<ParseClock.Parsed>(DayClock.Parse(zone, start));

    [Theory]
    [InlineData("Korea Standard Time")]
    [InlineData("KST")]
    [InlineData("UTC+9")]
    [InlineData("Asia/Soul")]
    [InlineData("")]
    [InlineData("../etc/passwd")]
    [InlineData("right/Asia/Seoul")]
    [InlineData("/usr/share/zoneinfo/Asia/Seoul")]
    public void Only_an_IANA_zone_is_a_zone(string zone) =>
        Assert.Equal(new ParseClock.UnknownZone(zone), DayClock.Parse(zone, "04:00"));

    [Theory]
    [InlineData("12:00")]
    [InlineData("24:00")]
    [InlineData("-1:00")]
    [InlineData("4")]
    [InlineData("")]
    public void A_day_starts_before_noon(string start) =>
        Assert.Equal(new ParseClock.BadDayStart(start), DayClock.Parse("Asia/Seoul", start));

    /// <summary>Within a day after the zone's offset has changed; a year on where it does not.</summary>
    private static DateTimeOffset NextChange(TimeZoneInfo zone, DateTimeOffset instant) => Enumerable.Range(1, 366)
        .Select(day => instant.AddDays(day))
        .FirstOrDefault(at => zone.GetUtcOffset(at) != zone.GetUtcOffset(instant), instant.AddDays(366));

    internal static DayClock Clock(string zone, string start) => Assert.IsType<ParseClock.Parsed>(DayClock.Parse(zone, start)).Clock;

    internal static DateOnly Date(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static DateTimeOffset Instant(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
