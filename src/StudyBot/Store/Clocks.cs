using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>Clock rows read as calendars, and written back.</summary>
internal static class Clocks
{
    public static DayClock Read(string zone, TimeOnly dayStart) => new(TimeZoneInfo.FindSystemTimeZoneById(zone), dayStart);

    public static StudyCalendar Of(IEnumerable<MemberClockRow> rows) =>
        StudyCalendar.Of(rows.Select(row => new ClockFrom(row.From, Read(row.Zone, row.DayStart), row.NotBefore)));

    public static StudyCalendar Of(IEnumerable<GroupClockRow> rows) =>
        StudyCalendar.Of(rows.Select(row => new ClockFrom(row.From, Read(row.Zone, row.DayStart), row.NotBefore)));

    public static void Write(MemberRow member, StudyCalendar calendar)
    {
        member.Clocks.RemoveAll(row => calendar.Clocks.All(entry => entry.From != row.From));
        foreach (var entry in calendar.Clocks)
        {
            var row = member.Clocks.Find(clock => clock.From == entry.From);
            if (row is null)
            {
                member.Clocks.Add(row = new MemberClockRow { MemberId = member.Id, From = entry.From });
            }

            (row.Zone, row.DayStart, row.NotBefore) = (entry.Clock.Zone.Id, entry.Clock.DayStart, entry.NotBefore);
        }
    }

    /// <summary>A member's days go by another clock from the next turn on, which is planned anew while it is still to come.</summary>
    public static void Change(MemberRow member, DayClock clock, DateTimeOffset now)
    {
        var calendar = Of(member.Clocks).Change(now, clock);
        Write(member, calendar);

        // A turn that was worked out by the clock of before is worked out again.
        member.Version++;
        if (member.TurnsAt > now)
        {
            // A turn that is due, or was forgotten because they are away, is left as it is: nothing may skip a day's opening.
            member.TurnsAt = calendar.EndOf(calendar.DateAt(now));
        }

        member.NudgeAt = NudgeWishes.FindNext(member, now);
    }

    public static void Write(GroupRow group, StudyCalendar calendar)
    {
        group.Clocks.RemoveAll(row => calendar.Clocks.All(entry => entry.From != row.From));
        foreach (var entry in calendar.Clocks)
        {
            var row = group.Clocks.Find(clock => clock.From == entry.From);
            if (row is null)
            {
                group.Clocks.Add(row = new GroupClockRow { GroupId = group.Id, From = entry.From });
            }

            (row.Zone, row.DayStart, row.NotBefore) = (entry.Clock.Zone.Id, entry.Clock.DayStart, entry.NotBefore);
        }
    }
}
