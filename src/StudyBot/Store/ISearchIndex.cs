using StudyBot.Store.Rows;

namespace StudyBot.Store;

/// <summary>How a database server finds texts by what stands in them. SQLite has trigrams in FTS5, PostgreSQL in pg_trgm.</summary>
internal interface ISearchIndex
{
    /// <summary>One member's texts whose keys may hold all of these, the newest first; too many are no mistake, one missing is.</summary>
    IQueryable<SearchTextRow> Find(StudyDb db, SearchOwnerRow owner, IReadOnlyList<string> needles, int limit);
}
