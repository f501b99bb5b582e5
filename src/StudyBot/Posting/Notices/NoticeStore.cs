using Microsoft.EntityFrameworkCore;
using StudyBot.Store;
using StudyBot.Store.Rows;

namespace StudyBot.Posting.Notices;

/// <summary>What a notice is about, and whom it is for.</summary>
internal sealed class NoticeStore(StudyDb db)
{
    public async Task<(NoticeRow Notice, GroupRow Group, MemberRow? Member)> ReadAsync(long id, CancellationToken cancellationToken)
    {
        var notice = await db.Notices.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        return (
            notice,
            await db.Groups.AsNoTracking().SingleAsync(row => row.Id == notice.GroupId, cancellationToken),
            await db.Members.AsNoTracking().SingleOrDefaultAsync(row => row.Id == notice.MemberId, cancellationToken));
    }
}
