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
        var slots = await ReadSlotsAsync(lasts, cancellationToken);
        var daysOff = await ReadDaysOffAsync(ids, cancellationToken);
        var routines = (await db.Routines.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.MemberId)).OrderBy(row => row.Id).ToListAsync(cancellationToken))
            .ToLookup(row => row.MemberId, RoutineStore.Read);
        var plain = new List<TurnFacts>(heads.Count);
        foreach (var head in heads.Where(head => lasts.ContainsKey(head.Id)))
        {
            var calendar = calendars(head.Id);
            var studyDays = daysOff(head.Id, calendar);
            var on = calendar.DateAt(time.Now);
            var request = new RollForwardRequest(
                [lasts[head.Id]], on, time.Now, head.Carry, slots(head.Id).Find, new TaskId(head.NextTask), head.HeldUntil)
            {
                Routines = [.. routines[head.Id]],
                OffOn = studyDays.OffOn,
            };
            if (PlainTurn.Is(request, head.FirstOpenOn < head.LastOn || head.HasLater, RollForward.IsAbsent(head.Carry, head.TouchedOn, on, studyDays)))
            {
                plain.Add(new TurnFacts(new MemberRow { Id = head.Id, Version = head.Version, Vault = head.Vault, VaultDue = head.VaultDue }, head.Version, calendar, request, head.IsSearched));
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
    private async Task<Dictionary<MemberId, Day>> ReadLastDaysAsync(List<Head> heads, CancellationToken cancellationToken)
    {
        var last = new Dictionary<MemberId, Day>();
        foreach (var sameDate in heads.Where(head => head.LastOn is not null).GroupBy(head => head.LastOn!.Value))
        {
            var on = sameDate.Key;
            var ids = sameDate.Select(head => head.Id).ToList();
            var days = await db.Days.AsNoTracking().Where(day => EF.Parameter(ids).Contains(day.MemberId) && day.On == on).ToListAsync(cancellationToken);
            var tasks = (await db.Tasks.AsNoTracking().Where(task => EF.Parameter(ids).Contains(task.MemberId) && task.On == on).ToListAsync(cancellationToken))
                .ToLookup(task => task.MemberId);
            days.ForEach(day => last[day.MemberId] = DayRows.Read(day, tasks[day.MemberId], []));
        }

        return last;
    }

    /// <summary>Where the tasks without a slot stood the last time: those of the list for tomorrow, for nothing else of a plain turn is without.</summary>
    private async Task<Func<MemberId, LastSlots>> ReadSlotsAsync(Dictionary<MemberId, Day> lasts, CancellationToken cancellationToken)
    {
        var unplaced = new List<Unplaced>();
        foreach (var sameDate in lasts.Where(last => last.Value.Tomorrow.Any(task => task.Slot is null)).GroupBy(last => last.Value.On))
        {
            var on = sameDate.Key;
            var ids = sameDate.Select(last => last.Key).ToList();
            unplaced.AddRange(await db.Tasks
                .Where(task => EF.Parameter(ids).Contains(task.MemberId) && task.On == on && task.List == ListKind.Tomorrow && task.State == TaskState.Open && task.Slot == null)
                .Select(task => new Unplaced(
                    task.MemberId,
                    task.Key,
                    task.Series,
                    db.Tasks
                        .Where(known => known.MemberId == task.MemberId && known.Key == task.Key && known.List == ListKind.Day && known.Slot != null)
                        .OrderByDescending(known => known.On).ThenByDescending(known => known.Id)
                        .Select(known => known.Slot)
                        .FirstOrDefault(),
                    task.Series == null
                        ? null
                        : db.Tasks
                            .Where(known => known.MemberId == task.MemberId && known.Series == task.Series && known.List == ListKind.Day && known.Slot != null)
                            .OrderByDescending(known => known.On).ThenByDescending(known => known.Id)
                            .Select(known => known.Slot)
                            .FirstOrDefault()))
                .ToListAsync(cancellationToken));
        }

        var slots = unplaced.ToLookup(task => task.MemberId);
        return id => LastSlots.Of(slots[id].Select(task => (task.Key, task.Series, task.ByKey, task.BySeries)));
    }

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

    private sealed record Unplaced(MemberId MemberId, string Key, string? Series, Slot? ByKey, Slot? BySeries);
}
