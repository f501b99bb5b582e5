using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>Whose books are closed over which days (<see cref="ClosedBooks"/>).</summary>
internal sealed class ClosedBookStore(StudyDb db, WriteGate gate, StudyTime time)
{
    /// <summary>The days that are hidden from a member now.</summary>
    public async Task<ClosedBooks> GetAsync(MemberId id, CancellationToken cancellationToken)
    {
        var rows = await db.ClosedBooks.AsNoTracking()
            .Where(book => book.MemberId == id)
            .Select(book => new { book.On, book.AskedAt })
            .ToListAsync(cancellationToken);
        return ClosedBooks.At(time.Now, rows.Select(row => (row.On, row.AskedAt)));
    }

    /// <summary>A page about a day was asked for; asked again, the half hour begins anew.</summary>
    public Task<bool> CloseAsync(MemberId id, DateOnly about, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token =>
        {
            var rows = await db.ClosedBooks.Where(book => book.MemberId == id).ToListAsync(token);
            db.ClosedBooks.RemoveRange(rows.Where(book => book.On != about && !ClosedBooks.IsClosed(book.AskedAt, time.Now)));
            var row = rows.Find(book => book.On == about);
            if (row is null)
            {
                db.ClosedBooks.Add(row = new ClosedBookRow { MemberId = id, On = about });
            }

            row.AskedAt = time.Now;
            return true;
        },
        cancellationToken);

    /// <summary>The page was saved, or its writer has opened the book.</summary>
    public async Task OpenAsync(MemberId id, DateOnly about, CancellationToken cancellationToken)
    {
        if (await db.ClosedBooks.AnyAsync(book => book.MemberId == id && book.On == about, cancellationToken))
        {
            await gate.WriteAsync(
                db, token => db.ClosedBooks.Where(book => book.MemberId == id && book.On == about).ExecuteDeleteAsync(token), cancellationToken);
        }
    }
}
