using Microsoft.EntityFrameworkCore;
using StudyBot.Store;
using StudyBot.Store.Rows;

namespace StudyBot.Posting.Letters;

/// <summary>Letters, and whom they are for.</summary>
internal sealed class LetterStore(StudyDb db)
{
    public async Task<(LetterRow Letter, MemberRow Member)> ReadAsync(long id, CancellationToken cancellationToken)
    {
        var letter = await db.Letters.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        return (letter, await db.Members.AsNoTracking().SingleAsync(row => row.Id == letter.MemberId, cancellationToken));
    }
}
