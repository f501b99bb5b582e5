using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>The tasks without a date.</summary>
internal sealed class LaterStore(StudyDb db, WriteGate gate, DayJournal journal)
{
    public Task<List<StudyTask>> GetAsync(MemberId id, CancellationToken cancellationToken) => db.Tasks.AsNoTracking()
        .Where(task => task.MemberId == id && task.List == ListKind.Later)
        .OrderBy(task => task.Position)
        .Select(task => DayRows.Read(task))
        .ToListAsync(cancellationToken);

    /// <summary>Adds to the tasks without a date.</summary>
    public Task<IReadOnlyList<StudyTask>> AddAsync(
        MemberId id, IReadOnlyList<TaskLine> lines, ulong interaction, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token =>
        {
            var member = await db.Members.SingleAsync(row => row.Id == id, token);
            var rows = await db.Tasks.Where(task => task.MemberId == id && task.List == ListKind.Later).OrderBy(task => task.Position).ToListAsync(token);
            var before = rows.ConvertAll(DayRows.Read);
            IReadOnlyList<StudyTask> added =
                [.. lines.Select(line => new StudyTask(new TaskId(member.NextTask++), line.Text) { Depth = line.Depth, Slot = line.Slot })];
            if (await db.Journal.AnyAsync(row => row.InteractionId == (long)interaction && row.MemberId == id, token))
            {
                return added;
            }

            var after = TaskList.Of(before.Concat(added));
            await DayRows.WriteListAsync(db, id, ListKind.Later, on: null, after, token);
            var list = new Day(DateOnly.MinValue);
            journal.Append(member, list with { Tasks = TaskList.Of(before) }, list with { Tasks = after }, on: null, Cause.Later, interaction, receipt: null);
            return added;
        },
        cancellationToken);
}
