using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store.Turning;

/// <summary>Gathers what many plain turns change, and writes it table by table.</summary>
internal sealed class TurnWriter(StudyDb db, IBulkRows bulk, StudyTime time)
{
    private readonly List<MemberRow> _members = [];
    private readonly List<DayRow> _marked = [];
    private readonly List<DayRow> _opened = [];
    private readonly List<TaskRow> _moved = [];
    private readonly List<TaskRow> _arrived = [];
    private readonly List<JournalRow> _journal = [];

    public void Add(TurnFacts turn, RollForwardResult result)
    {
        var (member, before, after) = (turn.Member, turn.Request.Earlier[0], result.Earlier[0]);
        (member.NextTask, member.TurnsAt) = (result.NextId.Value, turn.Calendar.EndOf(turn.Request.On));
        if (before != after)
        {
            _journal.Add(DayJournal.RowOf(member, before, after, new JournalEntry(Cause.Turn, Interaction: null), time.Now));
            _marked.Add(new DayRow { MemberId = member.Id, On = after.On, Version = member.Version, HasOpen = after.HasOpen });
            _moved.AddRange(Moved(member.Id, before.Tasks, after.Tasks).Concat(Moved(member.Id, before.Tomorrow, after.Tomorrow)));
        }

        var opened = result.Opened;
        _journal.Add(DayJournal.RowOf(member, DayOpening.Blank(opened), opened, DayOpening.EntryOf(result.Receipt!), time.Now));
        _opened.Add(new DayRow
        {
            MemberId = member.Id,
            On = opened.On,
            Version = member.Version,
            OpenedAt = opened.OpenedAt,
            OpenedFrom = opened.OpenedFrom,
            HasOpen = opened.HasOpen,
        });
        _arrived.AddRange(DayRows.New(member.Id, ListKind.Day, opened.On, opened.Tasks));
        _arrived.AddRange(DayRows.New(member.Id, ListKind.Tomorrow, opened.On, opened.Tomorrow));
        _members.Add(member);
    }

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await bulk.UpdateAsync(db, _marked, [nameof(DayRow.Version), nameof(DayRow.HasOpen)], cancellationToken);
        await bulk.InsertAsync(db, _opened, cancellationToken);
        await bulk.UpdateAsync(db, _moved, [nameof(TaskRow.State), nameof(TaskRow.CarriedTo)], cancellationToken);
        await bulk.InsertAsync(db, _arrived, cancellationToken);
        await bulk.InsertAsync(db, _journal, cancellationToken);
        await bulk.UpdateAsync(db, _members, [nameof(MemberRow.NextTask), nameof(MemberRow.Version), nameof(MemberRow.TurnsAt), nameof(MemberRow.VaultDue)], cancellationToken);
        await MarkPostsAsync(cancellationToken);
    }

    private static IEnumerable<TaskRow> Moved(MemberId member, TaskList before, TaskList after) => before.Zip(after)
        .Where(pair => pair.First != pair.Second)
        .Select(pair => new TaskRow { MemberId = member, Id = pair.Second.Id, State = pair.Second.State, CarriedTo = pair.Second.CarriedTo });

    private async Task MarkPostsAsync(CancellationToken cancellationToken)
    {
        var ids = _members.ConvertAll(member => member.Id);
        var groups = await db.Memberships.Where(row => ids.Contains(row.MemberId) && row.LeftAt == null)
            .Select(row => row.GroupId).Distinct().ToListAsync(cancellationToken);
        foreach (var on in groups.Count == 0 ? [] : _marked.Concat(_opened).Select(day => day.On).Distinct())
        {
            await PostMarks.MarkDayAsync(db, groups, on, cancellationToken);
        }
    }
}
