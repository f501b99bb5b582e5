using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>In which slot tasks of a tomorrow list and routines stood the last time, for those that were written without one.</summary>
internal sealed class LastSlots
{
    /// <summary>Far more than the latest day of each key needs; a bound, so that years of days cost nothing.</summary>
    private const int Rows = 500;

    private readonly Dictionary<string, Slot> _byKey = [];
    private readonly Dictionary<string, Slot> _bySeries = [];

    private LastSlots()
    {
    }

    /// <summary>Of what was looked up already.</summary>
    public static LastSlots Of(IEnumerable<(string Key, string? Series, Slot? ByKey, Slot? BySeries)> known)
    {
        var slots = new LastSlots();
        foreach (var (key, series, byKey, bySeries) in known)
        {
            slots.Add(key, series, byKey, bySeries);
        }

        return slots;
    }

    public static async Task<LastSlots> ReadAsync(StudyDb db, MemberId member, IEnumerable<Day> earlier, IEnumerable<Routine> routines, CancellationToken cancellationToken)
    {
        var unplaced = earlier.SelectMany(day => day.Tomorrow).Where(task => task.Slot is null).Select(task => task.Text)
            .Concat(routines.Where(routine => routine.Slot is null).Select(routine => routine.Text))
            .ToList();
        if (unplaced.Count == 0)
        {
            return new LastSlots();
        }

        var keys = unplaced.ConvertAll(TaskKey.Of);
        var series = unplaced.ConvertAll(Series.KeyOf).OfType<string>().ToList();
        var rows = await db.Tasks.AsNoTracking()
            .Where(task => task.MemberId == member && task.List == ListKind.Day && task.Slot != null &&
                (keys.Contains(task.Key) || (task.Series != null && series.Contains(task.Series))))
            .OrderByDescending(task => task.On).ThenByDescending(task => task.Id)
            .Select(task => new { task.Key, task.Series, task.Slot })
            .Take(Rows)
            .ToListAsync(cancellationToken);
        return Of(rows.Select(row => (row.Key, row.Series, row.Slot, row.Slot)));
    }

    /// <summary>By the text itself, else by its series; null when there was none.</summary>
    public Slot? Find(string key, string? series) =>
        _byKey.TryGetValue(key, out var slot) || (series is not null && _bySeries.TryGetValue(series, out slot)) ? slot : null;

    /// <summary>The first one of each, which is the newest, stays.</summary>
    private void Add(string key, string? series, Slot? byKey, Slot? bySeries)
    {
        if (byKey is { } ofKey)
        {
            _byKey.TryAdd(key, ofKey);
        }

        if (series is not null && bySeries is { } ofSeries)
        {
            _bySeries.TryAdd(series, ofSeries);
        }
    }
}
