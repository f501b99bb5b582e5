using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>
/// What a transaction changes of the texts that can be found. A carried copy says what its origin says and is none of it, so that
/// the turn of a day changes nothing here.
/// </summary>
internal sealed class SearchChanges
{
    private readonly List<SearchSource> _gone = [];
    private readonly List<SearchSource> _come = [];

    private SearchChanges()
    {
    }

    /// <summary>Before they are saved, while it is known what stood there.</summary>
    public static SearchChanges Read(StudyDb db)
    {
        var changes = new SearchChanges();
        var entries = db.ChangeTracker.Entries().Where(entry => entry.Entity is TaskRow or WritingRow or RecallTextRow or LooseEndRow).ToList();
        foreach (var entry in entries)
        {
            changes.Add(entry, entries);
        }

        return changes;
    }

    /// <summary>After they are saved, in the same transaction.</summary>
    public async Task FollowAsync(StudyDb db, CancellationToken cancellationToken)
    {
        foreach (var member in _gone.Concat(_come).Select(source => source.Member).Distinct())
        {
            if (await db.SearchOwners.AsNoTracking().SingleOrDefaultAsync(row => row.MemberId == member, cancellationToken) is { } owner)
            {
                await ApplyAsync(
                    db, owner, _gone.FindAll(source => source.Member == member), _come.FindAll(source => source.Member == member), cancellationToken);
            }
        }
    }

    /// <summary>Makes the stored texts of somebody what they are now.</summary>
    /// <param name="db">The transaction's; saved in the end.</param>
    /// <param name="owner">Whose they are.</param>
    /// <param name="gone">What stood somewhere and does not any more; a task may stand elsewhere still.</param>
    /// <param name="come">What stands there now.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task ApplyAsync(
        StudyDb db, SearchOwnerRow owner, IReadOnlyList<SearchSource> gone, IReadOnlyList<SearchSource> come, CancellationToken cancellationToken)
    {
        var sources = gone.Concat(come).Select(source => source.Source).Distinct().ToList();
        var rows = (await db.SearchTexts.Where(row => row.MemberId == owner.MemberId && sources.Contains(row.Source)).ToListAsync(cancellationToken))
            .ToDictionary(row => (row.Kind, row.Source, row.Kind == SearchKind.Remark ? row.Text : ""));
        var staying = await FindStayingAsync(db, owner, gone, cancellationToken);
        staying.UnionWith(come.Select(source => source.Identity));
        foreach (var identity in gone.Select(source => source.Identity).Where(identity => !staying.Contains(identity)))
        {
            if (rows.Remove(identity, out var row))
            {
                db.SearchTexts.Remove(row);
            }
        }

        var next = (await db.SearchTexts.Where(row => row.Id >= owner.FirstText && row.Id <= owner.LastText)
            .MaxAsync(row => (long?)row.Id, cancellationToken) ?? owner.FirstText) + 1;
        foreach (var source in come)
        {
            if (!rows.TryGetValue(source.Identity, out var row))
            {
                rows[source.Identity] = row = New(next++, source);
                db.SearchTexts.Add(row);
            }
            else if (!source.IsOfTasks && (row.Text != source.Text || row.Beside != source.Beside))
            {
                (row.Text, row.Beside, row.Keys) = (source.Text, source.Beside, Keys(source));
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What has gone from one day and stands on another.</summary>
    private static async Task<HashSet<(SearchKind Kind, string Source, string Text)>> FindStayingAsync(
        StudyDb db, SearchOwnerRow owner, IReadOnlyList<SearchSource> gone, CancellationToken cancellationToken)
    {
        var keys = gone.Where(source => source.IsOfTasks).Select(source => source.Source).Distinct().ToList();
        if (keys.Count == 0)
        {
            return [];
        }

        var tasks = await db.Tasks
            .Where(task => task.MemberId == owner.MemberId && keys.Contains(task.Key))
            .Select(task => new { task.Key, task.Remark })
            .Distinct()
            .ToListAsync(cancellationToken);
        return
        [
            .. tasks.Select(task => (SearchKind.Task, task.Key, "")),
            .. tasks.Where(task => task.Remark is not null).Select(task => (SearchKind.Remark, task.Key, task.Remark!)),
        ];
    }

    private static SearchTextRow New(long id, SearchSource source) => new()
    {
        Id = id,
        MemberId = source.Member,
        Kind = source.Kind,
        Source = source.Source,
        On = source.On,
        Part = source.Part,
        AboutOn = source.AboutOn,
        Text = source.Text,
        Beside = source.Beside,
        Keys = Keys(source),
    };

    private static string Keys(SearchSource source) =>
        source.Beside is { } beside ? $"{SearchKeys.Of(source.Text)}\n{SearchKeys.Of(beside)}" : SearchKeys.Of(source.Text);

    private void Add(EntityEntry entry, List<EntityEntry> all)
    {
        switch (entry.State)
        {
            case EntityState.Added when entry.Entity is TaskRow { Origin: { } origin } copy:
                var from = all.Select(other => other.Entity).OfType<TaskRow>().FirstOrDefault(task => task.Id == origin && task.MemberId == copy.MemberId);
                _come.AddRange(SearchSource.Of(copy).Except(from is null ? [] : SearchSource.Of(from).Select(source => source with { On = copy.On })));
                break;
            case EntityState.Added:
                _come.AddRange(SearchSource.Of(entry.Entity));
                break;
            case EntityState.Deleted:
                _gone.AddRange(SearchSource.Of(entry.OriginalValues.ToObject()));
                break;
            case EntityState.Modified when IsReworded(entry):
                _gone.AddRange(SearchSource.Of(entry.OriginalValues.ToObject()));
                _come.AddRange(SearchSource.Of(entry.Entity));
                break;
        }
    }

    /// <summary>Most changes of a task are ticks and moves.</summary>
    private static bool IsReworded(EntityEntry entry) => entry.Entity is not TaskRow
        || entry.Property(nameof(TaskRow.Text)).IsModified
        || entry.Property(nameof(TaskRow.Remark)).IsModified;
}
