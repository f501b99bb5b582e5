using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store.Rows;

namespace StudyBot.Store;

/// <summary>Who takes part, and where.</summary>
internal sealed class MemberStore(StudyDb db, WriteGate gate, StudyTime time, StudyBotOptions defaults)
{
    /// <summary>How stale "last active" may get before a press writes it again.</summary>
    private static readonly TimeSpan ActiveGrain = TimeSpan.FromHours(1);

    public Task<MemberRow?> FindAsync(MemberId id, CancellationToken cancellationToken) =>
        db.Members.AsNoTracking().Include(member => member.Clocks).SingleOrDefaultAsync(member => member.Id == id, cancellationToken);

    /// <summary>Whether a member takes part here: in this group, or, in direct messages, at all.</summary>
    public Task<bool> IsMemberAsync(MemberId id, GroupId? group, CancellationToken cancellationToken) => group is { } here
        ? db.Memberships.AnyAsync(row => row.MemberId == id && row.GroupId == here && row.LeftAt == null, cancellationToken)
        : db.Members.AnyAsync(member => member.Id == id, cancellationToken);

    /// <summary>The members of a group by name and how they are to be shown, in the order they joined.</summary>
    public Task<List<MemberRow>> GetOfGroupAsync(GroupId group, CancellationToken cancellationToken) => (
        from membership in db.Memberships
        where membership.GroupId == @group && membership.LeftAt == null
        join member in db.Members on membership.MemberId equals member.Id
        orderby membership.JoinedAt, member.Id
        select member).AsNoTracking().Include(member => member.Clocks).AsSplitQuery().ToListAsync(cancellationToken);

    /// <summary>The language a member has chosen; null while Discord's is good enough.</summary>
    public Task<string?> FindLocaleAsync(MemberId id, CancellationToken cancellationToken) =>
        db.Members.Where(member => member.Id == id).Select(member => member.Locale).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Keeps what Discord shows of a member up to date, writing only when something is new.</summary>
    public async Task TouchAsync(MemberId id, string name, string locale, CancellationToken cancellationToken)
    {
        var now = time.Now;
        var known = await db.Members.AsNoTracking().Where(member => member.Id == id)
            .Select(member => new { member.Name, member.SeenLocale, member.ActiveAt })
            .SingleOrDefaultAsync(cancellationToken);
        if (known is null || (known.Name == name && known.SeenLocale == locale && (now - known.ActiveAt).Duration() < ActiveGrain))
        {
            return;
        }

        await gate.WriteAsync(
            db,
            token => db.Members.Where(member => member.Id == id).ExecuteUpdateAsync(
                update => update
                    .SetProperty(member => member.Name, name)
                    .SetProperty(member => member.SeenLocale, locale)
                    .SetProperty(member => member.ActiveAt, now),
                token),
            cancellationToken);
    }

    /// <summary>Keeps a member's last choice.</summary>
    public Task<bool> RememberAsync(MemberId id, Action<MemberRow> change, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token =>
        {
            change(await db.Members.SingleAsync(member => member.Id == id, token));
            return true;
        },
        cancellationToken);

    /// <summary>True once: the first time it is to be asked whether a member wants nudges.</summary>
    public async Task<bool> OfferNudgesAsync(MemberId id, CancellationToken cancellationToken) => await gate.WriteAsync(
        db,
        token => db.Members.Where(member => member.Id == id && !member.WasOfferedNudges)
            .ExecuteUpdateAsync(update => update.SetProperty(member => member.WasOfferedNudges, true), token),
        cancellationToken) > 0;

    /// <summary>True when they were not taking part here before.</summary>
    public Task<bool> JoinAsync(MemberId id, GroupId? group, string name, string locale, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token =>
        {
            var now = time.Now;
            var member = await db.Members.Include(row => row.Clocks).SingleOrDefaultAsync(row => row.Id == id, token);
            var isNew = member is null;
            if (member is null)
            {
                member = new MemberRow { Id = id, JoinedAt = now };
                db.Members.Add(member);
                member.PageVisibility = await db.Groups.Where(row => row.Id == group).Select(row => row.PageVisibility).SingleOrDefaultAsync(token);
                await GiveClockAsync(member, group, token);
            }

            (member.Name, member.SeenLocale, member.ActiveAt) = (name, locale, now);
            return group is { } here ? await JoinGroupAsync(id, here, now, token) : isNew;
        },
        cancellationToken);

    /// <summary>True when they were taking part here until now. Nothing of theirs is deleted.</summary>
    public Task<bool> LeaveAsync(MemberId id, GroupId group, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token =>
        {
            var left = await db.Memberships
                .Where(row => row.MemberId == id && row.GroupId == group && row.LeftAt == null)
                .ExecuteUpdateAsync(update => update.SetProperty(row => row.LeftAt, time.Now), token);
            await PostMarks.MarkGroupAsync(db, group, token);
            return left > 0;
        },
        cancellationToken);

    private async Task<bool> JoinGroupAsync(MemberId id, GroupId group, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var membership = await db.Memberships.FindAsync([id, group], cancellationToken);
        if (membership is { LeftAt: null })
        {
            return false;
        }

        if (membership is null)
        {
            db.Memberships.Add(membership = new MembershipRow { MemberId = id, GroupId = group });
        }

        (membership.JoinedAt, membership.LeftAt) = (now, null);
        await PostMarks.MarkGroupAsync(db, group, cancellationToken);
        return true;
    }

    /// <summary>A new member's days go by the clock of the first group they join, else by the configured one.</summary>
    private async Task GiveClockAsync(MemberRow member, GroupId? group, CancellationToken cancellationToken)
    {
        var theirs = group is { } id ? await db.GroupClocks.Where(clock => clock.GroupId == id).ToListAsync(cancellationToken) : [];
        member.ClockOf = theirs.Count > 0 ? group : null;
        member.Clocks.AddRange(theirs.Select(clock => new MemberClockRow
        {
            MemberId = member.Id,
            From = clock.From,
            NotBefore = clock.NotBefore,
            Zone = clock.Zone,
            DayStart = clock.DayStart,
        }));
        if (member.Clocks.Count == 0)
        {
            member.Clocks.Add(new MemberClockRow
            {
                MemberId = member.Id,
                From = DateOnly.MinValue,
                NotBefore = DateTimeOffset.MinValue,
                Zone = defaults.TimeZone,
                DayStart = TimeOnly.ParseExact(defaults.DayStart, "HH:mm"),
            });
        }
    }
}
