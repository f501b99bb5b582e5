using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>A member's routines.</summary>
internal sealed class RoutineStore(StudyDb db, WriteGate gate)
{
    public static Routine Read(RoutineRow row) => new(row.Id, row.Text, new Weekdays(row.Days), row.Slot);

    public async Task<IReadOnlyList<Routine>> GetAsync(MemberId id, CancellationToken cancellationToken) =>
        (await db.Routines.AsNoTracking().Where(row => row.MemberId == id).OrderBy(row => row.Id).ToListAsync(cancellationToken)).ConvertAll(Read);

    /// <summary>The one of the same text with its days set anew, or a new one; null when there are too many already.</summary>
    public Task<Routine?> AddAsync(MemberId id, string text, Weekdays days, Slot? slot, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token =>
        {
            var rows = await db.Routines.Where(row => row.MemberId == id).ToListAsync(token);
            var key = TaskKey.Of(text);
            var row = rows.Find(known => TaskKey.Of(known.Text) == key);
            if (row is null && rows.Count >= Limits.Routines)
            {
                return null;
            }

            if (row is null)
            {
                row = new RoutineRow { MemberId = id, Id = new RoutineId(rows.Select(known => known.Id.Value).DefaultIfEmpty().Max() + 1) };
                db.Routines.Add(row);
            }

            (row.Text, row.Days, row.Slot) = (text, days.Mask, slot);
            return Read(row);
        },
        cancellationToken);

    /// <summary>Null when it is gone.</summary>
    public Task<Routine?> ChangeAsync(
        MemberId id, RoutineId routine, Func<Routine, Routine> change, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token =>
        {
            if (await db.Routines.SingleOrDefaultAsync(known => known.MemberId == id && known.Id == routine, token) is not { } row)
            {
                return null;
            }

            var after = change(Read(row));
            (row.Text, row.Days, row.Slot) = (after.Text, after.Days.Mask, after.Slot);
            return after;
        },
        cancellationToken);

    /// <summary>What it has made so far stays where it is.</summary>
    public Task<bool> RemoveAsync(MemberId id, RoutineId routine, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token => await db.Routines.Where(row => row.MemberId == id && row.Id == routine).ExecuteDeleteAsync(token) > 0,
        cancellationToken);
}
