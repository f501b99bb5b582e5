using Microsoft.EntityFrameworkCore;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>Reads which of a member's days are off.</summary>
internal sealed class DaysOff(StudyDb db)
{
    public static Away Read(AwayRow row) => new(row.Id, row.From, row.To, row.Reason);

    /// <summary>A weekday is one of rest where all of their groups rest on it; somebody alone has none.</summary>
    /// <param name="member">With their clocks.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<StudyDays> ReadAsync(MemberRow member, CancellationToken cancellationToken)
    {
        var away = await db.Away.AsNoTracking().Where(row => row.MemberId == member.Id).OrderBy(row => row.From).ToListAsync(cancellationToken);
        var rests = await db.Groups
            .Where(theirs => theirs.RemovedAt == null &&
                db.Memberships.Any(row => row.MemberId == member.Id && row.GroupId == theirs.Id && row.LeftAt == null))
            .Select(theirs => theirs.RestDays)
            .ToListAsync(cancellationToken);
        return Of(Clocks.Of(member.Clocks), away.ConvertAll(Read), rests);
    }

    /// <param name="calendar">The member's.</param>
    /// <param name="away">Their days off, earliest first.</param>
    /// <param name="rests">The rest days of each of their groups.</param>
    public static StudyDays Of(StudyCalendar calendar, IReadOnlyList<Away> away, IEnumerable<int> rests)
    {
        var masks = rests.ToList();
        return new StudyDays(calendar, away, masks.Count == 0 ? Weekdays.None : masks.Aggregate(Weekdays.All, (all, mask) => all.And(new Weekdays(mask))));
    }
}
