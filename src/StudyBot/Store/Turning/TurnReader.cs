using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store.Turning;

/// <summary>Reads the days of many members that are about to turn, by as many queries as for one.</summary>
internal sealed class TurnReader(StudyDb db, StudyTime time)
{
    /// <summary>Those whose turn is plain; the others are opened one by one.</summary>
    public async Task<IReadOnlyList<TurnFacts>> ReadPlainAsync(IReadOnlyCollection<MemberId> ids, CancellationToken cancellationToken)
    {
        var heads = await ReadHeadsAsync(ids, cancellationToken);
        var calendars = await ReadCalendarsAsync(ids, cancellationToken);
        var lasts = await ReadLastDaysAsync(heads, cancellationToken);
        var daysOff = await ReadDaysOffAsync(ids, cancellationToken);
        var routines = (await db.Routines.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.MemberId)).OrderBy(row => row.Id).ToListAsync(cancellationToken))
            .ToLookup(row => row.MemberId, RoutineStore.Read);
        var plain = new List<TurnFacts>(heads.Count);
        foreach (var head in heads.Where(head => lasts.ContainsKey(head.Id)))
        {
            var last = lasts[head.Id];
            var calendar = calendars(head.Id);
            var studyDays = daysOff(head.Id, calendar);
            var on = calendar.DateAt(time.Now);
            var request = new RollForwardRequest(
                [last.Day], on, time.Now, head.Carry, last.Slots.Find, new TaskId(head.NextTask), head.HeldUntil)
            {
                Routines = [.. routines[head.Id]],
                OffOn = studyDays.OffOn,
            };
            if (PlainTurn.Is(request, head.FirstOpenOn < head.LastOn || head.HasLater, RollForward.IsAbsent(head.Carry, head.TouchedOn, on, studyDays)))
            {
                plain.Add(new TurnFacts(new MemberRow { Id = head.Id, Version = head.Version, Vault = head.Vault, VaultDue = head.VaultDue }, calendar, request, head.IsSearched));
            }
        }

        return plain;
    }

    private async Task<Func<MemberId, StudyCalendar>> ReadCalendarsAsync(IReadOnlyCollection<MemberId> ids, CancellationToken cancellationToken)
    {
        var clocks = (await db.MemberClocks.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.MemberId)).ToListAsync(cancellationToken))
            .ToLookup(row => row.MemberId);
        return id => Clocks.Of(clocks[id]);
    }

    private Task<List<Head>> ReadHeadsAsync(IReadOnlyCollection<MemberId> ids, CancellationToken cancellationToken) => db.Members
        .Where(member => EF.Parameter(ids).Contains(member.Id))
        .OrderBy(member => member.Id)
        .Select(member => new Head(
            member.Id,
            member.Carry,
            member.NextTask,
            member.Version,
            member.HeldUntil,
            db.Days.Where(day => day.MemberId == member.Id).Max(day => (DateOnly?)day.On),
            db.Journal.Where(row => row.MemberId == member.Id && row.On != null && row.Cause != Cause.Turn).Max(row => row.On),
            db.Days.Where(day => day.MemberId == member.Id && day.HasOpen).Min(day => (DateOnly?)day.On),
            db.Tasks.Any(task => task.MemberId == member.Id && task.List == ListKind.Later && task.State == TaskState.Open),
            db.SearchOwners.Any(owner => owner.MemberId == member.Id),
            member.Vault,
            member.VaultDue))
        .ToListAsync(cancellationToken);

    /// <summary>Their lists alone: what was written stays where it is.</summary>
    private async Task<Dictionary<MemberId, LastDay>> ReadLastDaysAsync(List<Head> heads, CancellationToken cancellationToken)
    {
        var last = new Dictionary<MemberId, LastDay>();
        foreach (var sameDate in heads.Where(head => head.LastOn is not null).GroupBy(head => head.LastOn!.Value))
        {
            var on = sameDate.Key;
            var ids = sameDate.Select(head => head.Id).ToList();
            var days = await db.Days.AsNoTracking().Where(day => EF.Parameter(ids).Contains(day.MemberId) && day.On == on).ToListAsync(cancellationToken);
            var lines = (await ReadLinesAsync(ids, on, cancellationToken)).ToLookup(line => line.Task.MemberId);
            foreach (var day in days)
            {
                var theirs = lines[day.MemberId];
                last[day.MemberId] = new LastDay(
                    DayRows.Read(day, theirs.Select(line => line.Task), []),
                    LastSlots.Of(theirs.Select(line => (line.Task.Key, line.Task.Series, line.ByKey, line.BySeries))));
            }
        }

        return last;
    }

    /// <summary>
    /// Neither the date, which is known, nor the parents, which the depths tell: reading them takes a third of the time. With what waits for
    /// tomorrow without a slot comes where its text stood the last time, for nothing else of a plain turn is without. That is sorted by a
    /// value that no index is in the order of, or SQLite would go back through all of the member's days for it.
    /// </summary>
    private Task<List<Line>> ReadLinesAsync(List<MemberId> ids, DateOnly on, CancellationToken cancellationToken) => db.Tasks
        .Where(task => EF.Parameter(ids).Contains(task.MemberId) && task.On == on)
        .Select(task => new Line(
            new TaskRow
            {
                MemberId = task.MemberId,
                Id = task.Id,
                List = task.List,
                Position = task.Position,
                Depth = task.Depth,
                Slot = task.Slot,
                Text = task.Text,
                Key = task.Key,
                Series = task.Series,
                State = task.State,
                DoneAt = task.DoneAt,
                Remark = task.Remark,
                Origin = task.Origin,
                FirstOn = task.FirstOn,
                Slips = task.Slips,
                KeptOn = task.KeptOn,
                Routine = task.Routine,
                CarriedTo = task.CarriedTo,
            },
            task.List == ListKind.Tomorrow && task.Slot == null
                ? db.Tasks
                    .Where(known => known.MemberId == task.MemberId && known.Key == task.Key && known.List == ListKind.Day && known.Slot != null)
                    .OrderByDescending(known => known.On ?? DateOnly.MinValue).ThenByDescending(known => known.Id)
                    .Select(known => known.Slot)
                    .FirstOrDefault()
                : null,
            task.List == ListKind.Tomorrow && task.Slot == null && task.Series != null
                ? db.Tasks
                    .Where(known => known.MemberId == task.MemberId && known.Series == task.Series && known.List == ListKind.Day && known.Slot != null)
                    .OrderByDescending(known => known.On ?? DateOnly.MinValue).ThenByDescending(known => known.Id)
                    .Select(known => known.Slot)
                    .FirstOrDefault()
                : null))
        .AsNoTracking()
        .ToListAsync(cancellationToken);

    private async Task<Func<MemberId, StudyCalendar, StudyDays>> ReadDaysOffAsync(IReadOnlyCollection<MemberId> ids, CancellationToken cancellationToken)
    {
        var away = (await db.Away.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.MemberId)).OrderBy(row => row.From).ToListAsync(cancellationToken))
            .ToLookup(row => row.MemberId, DaysOff.Read);
        var rests = (await (
            from membership in db.Memberships
            where EF.Parameter(ids).Contains(membership.MemberId) && membership.LeftAt == null
            join theirs in db.Groups on membership.GroupId equals theirs.Id
            where theirs.RemovedAt == null
            select new { membership.MemberId, theirs.RestDays }).ToListAsync(cancellationToken)).ToLookup(row => row.MemberId, row => row.RestDays);
        return (id, calendar) => DaysOff.Of(calendar, [.. away[id]], rests[id]);
    }

    private sealed record Head(
        MemberId Id, CarryPolicy Carry, int NextTask, int Version, DateOnly? HeldUntil, DateOnly? LastOn, DateOnly? TouchedOn, DateOnly? FirstOpenOn, bool HasLater, bool IsSearched,
        bool Vault, bool VaultDue);

    private sealed record Line(TaskRow Task, Slot? ByKey, Slot? BySeries);

    private sealed record LastDay(Day Day, LastSlots Slots);
}
