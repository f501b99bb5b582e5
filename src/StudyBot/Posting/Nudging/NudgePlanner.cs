using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Posting.Nudging;

/// <summary>
/// Looks, at each moment of those who asked for it, whether something is missing. The nudge and the member's next moment are written
/// in one transaction, so that each moment is looked at once, however often this is killed.
/// </summary>
internal sealed class NudgePlanner(StudyDb db, WriteGate gate, DayStore days, StudyTime time)
{
    private const int Most = 100;

    /// <summary>Whose moment has come, and whose is not known.</summary>
    public async Task<IReadOnlyList<MemberId>> GetDueAsync(IReadOnlyCollection<MemberId> except, CancellationToken cancellationToken)
    {
        var now = time.Now;
        var wishing = db.Members.Where(member => member.Nudges > 0 && !except.Contains(member.Id));

        // Two questions, each answered by the index: asked in one, all who want any would be looked through.
        var unknown = await wishing.Where(member => member.NudgeAt == null).OrderBy(member => member.Id).Select(member => member.Id).Take(Most).ToListAsync(cancellationToken);
        var due = await wishing.Where(member => member.NudgeAt <= now).OrderBy(member => member.NudgeAt)
            .Select(member => member.Id).Take(Most).ToListAsync(cancellationToken);
        return [.. unknown, .. due];
    }

    public async Task PlanAsync(MemberId id, CancellationToken cancellationToken)
    {
        var member = await db.Members.AsNoTracking().Include(row => row.Clocks).SingleAsync(row => row.Id == id, cancellationToken);
        var nudge = member.NudgeAt is { } due ? await FindAsync(member, due, cancellationToken) : null;
        await gate.WriteAsync(
            db,
            async token =>
            {
                var row = await db.Members.Include(other => other.Clocks).SingleAsync(other => other.Id == id, token);
                if (row.NudgeAt != member.NudgeAt)
                {
                    return false; // Another process was faster, or the member has changed their mind.
                }

                row.NudgeAt = FindNext(row, member.NudgeAt);
                if (nudge is { } wanted && !await db.Nudges.AnyAsync(other => other.MemberId == id && other.On == wanted.Row.On && other.Kind == wanted.Row.Kind, token))
                {
                    (row.NudgesIgnored, row.NudgedAt, row.NudgedOn) = (wanted.Ignored, time.Now, wanted.Row.On);
                    db.Nudges.Add(wanted.Row);
                }

                return true;
            },
            cancellationToken);
    }

    /// <summary>Study time may have been set back: the moments to come are found anew. Those that are due stay.</summary>
    public Task PlanAnewAsync(CancellationToken cancellationToken)
    {
        var now = time.Now;
        return gate.WriteAsync(
            db,
            token => db.Members.Where(member => member.Nudges > 0 && member.NudgeAt > now)
                .ExecuteUpdateAsync(update => update.SetProperty(member => member.NudgeAt, (DateTimeOffset?)null), token),
            cancellationToken);
    }

    /// <summary>After a while down a moment that is still fresh is looked at, too.</summary>
    private DateTimeOffset? FindNext(MemberRow member, DateTimeOffset? last)
    {
        var fresh = time.Now - Nudges.Fresh;
        return NudgeWishes.FindNext(member, last is null ? time.Now : last > fresh ? last.Value : fresh);
    }

    private async Task<(NudgeRow Row, int Ignored)?> FindAsync(MemberRow member, DateTimeOffset due, CancellationToken cancellationToken)
    {
        var calendar = Clocks.Of(member.Clocks);
        var on = calendar.DateAt(due);
        var moment = Nudges.Moments(calendar, on, member.Nudges, NudgeWishes.QuietOf(member)).FirstOrDefault(moment => moment.At == due);
        if (moment is null || time.Now - due > Nudges.Fresh || time.Now - member.ActiveAt > Nudges.GivesUp || await HasLeftAsync(member.Id, cancellationToken))
        {
            return null;
        }

        var ignored = await CountIgnoredAsync(member, cancellationToken);
        if (!Nudges.IsTurn(ignored, member.NudgedOn, on))
        {
            return null;
        }

        var around = await days.OpenAsync(member.Id, cancellationToken);
        return around.On == on && around.Off is null && Nudges.Missing(moment.Kind, around.Day, around.OpenYesterday is not null) != NextStep.Nothing
            ? (new NudgeRow { MemberId = member.Id, On = on, Kind = moment.Kind, DueAt = due }, ignored)
            : null;
    }

    /// <summary>With the last one, if nothing was done since it was sent.</summary>
    private async Task<int> CountIgnoredAsync(MemberRow member, CancellationToken cancellationToken)
    {
        if (member is not { NudgedAt: { } at, NudgedOn: { } on })
        {
            return 0;
        }

        var isAnswered = await db.Journal.AnyAsync(
            row => row.MemberId == member.Id && row.On >= on && row.InteractionId != null && row.At >= at, cancellationToken);
        return isAnswered ? 0 : member.NudgesIgnored + 1;
    }

    /// <summary>Whoever took part in groups and left them all; somebody alone never did.</summary>
    private async Task<bool> HasLeftAsync(MemberId id, CancellationToken cancellationToken)
    {
        var memberships = await db.Memberships.Where(row => row.MemberId == id).Select(row => row.LeftAt).ToListAsync(cancellationToken);
        return memberships.Count > 0 && memberships.TrueForAll(left => left is not null);
    }
}
