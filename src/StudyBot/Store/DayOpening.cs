using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>Opens days by rolling forward, inside somebody's transaction.</summary>
internal sealed class DayOpening(StudyDb db, StudyTime time, DayJournal journal, DaysOff daysOff)
{
    /// <summary>The open date: by the clock, but never before a day that was opened already, whatever the host's clock does.</summary>
    public async Task<(MemberRow Member, DateOnly On)> FindOpenDateAsync(MemberId id, bool tracked, CancellationToken cancellationToken)
    {
        var members = db.Members.Include(row => row.Clocks);
        var member = await (tracked ? members : members.AsNoTracking()).SingleOrDefaultAsync(row => row.Id == id, cancellationToken)
            ?? throw new InvalidOperationException($"there is no member {id}");
        var latest = await db.Days.Where(day => day.MemberId == id).MaxAsync(day => (DateOnly?)day.On, cancellationToken);
        var byClock = Clocks.Of(member.Clocks).DateAt(time.Now);
        return (member, latest > byClock ? latest.Value : byClock);
    }

    public async Task<Day?> FindTrackedAsync(MemberId id, DateOnly on, CancellationToken cancellationToken)
    {
        if (await db.Days.SingleOrDefaultAsync(day => day.MemberId == id && day.On == on, cancellationToken) is not { } row)
        {
            return null;
        }

        var tasks = await db.Tasks.Where(task => task.MemberId == id && task.On == on).ToListAsync(cancellationToken);
        var writings = await db.Writings.Where(text => text.MemberId == id && text.On == on).ToListAsync(cancellationToken);
        var photos = writings.Count == 0 ? [] : await db.Photos.Where(photo => photo.MemberId == id && photo.On == on).ToListAsync(cancellationToken);
        return DayRows.Read(row, tasks, writings, photos);
    }

    /// <summary>The later list, tracked; within one transaction what was read first is what stands there.</summary>
    public async Task<TaskList> FindLaterAsync(MemberId id, CancellationToken cancellationToken)
    {
        var rows = await db.Tasks.Where(task => task.MemberId == id && task.List == ListKind.Later).ToListAsync(cancellationToken);
        return TaskList.Of(rows.Where(row => row.List == ListKind.Later).OrderBy(row => row.Position).Select(DayRows.Read));
    }

    public async Task<Day> OpenAsync(MemberRow member, DateOnly on, CancellationToken cancellationToken)
    {
        if (await FindTrackedAsync(member.Id, on, cancellationToken) is { } open)
        {
            return open;
        }

        var earlier = await FindEarlierAsync(member.Id, on, cancellationToken);
        var studyDays = await daysOff.ReadAsync(member, cancellationToken);
        await HoldAfterAbsenceAsync(member, earlier, on, studyDays, cancellationToken);
        var calendar = Clocks.Of(member.Clocks);
        var later = await FindLaterAsync(member.Id, cancellationToken);

        // What waits for a day off waits for the next study day.
        var (due, waiting) = earlier is [] || studyDays.OffOn(on) is not null ? (TaskList.Empty, later) : Waiting.Take(later, on);
        var (dueNext, rest) = Waiting.Take(waiting, studyDays.NextAfter(on));
        var known = earlier.ConvertAll(day => day == earlier[^1] ? Waiting.Onto(day, due) : day);
        var result = RollForward.Open(await RequestAsync(member, known, on, cancellationToken));
        member.NextTask = result.NextId.Value;
        member.TurnsAt = calendar.EndOf(on);
        foreach (var (before, after) in earlier.Zip(result.Earlier).Where(pair => pair.First != pair.Second))
        {
            var turn = new JournalEntry(Cause.Turn, Interaction: null) { Later = before == earlier[^1] && due.Count > 0 ? (later, waiting) : null };
            await journal.SaveAsync(member, before, after, turn, cancellationToken);
        }

        var opened = Waiting.Onto(result.Opened, dueNext);
        var entry = EntryOf(result.Receipt!) with { Later = dueNext.Count > 0 ? (waiting, rest) : null };
        await journal.SaveAsync(member, Blank(opened), opened, entry, cancellationToken);
        return opened with { Version = member.Version };
    }

    /// <summary>A day as it is before anything came to it.</summary>
    public static Day Blank(Day opened) => new(opened.On) { OpenedAt = opened.OpenedAt, OpenedFrom = opened.OpenedFrom };

    /// <summary>What the journal says of an opening.</summary>
    public static JournalEntry EntryOf(Receipt receipt) =>
        new(Cause.Turn, Interaction: null) { Receipt = JsonSerializer.Serialize(receipt, StudyJson.Journal.Receipt) };

    public async Task<RollForwardRequest> RequestAsync(MemberRow member, List<Day> earlier, DateOnly on, CancellationToken cancellationToken)
    {
        var routines = await GetRoutinesAsync(member.Id, cancellationToken);
        var studyDays = await daysOff.ReadAsync(member, cancellationToken);
        var slots = await LastSlots.ReadAsync(db, member.Id, earlier, routines, cancellationToken);
        return new RollForwardRequest(
            earlier,
            on,
            time.Now,
            member.Carry,
            slots.Find,
            new TaskId(member.NextTask),
            member.HeldUntil)
        {
            Routines = routines,
            OffOn = studyDays.OffOn,
        };
    }

    private async Task<List<Routine>> GetRoutinesAsync(MemberId id, CancellationToken cancellationToken) =>
        (await db.Routines.AsNoTracking().Where(row => row.MemberId == id).OrderBy(row => row.Id).ToListAsync(cancellationToken))
            .ConvertAll(RoutineStore.Read);

    /// <summary>After three or more study days without a word of the member's, what is unfinished waits until they were asked.</summary>
    private async Task HoldAfterAbsenceAsync(
        MemberRow member, List<Day> earlier, DateOnly on, StudyDays studyDays, CancellationToken cancellationToken)
    {
        if (earlier is [] || member.Carry != CarryPolicy.Carry)
        {
            return;
        }

        var last = await db.Journal
            .Where(row => row.MemberId == member.Id && row.On != null && row.On < on && row.Cause != Cause.Turn)
            .MaxAsync(row => row.On, cancellationToken);
        if (RollForward.IsAbsent(member.Carry, last, on, studyDays))
        {
            member.HeldUntil = earlier[^1].On;
        }
    }

    /// <summary>The last open day, and every day on which something still waits.</summary>
    public async Task<List<Day>> FindEarlierAsync(MemberId id, DateOnly on, CancellationToken cancellationToken)
    {
        var last = await db.Days.Where(day => day.MemberId == id && day.On < on).MaxAsync(day => (DateOnly?)day.On, cancellationToken);
        var dates = await OpenTasks.GetDatesAsync(db, id, on, cancellationToken);
        var days = new List<Day>();
        foreach (var date in dates.Concat(last is { } lastOn ? [lastOn] : []).Distinct().Order())
        {
            if (await FindTrackedAsync(id, date, cancellationToken) is { } day)
            {
                days.Add(day);
            }
        }

        return days;
    }
}
