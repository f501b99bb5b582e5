using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store;

namespace StudyBot.Posting;

/// <summary>Which members' days have turned.</summary>
internal sealed class Turns(StudyDb db, WriteGate gate, DayStore days, StudyTime time)
{
    /// <summary>Whoever was away longer opens their day by coming back.</summary>
    private static readonly TimeSpan Active = TimeSpan.FromDays(7);

    public async Task<IReadOnlyList<MemberId>> GetDueAsync(int most, IReadOnlyCollection<MemberId> except, CancellationToken cancellationToken)
    {
        var now = time.Now;
        var since = now - Active;
        return await db.Members
            .Where(member => member.TurnsAt <= now && member.ActiveAt >= since && !except.Contains(member.Id))
            .OrderBy(member => member.TurnsAt).ThenBy(member => member.Id)
            .Select(member => member.Id)
            .Take(most)
            .ToListAsync(cancellationToken);
    }

    public async Task OpenAsync(MemberId id, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(id, cancellationToken);
        var ends = around.Calendar.EndOf(around.On);

        // A day that was open already, after the clock was set back and forth, still has to be planned for its end.
        await gate.WriteAsync(
            db,
            token => db.Members.Where(member => member.Id == id && member.TurnsAt != ends)
                .ExecuteUpdateAsync(update => update.SetProperty(member => member.TurnsAt, ends), token),
            cancellationToken);
    }

    /// <summary>Forgets the turns of those who are away, so that looking for what is due costs what is due.</summary>
    public Task ForgetAwayAsync(CancellationToken cancellationToken)
    {
        var now = time.Now;
        var since = now - Active;
        return gate.WriteAsync(
            db,
            token => db.Members.Where(member => member.TurnsAt <= now && member.ActiveAt < since)
                .ExecuteUpdateAsync(update => update.SetProperty(member => member.TurnsAt, (DateTimeOffset?)null), token),
            cancellationToken);
    }
}
