using CsCheck;
using StudyBot.Study;

namespace StudyBot.Tests.Study;

public sealed class NudgesTests
{
    private static readonly DateOnly On = new(2026, 3, 3);

    [Theory]
    [InlineData(0, "22:00-08:00", "")]
    [InlineData(1, "22:00-08:00", "Evening 21:30")]
    [InlineData(2, "22:00-08:00", "Morning 09:30 Evening 21:30")]
    [InlineData(3, "22:00-08:00", "Morning 09:30 Afternoon 15:00 Evening 21:30")]

    // Who sleeps early is told before; who sleeps long, afterwards.
    [InlineData(1, "20:00-08:00", "Evening 19:45")]
    [InlineData(3, "20:00-11:00", "Morning 11:00 Afternoon 15:00 Evening 19:45")]

    // Two that come too close are one, and the evening's stays; one that would come at another time of day does not come.
    [InlineData(3, "12:30-15:30", "Morning 09:30 Afternoon 15:30 Evening 21:30")]
    [InlineData(3, "08:00-14:30", "Afternoon 15:00 Evening 21:30")]
    [InlineData(3, "16:00-09:00", "Morning 09:30 Evening 15:45")]

    // Quiet from before the day starts until after it: there is nothing left of it.
    [InlineData(3, "04:00-03:59", "")]
    [InlineData(1, "off", "Evening 21:30")]
    public void The_moments_of_a_day_keep_out_of_the_quiet_hours(int aDay, string quiet, string expected) => Assert.Equal(
        expected,
        string.Join(' ', Nudges.Moments(Calendar("Asia/Seoul", "04:00"), On, aDay, QuietHours.TryParse(quiet)!)
            .Select(moment => $"{moment.Kind} {moment.At.ToOffset(TimeSpan.FromHours(9)):HH:mm}")));

    [Theory]

    // Berlin's night has no 02:30 on 29 March 2026: the day ends at 03:00 instead, and its evening is as far from that as ever.
    [InlineData("Europe/Berlin", "02:30", "2026-03-28", "2026-03-28T18:30:00Z")]
    [InlineData("America/Santiago", "00:00", "2026-09-05", "2026-09-05T21:30:00Z")]
    [InlineData("Asia/Seoul", "11:59", "2026-03-03", "2026-03-03T20:29:00Z")]
    public void The_evening_is_measured_from_the_turn(string zone, string start, string on, string expected) => Assert.Equal(
        DateTimeOffset.Parse(expected),
        Nudges.Moments(Calendar(zone, start), DateOnly.Parse(on), 1, QuietHours.None).Single().At);

    [Fact]
    public void No_moment_is_quiet_or_off_its_day_and_no_two_are_close() => Gen.Select(
        Gen.Int[0, 3], Gen.Int[0, 1439], Gen.Int[0, 1439], Gen.Int[0, 719], Gen.Int[0, 400]).Sample((aDay, from, to, start, days) =>
    {
        var calendar = Calendar("Europe/Berlin", $"{start / 60:00}:{start % 60:00}");
        var quiet = new QuietHours(Minute(from), Minute(to));
        var on = On.AddDays(days);
        var moments = Nudges.Moments(calendar, on, aDay, quiet);
        Assert.True(moments.Count <= aDay);
        Assert.All(moments, moment =>
        {
            Assert.Equal(on, calendar.DateAt(moment.At));
            Assert.False(quiet.Covers(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment.At, calendar.Current.Zone).DateTime)));
        });
        Assert.All(moments.Zip(moments.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= TimeSpan.FromHours(1)));
        var next = Nudges.Next(calendar, calendar.StartOf(on).AddTicks(-1), aDay, quiet);
        Assert.True(moments.Count == 0 || next == moments[0].At);
    });

    [Fact]
    public void What_is_missing_depends_on_the_time_of_day()
    {
        var empty = new Day(On) { OpenedFrom = On.AddDays(-1) };
        var planned = empty with { Tasks = TaskList.Of([new StudyTask(new TaskId(1), "a"), new StudyTask(new TaskId(2), "b")]) };
        var begun = planned with { Tasks = TaskList.Of([new StudyTask(new TaskId(1), "a") { State = TaskState.Done }, new StudyTask(new TaskId(2), "b")]) };
        var writing = new Writing("…", Visibility.Written, DateTimeOffset.UnixEpoch);

        Assert.Equal(NextStep.Plan, Nudges.Missing(NudgeKind.Morning, empty, takesYesterday: true));
        Assert.Equal(NextStep.YesterdayPage, Nudges.Missing(NudgeKind.Morning, planned, takesYesterday: true));
        Assert.Equal(NextStep.Nothing, Nudges.Missing(NudgeKind.Morning, planned, takesYesterday: false));
        Assert.Equal(NextStep.Nothing, Nudges.Missing(NudgeKind.Morning, planned with { YesterdayPage = writing }, takesYesterday: true));
        Assert.Equal(NextStep.Plan, Nudges.Missing(NudgeKind.Afternoon, empty, takesYesterday: false));
        Assert.Equal(NextStep.Tick, Nudges.Missing(NudgeKind.Afternoon, planned, takesYesterday: false));
        Assert.Equal(NextStep.Nothing, Nudges.Missing(NudgeKind.Afternoon, begun, takesYesterday: false));
        Assert.Equal(NextStep.TodayPage, Nudges.Missing(NudgeKind.Evening, begun, takesYesterday: false));
        Assert.Equal(NextStep.Closing, Nudges.Missing(NudgeKind.Evening, begun with { TodayPage = writing }, takesYesterday: false));
        Assert.Equal(
            NextStep.Nothing,
            Nudges.Missing(NudgeKind.Evening, begun with { TodayPage = writing, Closing = writing, Tomorrow = begun.Tasks }, takesYesterday: false));
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(1, 0, true)]
    [InlineData(2, 1, false)]
    [InlineData(3, 2, true)]
    [InlineData(4, 3, false)]
    [InlineData(6, 4, true)]
    [InlineData(7, 6, false)]
    [InlineData(50, 7, true)]
    public void Who_ignores_them_gets_fewer(int ignored, int daysSinceTheLast, bool isTurn) =>
        Assert.Equal(isTurn, Nudges.IsTurn(ignored, On.AddDays(-daysSinceTheLast), On));

    [Fact]
    public void The_first_is_always_in_turn() => Assert.True(Nudges.IsTurn(0, last: null, On));

    private static TimeOnly Minute(int minute) => new(minute / 60, minute % 60);

    private static StudyCalendar Calendar(string zone, string start) => StudyCalendar.With(((ParseClock.Parsed)DayClock.Parse(zone, start)).Clock);
}
