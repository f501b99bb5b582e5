using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Features.Settings;

/// <summary>A member's own settings.</summary>
internal sealed class SettingsStore(StudyDb db, WriteGate gate, StudyTime time)
{
    public Task<MemberRow> GetAsync(MemberId id, CancellationToken cancellationToken) =>
        db.Members.AsNoTracking().Include(member => member.Clocks).SingleAsync(member => member.Id == id, cancellationToken);

    /// <summary>The name of the group whose clock a member keeps; null for a clock of their own.</summary>
    public Task<string?> FindClockOwnerAsync(GroupId? group, CancellationToken cancellationToken) => group is { } id
        ? db.Groups.Where(row => row.Id == id).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken)
        : Task.FromResult<string?>(null);

    /// <summary>The clock a group keeps now; null where the member does not take part.</summary>
    public async Task<DayClock?> FindClockOfAsync(MemberId id, GroupId group, CancellationToken cancellationToken)
    {
        var clocks = await db.GroupClocks.AsNoTracking()
            .Where(clock => clock.GroupId == group && db.Memberships.Any(row => row.MemberId == id && row.GroupId == group && row.LeftAt == null))
            .ToListAsync(cancellationToken);
        return clocks.Count > 0 ? Clocks.Of(clocks).Current : null;
    }

    public Task<MemberRow> SaveAsync(MemberId id, SettingsChange change, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token =>
        {
            var member = await db.Members.Include(row => row.Clocks).SingleAsync(row => row.Id == id, token);
            member.Locale = change.Locale ?? member.Locale;
            (member.PageVisibility, member.ClosingVisibility) = (change.Pages ?? member.PageVisibility, change.Closings ?? member.ClosingVisibility);
            if (member.Carry == CarryPolicy.Ask && change.Carry is CarryPolicy.Carry or CarryPolicy.Leave)
            {
                // What was asked about is still asked about; the other way begins with what is unfinished from now on.
                member.HeldUntil = (await db.Days.Where(day => day.MemberId == id).MaxAsync(day => (DateOnly?)day.On, token))?.AddDays(-1);
            }

            member.Carry = change.Carry ?? member.Carry;
            ChangeNudges(member, change, time.Now);
            ChangeVault(member, change);
            if ((change.Tasks is { } tasks && tasks != member.TaskVisibility) || change.Carry is not null)
            {
                // What others may no longer see is taken off the posts that stand there; and they say what goes over.
                member.TaskVisibility = change.Tasks ?? member.TaskVisibility;
                await PostMarks.MarkMemberAsync(db, id, token);
            }

            return member;
        },
        cancellationToken);

    /// <summary>Whoever asks anew is not one who ignores; and the next moment is found again.</summary>
    private static void ChangeNudges(MemberRow member, SettingsChange change, DateTimeOffset now)
    {
        if (change.Nudges is { } nudges)
        {
            (member.Nudges, member.WasOfferedNudges, member.NudgesIgnored) = (nudges, true, 0);
            (member.NudgedAt, member.DirectRefusedAt) = (null, null);
        }

        if (change.Quiet is { } quiet)
        {
            (member.QuietFrom, member.QuietTo) = (quiet.From, quiet.To);
        }

        if (change.Nudges is not null || change.Quiet is not null)
        {
            member.NudgeAt = NudgeWishes.FindNext(member, now);
        }
    }

    /// <summary>
    /// Their days are gone through from the first one, for what happened while they did not want it was not written. The version counts on,
    /// so that a turn that was worked out before is worked out again.
    /// </summary>
    private static void ChangeVault(MemberRow member, SettingsChange change)
    {
        if (change.Vault is { } wants && wants != member.Vault)
        {
            (member.Vault, member.VaultDue) = (wants, wants);
            (member.VaultVersion, member.VaultedUntil, member.NotesSentUntil) = (member.Version++, null, null);
        }
    }

    /// <summary>Another clock from the next turn on.</summary>
    /// <param name="id">The member.</param>
    /// <param name="clock">The clock they were shown.</param>
    /// <param name="of">The group whose clock it is and whose changes they follow; null for one of their own.</param>
    /// <param name="cancellationToken">Ends the wait, not a commit under way.</param>
    public Task<MemberRow> SaveClockAsync(MemberId id, DayClock clock, GroupId? of, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token =>
        {
            var member = await db.Members.Include(row => row.Clocks).SingleAsync(row => row.Id == id, token);
            Clocks.Change(member, clock, time.Now);
            member.ClockOf = of;
            await PostMarks.MarkMemberAsync(db, id, token);
            return member;
        },
        cancellationToken);
}
