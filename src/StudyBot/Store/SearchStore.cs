using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>Finds what somebody has written: their tasks on all lists and days, remarks, pages and what goes with them, closings.</summary>
internal sealed class SearchStore(StudyDb db, SearchGathering gathering, ISearchIndex index, ClosedBookStore closed)
{
    /// <summary>So many texts are looked at; nobody reads on, and years of days stay far below.</summary>
    public const int MostTexts = 5000;

    public async Task<FoundTexts> FindAsync(MemberId id, SearchQuery query, CancellationToken cancellationToken)
    {
        var owner = await gathering.EnsureAsync(id, cancellationToken);
        var (found, looked) = (new List<(SearchTextRow Row, SearchMatch Match)>(), 0);
        await foreach (var row in index.Find(db, owner, query.Needles, MostTexts + 1).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (++looked <= MostTexts
                && query.Needles.All(needle => row.Keys.Contains(needle, StringComparison.Ordinal))
                && query.Match(row.Text, row.Beside) is { } match)
            {
                found.Add((row, match));
            }
        }

        var days = await FindDaysAsync(id, found.ConvertAll(each => each.Row), cancellationToken);
        var books = await closed.GetAsync(id, cancellationToken);
        return new FoundTexts(
            [.. found
                .Where(each => !IsHidden(books, each.Row, days))
                .Select(each => Read(each.Row, each.Match, days))
                .OrderBy(each => each.Match.Rank)
                .ThenByDescending(each => each.On ?? DateOnly.MaxValue)],
            looked > MostTexts,
            books);
    }

    /// <summary>Whether somebody writes a page from memory about the day this is from. A remark may have come over from there; tasks are never hidden.</summary>
    private static bool IsHidden(ClosedBooks books, SearchTextRow row, ILookup<string, (DateOnly On, string? Remark)> days) => row switch
    {
        { Kind: SearchKind.Task } => false,
        { Kind: SearchKind.Remark } => days[row.Source].Where(day => books.Hides(day.On))
            .Any(day => days[row.Source].Any(other => other.Remark == row.Text && other.On >= day.On)),
        { On: { } on, Part: { } part } => books.Hides(on, part, row.AboutOn),
        _ => false,
    };

    private static FoundText Read(SearchTextRow row, SearchMatch match, ILookup<string, (DateOnly On, string? Remark)> days)
    {
        var found = new FoundText(row.Kind, row.Text, match) { On = row.On, Part = row.Part, AboutOn = row.AboutOn, Beside = row.Beside };
        var stood = row.Kind switch
        {
            SearchKind.Task => days[row.Source].Select(day => day.On).Distinct().ToList(),
            SearchKind.Remark => days[row.Source].Where(day => day.Remark == row.Text).Select(day => day.On).Distinct().ToList(),
            _ => null,
        };
        return stood switch
        {
            null => found,
            [] => found with { On = null },
            _ => found with { On = stood.Max(), StoodOn = stood },
        };
    }

    /// <summary>On which days the found tasks stood, those of the tomorrow lists counted where they were written.</summary>
    private async Task<ILookup<string, (DateOnly On, string? Remark)>> FindDaysAsync(
        MemberId id, List<SearchTextRow> rows, CancellationToken cancellationToken)
    {
        var keys = rows.Where(row => row.Kind is SearchKind.Task or SearchKind.Remark).Select(row => row.Source).Distinct().ToList();
        var days = keys.Count == 0 ? [] : await db.Tasks.AsNoTracking()
            .Where(task => task.MemberId == id && keys.Contains(task.Key) && task.List != ListKind.Later && task.On != null)
            .Select(task => new { task.Key, task.On, task.Remark })
            .ToListAsync(cancellationToken);
        return days.ToLookup(day => day.Key, day => (day.On!.Value, day.Remark));
    }
}
