using System.Text;
using Microsoft.EntityFrameworkCore;
using StudyBot.Store.Rows;

namespace StudyBot.Store;

/// <summary>
/// FTS5 with the trigram tokenizer, over the keys of everybody's texts and read only between one member's ids. What is shorter than a
/// trigram is looked for in the member's own rows. https://sqlite.org/fts5.html#the_trigram_tokenizer
/// </summary>
internal sealed class SqliteSearchIndex : ISearchIndex
{
    private const int Gram = 3;

    /// <summary>The index is read forwards: backwards it would be read from everybody's end.</summary>
    public IQueryable<SearchTextRow> Find(StudyDb db, SearchOwnerRow owner, IReadOnlyList<string> needles, int limit)
    {
        var (first, last) = (owner.FirstText, owner.LastText);
        var match = string.Join(" AND ", needles.SelectMany(Grams).Distinct().Select(gram => $"\"{gram.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
        return match.Length == 0
            ? db.SearchTexts.AsNoTracking().Where(text => text.Id >= first && text.Id <= last).OrderByDescending(text => text.Id).Take(limit)
            : db.SearchTexts.FromSql(
                $"""
                SELECT t.* FROM search_texts AS t
                WHERE t.id IN (SELECT rowid FROM search_index WHERE search_index MATCH {match} AND rowid BETWEEN {first} AND {last})
                ORDER BY t.id DESC LIMIT {limit}
                """).AsNoTracking();
    }

    private static IEnumerable<string> Grams(string needle)
    {
        var runes = needle.EnumerateRunes().ToList();
        for (var at = 0; at + Gram <= runes.Count; at++)
        {
            var gram = new StringBuilder();
            runes.GetRange(at, Gram).ForEach(rune => gram.Append(rune.ToString()));
            yield return gram.ToString();
        }
    }
}
