using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>What the journal tells of one task, over all the days it came through.</summary>
internal sealed class TaskHistoryStore(StudyDb db, ClosedBookStore books)
{
    /// <summary>So many copies back; nobody reads further.</summary>
    private const int Copies = 60;

    public async Task<IReadOnlyList<TaskEvent>> GetAsync(MemberId member, TaskId task, CancellationToken cancellationToken)
    {
        var lines = new SortedDictionary<long, JournalLine>();
        var asked = new Queue<TaskId>([task]);
        var ids = new HashSet<TaskId> { task };
        while (asked.TryDequeue(out var id))
        {
            foreach (var row in await FindRowsAsync(member, id, cancellationToken))
            {
                lines.TryAdd(row.Id, Read(row));
            }

            foreach (var source in TaskHistory.FindSources(lines.Values, id).Where(_ => ids.Count < Copies).Where(ids.Add))
            {
                asked.Enqueue(source);
            }
        }

        var closed = await books.GetAsync(member, cancellationToken);
        return [.. TaskHistory.Read([.. lines.Values], ids).Where(happened => !(happened is TaskEvent.Remarked && closed.Hides(happened.On)))];
    }

    /// <summary>The journal names a task by its number in JSON; a receipt's numbers stand beside those of the change.</summary>
    private Task<List<JournalRow>> FindRowsAsync(MemberId member, TaskId id, CancellationToken cancellationToken)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"\"id\":{id.Value},");
        return db.Journal.AsNoTracking()
            .Where(row => row.MemberId == member && row.On != null && row.Change.Contains(name))
            .ToListAsync(cancellationToken);
    }

    private static JournalLine Read(JournalRow row) => new(
        row.On!.Value,
        (ulong?)row.InteractionId,
        DayJournal.Read(row.Change),
        row.Receipt is null ? null : JsonSerializer.Deserialize(row.Receipt, StudyJson.Journal.Receipt));
}
