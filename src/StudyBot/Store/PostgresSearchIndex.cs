using Microsoft.EntityFrameworkCore;
using StudyBot.Store.Rows;

namespace StudyBot.Store;

/// <summary>
/// One index over the member and the trigrams of the keys; what is shorter than a trigram is looked for in the member's own rows.
/// https://www.postgresql.org/docs/current/pgtrgm.html
/// </summary>
internal sealed class PostgresSearchIndex : ISearchIndex
{
    public IQueryable<SearchTextRow> Find(StudyDb db, SearchOwnerRow owner, IReadOnlyList<string> needles, int limit)
    {
        var theirs = db.SearchTexts.AsNoTracking().Where(text => text.MemberId == owner.MemberId);
        return needles
            .Aggregate(theirs, (texts, needle) => texts.Where(text => text.Keys.Contains(needle)))
            .OrderByDescending(text => text.Id)
            .Take(limit);
    }
}
