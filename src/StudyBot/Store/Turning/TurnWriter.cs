using Microsoft.EntityFrameworkCore;
using StudyBot.Store.Rows;

namespace StudyBot.Store.Turning;

/// <summary>Writes what many plain turns change, table by table.</summary>
internal sealed class TurnWriter(StudyDb db, IBulkRows bulk)
{
    public async Task WriteAsync(IReadOnlyCollection<PlannedTurn> turns, CancellationToken cancellationToken)
    {
        List<DayRow> marked = [.. turns.Select(turn => turn.Marked).OfType<DayRow>()];
        List<DayRow> opened = [.. turns.Select(turn => turn.Opened)];
        List<MemberRow> members = [.. turns.Select(turn => turn.Member)];
        await bulk.UpdateAsync(db, marked, [nameof(DayRow.Version), nameof(DayRow.HasOpen)], cancellationToken);
        await bulk.InsertAsync(db, opened, cancellationToken);
        await bulk.UpdateAsync<TaskRow>(db, [.. turns.SelectMany(turn => turn.Moved)], [nameof(TaskRow.State), nameof(TaskRow.CarriedTo)], cancellationToken);
        await bulk.InsertAsync<TaskRow>(db, [.. turns.SelectMany(turn => turn.Arrived)], cancellationToken);
        await bulk.InsertAsync<JournalRow>(db, [.. turns.SelectMany(turn => turn.Journal)], cancellationToken);
        await bulk.UpdateAsync(db, members, [nameof(MemberRow.NextTask), nameof(MemberRow.Version), nameof(MemberRow.TurnsAt), nameof(MemberRow.VaultDue)], cancellationToken);
        await MarkPostsAsync(members, [.. marked.Concat(opened).Select(day => day.On).Distinct()], cancellationToken);
    }

    private async Task MarkPostsAsync(List<MemberRow> members, IReadOnlyList<DateOnly> dates, CancellationToken cancellationToken)
    {
        var ids = members.ConvertAll(member => member.Id);
        var groups = await db.Memberships.Where(row => ids.Contains(row.MemberId) && row.LeftAt == null)
            .Select(row => row.GroupId).Distinct().ToListAsync(cancellationToken);
        foreach (var on in groups.Count == 0 ? [] : dates)
        {
            await PostMarks.MarkDayAsync(db, groups, on, cancellationToken);
        }
    }
}
