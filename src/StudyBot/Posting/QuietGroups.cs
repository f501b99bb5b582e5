using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Posting;

/// <summary>
/// Groups in which nobody has pressed anything for three study days. A day counts only if somebody could: not on days of rest, not while
/// a member is away, and not while the bot could take no input.
/// </summary>
internal sealed class QuietGroups(StudyDb db)
{
    private const int Days = 3;

    /// <summary>Days that are looked back through for them.</summary>
    private const int LookedAt = 21;

    public async Task<IReadOnlySet<GroupId>> FindAsync(IReadOnlyCollection<GroupRow> groups, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = groups.Select(group => group.Id).ToList();
        var active = await (
            from membership in db.Memberships
            where ids.Contains(membership.GroupId) && membership.LeftAt == null
            join member in db.Members on membership.MemberId equals member.Id
            group member.ActiveAt by membership.GroupId into members
            select new { Group = members.Key, At = members.Max() }).ToDictionaryAsync(row => row.Group, row => row.At, cancellationToken);
        var silent = groups.Where(group => active.TryGetValue(group.Id, out var at) && now - at > TimeSpan.FromDays(Days)).ToList();
        if (silent.Count == 0)
        {
            return new HashSet<GroupId>();
        }

        var since = now.AddDays(-LookedAt);
        var input = await db.InputSpans.AsNoTracking().Where(span => span.Until >= since).ToListAsync(cancellationToken);
        var away = await GetAwayAsync(silent.ConvertAll(group => group.Id), cancellationToken);
        return silent.Where(group => IsQuiet(group, active[group.Id], away[group.Id].ToList(), input, now)).Select(group => group.Id).ToHashSet();
    }

    private async Task<ILookup<GroupId, AwayRow>> GetAwayAsync(List<GroupId> ids, CancellationToken cancellationToken)
    {
        var rows = await (
            from membership in db.Memberships
            where ids.Contains(membership.GroupId) && membership.LeftAt == null
            join span in db.Away on membership.MemberId equals span.MemberId
            select new { membership.GroupId, Span = span }).AsNoTracking().ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.GroupId, row => row.Span);
    }

    private static bool IsQuiet(GroupRow group, DateTimeOffset active, List<AwayRow> away, List<InputSpanRow> input, DateTimeOffset now)
    {
        var calendar = Clocks.Of(group.Clocks);
        var today = calendar.DateAt(now);
        var counted = Enumerable.Range(1, LookedAt).Select(back => today.AddDays(-back)).Where(Counts).Take(Days).ToList();
        return counted.Count == Days && active < calendar.StartOf(counted[^1]) && !(group.RestsUntil > counted[^1]);

        bool Counts(DateOnly on) =>
            !PostPlan.Rests(group, on)
            && !away.Exists(span => span.From <= on && span.To >= on)
            && input.Exists(span => span.From < calendar.EndOf(on) && span.Until > calendar.StartOf(on));
    }
}
