using Microsoft.EntityFrameworkCore;
using StudyBot.Store;
using StudyBot.Store.Rows;

namespace StudyBot.Posting.Notices;

/// <summary>Notices on their way.</summary>
internal sealed class NoticeStore(StudyDb db, TimeProvider transport)
{
    private const int Most = 200;

    /// <summary>What may be sent now; a lease that ran out is nobody's.</summary>
    public async Task<IReadOnlyList<long>> GetDueAsync(IReadOnlyCollection<long> busy, CancellationToken cancellationToken)
    {
        var now = transport.GetUtcNow();
        return await db.Notices
            .Where(row => row.State < DuePostState.Posted && (row.State == DuePostState.Due || row.LeasedUntil <= now) &&
                (row.RetryAt == null || row.RetryAt <= now) && !busy.Contains(row.Id))
            .OrderBy(row => row.DueAt)
            .Select(row => row.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
    }

    public async Task<(NoticeRow Notice, GroupRow Group, MemberRow? Member)> ReadAsync(long id, CancellationToken cancellationToken)
    {
        var notice = await db.Notices.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        return (
            notice,
            await db.Groups.AsNoTracking().SingleAsync(row => row.Id == notice.GroupId, cancellationToken),
            await db.Members.AsNoTracking().SingleOrDefaultAsync(row => row.Id == notice.MemberId, cancellationToken));
    }
}
