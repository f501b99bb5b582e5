using Microsoft.EntityFrameworkCore;
using StudyBot.Store;
using StudyBot.Store.Rows;

namespace StudyBot.Posting.Letters;

/// <summary>Letters on their way.</summary>
internal sealed class LetterStore(StudyDb db, TimeProvider transport)
{
    private const int Most = 200;

    /// <summary>What may be sent now; a lease that ran out is nobody's.</summary>
    public async Task<IReadOnlyList<long>> GetDueAsync(IReadOnlyCollection<long> busy, CancellationToken cancellationToken)
    {
        var now = transport.GetUtcNow();
        return await db.Letters
            .Where(row => row.State < DuePostState.Posted && (row.State == DuePostState.Due || row.LeasedUntil <= now) &&
                (row.RetryAt == null || row.RetryAt <= now) && !busy.Contains(row.Id))
            .OrderBy(row => row.DueAt).ThenBy(row => row.Id)
            .Select(row => row.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
    }

    public async Task<(LetterRow Letter, MemberRow Member)> ReadAsync(long id, CancellationToken cancellationToken)
    {
        var letter = await db.Letters.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        return (letter, await db.Members.AsNoTracking().SingleAsync(row => row.Id == letter.MemberId, cancellationToken));
    }
}
