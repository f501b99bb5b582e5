using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>
/// What a member has not done yet on days gone by. The days tell where to look (<see cref="DayRow.HasOpen"/>): an index of the tasks by
/// their state would have to follow every tick and every turn. Asked in two steps, for joined a database may begin with the tasks of years.
/// </summary>
internal static class OpenTasks
{
    /// <summary>The day of each of them; most of the time there is none.</summary>
    public static async Task<List<DateOnly>> GetDatesAsync(StudyDb db, MemberId member, DateOnly before, CancellationToken cancellationToken)
    {
        var days = await db.Days.Where(day => day.MemberId == member && day.HasOpen && day.On < before).Select(day => (DateOnly?)day.On).ToListAsync(cancellationToken);
        return days.Count == 0
            ? []
            : await db.Tasks
                .Where(task => task.MemberId == member && days.Contains(task.On) && task.State == TaskState.Open && task.List != ListKind.Later)
                .Select(task => task.On!.Value)
                .ToListAsync(cancellationToken);
    }
}
