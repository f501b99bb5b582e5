using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store.Rows;

namespace StudyBot.Store;

/// <summary>Loose ends: listed until they are closed with a sentence. What is hidden behind a closed book is not listed.</summary>
internal sealed class LooseEndStore(StudyDb db, WriteGate gate, StudyTime time, ClosedBookStore books)
{
    /// <summary>The open ones, the oldest first.</summary>
    public async Task<IReadOnlyList<LooseEndRow>> GetOpenAsync(MemberId id, CancellationToken cancellationToken)
    {
        var rows = await db.LooseEnds.AsNoTracking()
            .Where(end => end.MemberId == id && end.ClosedAt == null)
            .OrderBy(end => end.Id)
            .ToListAsync(cancellationToken);
        var closed = await books.GetAsync(id, cancellationToken);
        return rows.FindAll(end => !closed.Hides(end.On));
    }

    /// <summary>Those of the pages of a day that are open, or were closed with a sentence.</summary>
    public async Task<IReadOnlyList<LooseEndRow>> GetOfDayAsync(MemberId id, DateOnly on, CancellationToken cancellationToken) =>
        (await books.GetAsync(id, cancellationToken)).Hides(on) ? [] : await db.LooseEnds.AsNoTracking()
            .Where(end => end.MemberId == id && end.On == on && (end.ClosedAt == null || end.Answer != null))
            .OrderBy(end => end.Id)
            .ToListAsync(cancellationToken);

    public Task<LooseEndRow?> FindAsync(MemberId id, int end, CancellationToken cancellationToken) =>
        db.LooseEnds.AsNoTracking().SingleOrDefaultAsync(row => row.MemberId == id && row.Id == end, cancellationToken);

    /// <summary>Closes one with a sentence; one that was closed on another device meanwhile keeps both. Null when there is no such one.</summary>
    public Task<LooseEndRow?> CloseAsync(MemberId id, int end, string answer, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token =>
        {
            var row = await db.LooseEnds.SingleOrDefaultAsync(each => each.MemberId == id && each.Id == end, token);
            if (row is not null)
            {
                row.Answer = row is not { ClosedAt: not null, Answer: { } before } ? answer
                    : $"\n{before}\n".Contains($"\n{answer}\n", StringComparison.Ordinal) ? before
                    : $"{before}\n{answer}";
                row.ClosedAt ??= time.Now;
            }

            return row;
        },
        cancellationToken);

    /// <summary>Opens one again; its sentence stands in the form when it is closed the next time.</summary>
    public Task<LooseEndRow?> ReopenAsync(MemberId id, int end, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token =>
        {
            var row = await db.LooseEnds.SingleOrDefaultAsync(each => each.MemberId == id && each.Id == end, token);
            if (row is not null)
            {
                row.ClosedAt = null;
            }

            return row;
        },
        cancellationToken);
}
