using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>
/// Gathers all that somebody has written when they look for something for the first time, or for the first time in a new way of
/// writing it; from then on their texts follow every change. Days go in batches, each in its own transaction, and what was
/// interrupted begins again.
/// </summary>
internal sealed class SearchGathering(StudyDb db, WriteGate gate)
{
    private const int DaysABatch = 30;

    public async Task<SearchOwnerRow> EnsureAsync(MemberId id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { Version: SearchKeys.Version } known)
        {
            return known;
        }

        await BeginAsync(id, cancellationToken);
        var owner = (await FindAsync(id, cancellationToken))!;
        var dates = await db.Days.Where(day => day.MemberId == id).Select(day => day.On).OrderBy(on => on).ToListAsync(cancellationToken);
        foreach (var batch in dates.Chunk(DaysABatch))
        {
            await AddAsync(owner, token => ReadDaysAsync(id, [.. batch], token), cancellationToken);
        }

        await AddAsync(owner, token => ReadOthersAsync(id, token), cancellationToken);
        await gate.WriteAsync(
            db,
            token => db.SearchOwners.Where(row => row.Id == owner.Id)
                .ExecuteUpdateAsync(update => update.SetProperty(row => row.Version, SearchKeys.Version), token),
            cancellationToken);
        return owner;
    }

    private Task<SearchOwnerRow?> FindAsync(MemberId id, CancellationToken cancellationToken) =>
        db.SearchOwners.AsNoTracking().SingleOrDefaultAsync(row => row.MemberId == id, cancellationToken);

    private Task<bool> BeginAsync(MemberId id, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token =>
        {
            var owner = await db.SearchOwners.SingleOrDefaultAsync(row => row.MemberId == id, token);
            if (owner is null)
            {
                db.SearchOwners.Add(new SearchOwnerRow { MemberId = id });
            }
            else if (owner.Version is not (0 or SearchKeys.Version))
            {
                await db.SearchTexts.Where(row => row.MemberId == id).ExecuteDeleteAsync(token);
                owner.Version = 0;
            }

            return true;
        },
        cancellationToken);

    private Task<bool> AddAsync(
        SearchOwnerRow owner, Func<CancellationToken, Task<List<object>>> read, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token =>
        {
            var rows = await read(token);
            await SearchChanges.ApplyAsync(db, owner, [], [.. rows.SelectMany(SearchSource.Of)], token);
            return true;
        },
        cancellationToken);

    private async Task<List<object>> ReadDaysAsync(MemberId id, List<DateOnly> dates, CancellationToken cancellationToken) =>
    [
        .. await db.Tasks.AsNoTracking()
            .Where(task => task.MemberId == id && task.List != ListKind.Later && task.On != null && dates.Contains(task.On.Value))
            .OrderBy(task => task.On).ThenBy(task => task.Id)
            .ToListAsync(cancellationToken),
        .. await db.Writings.AsNoTracking()
            .Where(writing => writing.MemberId == id && dates.Contains(writing.On))
            .OrderBy(writing => writing.On)
            .ToListAsync(cancellationToken),
    ];

    private async Task<List<object>> ReadOthersAsync(MemberId id, CancellationToken cancellationToken) =>
    [
        .. await db.Tasks.AsNoTracking().Where(task => task.MemberId == id && task.List == ListKind.Later).ToListAsync(cancellationToken),
        .. await db.RecallTexts.AsNoTracking().Where(text => text.MemberId == id).OrderBy(text => text.On).ToListAsync(cancellationToken),
        .. await db.LooseEnds.AsNoTracking().Where(end => end.MemberId == id && end.Answer != null).OrderBy(end => end.Id).ToListAsync(cancellationToken),
    ];
}
