using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>The days off that members have named.</summary>
internal sealed class AwayStore(StudyDb db, WriteGate gate, StudyTime time, DayOpening opening)
{
    /// <summary>All of them, the earliest first.</summary>
    public async Task<IReadOnlyList<Away>> GetAsync(MemberId id, CancellationToken cancellationToken) =>
        (await db.Away.AsNoTracking().Where(row => row.MemberId == id).OrderBy(row => row.From).ToListAsync(cancellationToken)).ConvertAll(DaysOff.Read);

    /// <summary>Changes them in one transaction. The open day is opened first: what it began as is not changed by naming it off.</summary>
    /// <param name="id">The member.</param>
    /// <param name="change">The rule; sees them as they are then, and the open date.</param>
    /// <param name="cancellationToken">Ends the wait, not a commit under way.</param>
    public Task<T> ChangeAsync<T>(
        MemberId id, Func<IReadOnlyList<Away>, DateOnly, (T Outcome, IReadOnlyList<Away> After)> change, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token =>
        {
            var (member, today) = await opening.FindOpenDateAsync(id, tracked: true, token);
            await opening.OpenAsync(member, today, token);
            var rows = await db.Away.Where(row => row.MemberId == id).OrderBy(row => row.From).ToListAsync(token);
            var before = rows.ConvertAll(DaysOff.Read);
            var (outcome, after) = change(before, today);
            if (!before.SequenceEqual(after))
            {
                Write(id, rows, after);
                await PostMarks.MarkMemberAsync(db, id, token);
            }

            return outcome;
        },
        cancellationToken);

    private void Write(MemberId id, List<AwayRow> rows, IReadOnlyList<Away> after)
    {
        db.Away.RemoveRange(rows.Where(row => after.All(away => away.Id != row.Id)));
        foreach (var away in after)
        {
            var row = rows.Find(known => known.Id == away.Id);
            if (row is null)
            {
                db.Away.Add(row = new AwayRow { MemberId = id, Id = away.Id, SetAt = time.Now });
            }

            (row.From, row.To, row.Reason) = (away.From, away.To, away.Reason);
        }
    }
}
