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

    private readonly List<(string Key, string? Series, Slot Slot)> _newestFirst;

    private LastSlots(List<(string Key, string? Series, Slot Slot)> newestFirst) => _newestFirst = newestFirst;

    public static async Task<LastSlots> ReadAsync(StudyDb db, MemberId member, IEnumerable<Day> earlier, IEnumerable<Routine> routines, CancellationToken cancellationToken)
    {
        var unplaced = earlier.SelectMany(day => day.Tomorrow).Where(task => task.Slot is null).Select(task => task.Text)
            .Concat(routines.Where(routine => routine.Slot is null).Select(routine => routine.Text))
            .ToList();
        if (unplaced.Count == 0)
        {
            return new LastSlots([]);
        }

        var keys = unplaced.ConvertAll(TaskKey.Of);
        var series = unplaced.ConvertAll(Series.KeyOf).OfType<string>().ToList();
        var rows = await db.Tasks.AsNoTracking()
            .Where(task => task.MemberId == member && task.List == ListKind.Day && task.Slot != null &&
                (keys.Contains(task.Key) || (task.Series != null && series.Contains(task.Series))))
            .OrderByDescending(task => task.On)
            .Select(task => new { task.Key, task.Series, task.Slot })
            .Take(Rows)
            .ToListAsync(cancellationToken);
        return new LastSlots(rows.ConvertAll(row => (row.Key, row.Series, row.Slot!.Value)));
    }

    /// <summary>By the text itself, else by its series; null when there was none.</summary>
    public Slot? Find(string key, string? series)
    {
        var index = _newestFirst.FindIndex(slot => slot.Key == key);
        index = index < 0 && series is not null ? _newestFirst.FindIndex(slot => slot.Series == series) : index;
        return index < 0 ? null : _newestFirst[index].Slot;
    }
}
