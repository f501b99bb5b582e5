using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>The look-again lines of a member's pages.</summary>
internal sealed class LooseEnds(StudyDb db)
{
    /// <summary>Those that are open, the latest page's first.</summary>
    public Task<List<LooseEnd>> GetOpenAsync(MemberId id, CancellationToken cancellationToken) => db.LooseEnds.AsNoTracking()
        .Where(row => row.MemberId == id && row.ClosedAt == null)
        .OrderByDescending(row => row.On)
        .ThenBy(row => row.Id)
        .Select(row => new LooseEnd(row.Id, row.On, row.Text))
        .ToListAsync(cancellationToken);
}
