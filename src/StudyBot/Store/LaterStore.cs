using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>Reads the tasks without a date, and those that wait for one; they are changed together with the open day.</summary>
internal sealed class LaterStore(StudyDb db)
{
    public async Task<TaskList> GetAsync(MemberId id, CancellationToken cancellationToken) => TaskList.Of(await db.Tasks.AsNoTracking()
        .Where(task => task.MemberId == id && task.List == ListKind.Later)
        .OrderBy(task => task.Position)
        .Select(task => DayRows.Read(task))
        .ToListAsync(cancellationToken));
}
