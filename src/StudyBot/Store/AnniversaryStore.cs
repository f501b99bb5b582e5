using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>One's pages of a month and of a year ago, offered now and then (<see cref="Anniversaries"/>).</summary>
internal sealed class AnniversaryStore(StudyDb db, MemberStore members)
{
    public static async Task<Anniversary?> FindAsync(StudyDb db, MemberId id, DateOnly today, CancellationToken cancellationToken)
    {
        var candidates = Anniversaries.Of(today);
        var dates = candidates.Select(each => each.On).ToList();
        var written = await db.Writings.AsNoTracking()
            .Where(writing => writing.MemberId == id && dates.Contains(writing.On) && writing.Kind != WritingKind.Closing)
            .Select(writing => writing.On)
            .ToListAsync(cancellationToken);
        return candidates.FirstOrDefault(each => written.Contains(each.On));
    }

    /// <summary>The open day as it is to be shown: with a page of long ago, if one is due and there is one. It stays for the day.</summary>
    public async Task<MemberDay> OfferAsync(MemberId id, MemberDay around, CancellationToken cancellationToken)
    {
        if (!Anniversaries.IsDue(around.On, around.OfferedOn) || await FindAsync(db, id, around.On, cancellationToken) is not { } page)
        {
            return around;
        }

        await members.RememberAsync(id, member => member.OfferedOn = around.On, cancellationToken);
        return around with { OfferedOn = around.On, Anniversary = page };
    }
}
