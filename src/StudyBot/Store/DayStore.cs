using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>
/// Members' days: opened at first touch, changed in one transaction with their journal. Every day that leaves here for its member to
/// see has gone past their closed books; who needs what is hidden asks for the whole.
/// </summary>
internal sealed class DayStore(
    StudyDb db, WriteGate gate, StudyTime time, DayOpening opening, DayJournal journal, DaysOff daysOff, ClosedBookStore books, RecallPlans recalls)
{
    /// <summary>The member's open day; the first touch after a turn opens it by rolling forward.</summary>
    /// <exception cref="InvalidOperationException">There is no such member.</exception>
    public async Task<MemberDay> OpenAsync(MemberId id, CancellationToken cancellationToken)
    {
        var (member, on) = await opening.FindOpenDateAsync(id, tracked: false, cancellationToken);
        if (await FindWholeAsync(id, on, cancellationToken) is { } open)
        {
            return await AroundAsync(member, open, cancellationToken);
        }

        // The opening may leave something to be asked with the member: what was read before it is out of date.
        var (current, opened) = await gate.WriteAsync(
            db,
            async token =>
            {
                var (tracked, today) = await opening.FindOpenDateAsync(id, tracked: true, token);
                return (tracked, await opening.OpenAsync(tracked, today, token));
            },
            cancellationToken);
        return await AroundAsync(current, opened, cancellationToken);
    }

    /// <summary>A member's day as they see it now.</summary>
    public async Task<Day?> FindAsync(MemberId id, DateOnly on, CancellationToken cancellationToken) =>
        await FindWholeAsync(id, on, cancellationToken) is { } day ? (await books.GetAsync(id, cancellationToken)).Hide(day) : null;

    /// <summary>With what is hidden from its writer: for others, for whom no book is closed, and for forms that correct it.</summary>
    public async Task<Day?> FindWholeAsync(MemberId id, DateOnly on, CancellationToken cancellationToken)
    {
        if (await db.Days.AsNoTracking().SingleOrDefaultAsync(day => day.MemberId == id && day.On == on, cancellationToken) is not { } row)
        {
            return null;
        }

        var tasks = await db.Tasks.AsNoTracking().Where(task => task.MemberId == id && task.On == on).ToListAsync(cancellationToken);
        var writings = await db.Writings.AsNoTracking().Where(text => text.MemberId == id && text.On == on).ToListAsync(cancellationToken);

        // Most of the day there is no page yet, and so no photograph of one.
        var photos = writings.Count == 0
            ? []
            : await db.Photos.AsNoTracking().Where(photo => photo.MemberId == id && photo.On == on).ToListAsync(cancellationToken);
        return DayRows.Read(row, tasks, writings, photos);
    }

    /// <summary>The day of a date if it may be written now; null means the open one.</summary>
    public async Task<ReachedDay> ReachAsync(MemberId id, DateOnly? on, CancellationToken cancellationToken)
    {
        var around = await OpenAsync(id, cancellationToken);
        return await ReachAsync(id, around, on ?? around.On, cancellationToken);
    }

    /// <summary>The same for somebody who has the open day already: it is not read again.</summary>
    public async Task<ReachedDay> ReachAsync(MemberId id, MemberDay around, DateOnly on, CancellationToken cancellationToken)
    {
        var whole = around.AccessTo(on) switch
        {
            DayAccess.Open => around.Whole,
            DayAccess.Late => await FindWholeAsync(id, on, cancellationToken),
            _ => null,
        };
        return new ReachedDay(around, on, whole is null ? null : around.Books.Hide(whole)) { Whole = whole };
    }

    /// <summary>The nearest days a member has before and after a date.</summary>
    public async Task<(DateOnly? Before, DateOnly? After)> FindNeighboursAsync(MemberId id, DateOnly on, CancellationToken cancellationToken) => (
        await db.Days.Where(day => day.MemberId == id && day.On < on).MaxAsync(day => (DateOnly?)day.On, cancellationToken),
        await db.Days.Where(day => day.MemberId == id && day.On > on).MinAsync(day => (DateOnly?)day.On, cancellationToken));

    /// <summary>A member's latest days, newest first.</summary>
    public Task<List<DateOnly>> GetRecentAsync(MemberId id, int count, CancellationToken cancellationToken) => db.Days
        .Where(day => day.MemberId == id)
        .OrderByDescending(day => day.On)
        .Select(day => day.On)
        .Take(count)
        .ToListAsync(cancellationToken);

    /// <summary>
    /// Changes one day and journals the change, once per interaction. Whatever day is meant, the open one is opened first.
    /// </summary>
    /// <param name="id">The member whose day it is.</param>
    /// <param name="on">The day to change.</param>
    /// <param name="cause">One of <see cref="Cause"/>.</param>
    /// <param name="interaction">What brought the change; when it is known already, nothing is done again.</param>
    /// <param name="change">The rule; sees the day as it is when it runs. Nothing is written when it leaves the day as it was.</param>
    /// <param name="cancellationToken">Ends the wait, not a commit under way.</param>
    public Task<Changed<T>> ChangeAsync<T>(
        MemberId id, DateOnly on, string cause, ulong interaction, Func<DayEdit, T> change, CancellationToken cancellationToken) =>
        ChangeAsync(id, on, new Change<T>(cause, interaction, change, WithHeld: false), cancellationToken);

    /// <summary>The same for a change that may take up what waits on earlier days (<see cref="DayEdit.TakeUp"/>).</summary>
    public Task<Changed<T>> ChangeWithHeldAsync<T>(
        MemberId id, DateOnly on, string cause, ulong interaction, Func<DayEdit, T> change, CancellationToken cancellationToken) =>
        ChangeAsync(id, on, new Change<T>(cause, interaction, change, WithHeld: true), cancellationToken);

    private async Task<Changed<T>> ChangeAsync<T>(MemberId id, DateOnly on, Change<T> change, CancellationToken cancellationToken)
    {
        var (member, outcome) = await gate.WriteAsync(
            db,
            async token =>
            {
                var (row, today) = await opening.FindOpenDateAsync(id, tracked: true, token);
                var openDay = await opening.OpenAsync(row, today, token);
                var day = on == today ? openDay : await opening.FindTrackedAsync(id, on, token);
                var access = await FindAccessAsync(row, openDay, on, token);
                return day is null || access is DayAccess.Closed or DayAccess.Ahead
                    ? (row, (access == DayAccess.Late ? DayAccess.Closed : access, openDay, null, default!))
                    : (row, await ChangeAsync(row, access, day, openDay, change, token));
            },
            cancellationToken);
        var around = await AroundAsync(member, outcome.OpenDay, cancellationToken);
        return outcome.Day is { } changed
            ? new Changed<T>.Done(around.Books.Hide(changed), outcome.Result, around)
            : new Changed<T>.NotOpen(outcome.Access, around);
    }

    /// <summary>The days up to the held one that still have work on them, newest first.</summary>
    public async Task<List<Day>> GetHeldAsync(MemberId id, DateOnly until, CancellationToken cancellationToken)
    {
        var dates = await OpenTasks.GetDatesAsync(db, id, until.AddDays(1), cancellationToken);
        var days = new List<Day>();
        foreach (var date in dates.Distinct().OrderDescending())
        {
            if (await FindAsync(id, date, cancellationToken) is { } day)
            {
                days.Add(day);
            }
        }

        return days;
    }

    /// <summary>After a long absence: takes up the chosen of the held tasks, leaves the others, and asks no more.</summary>
    public async Task<MemberDay> TakeUpAsync(
        MemberId id, ulong interaction, Func<StudyTask, bool> isChosen, CancellationToken cancellationToken)
    {
        var (member, open) = await gate.WriteAsync(
            db,
            async token =>
            {
                var (row, today) = await opening.FindOpenDateAsync(id, tracked: true, token);
                var day = await opening.OpenAsync(row, today, token);
                if (HeldUntil(row, today) is not null)
                {
                    var held = await FindHeldAsync(row, today, token);
                    var result = RollForward.TakeUp(await opening.RequestAsync(row, held, today, token), day, isChosen);
                    row.NextTask = result.NextId.Value;
                    row.HeldUntil = null;
                    foreach (var (before, after) in held.Zip(result.Earlier))
                    {
                        await journal.SaveIfChangedAsync(row, before, after, Cause.TakeUp, interaction, token);
                    }

                    day = await journal.SaveIfChangedAsync(row, day, result.Opened, Cause.TakeUp, interaction, token);
                }

                return (row, day);
            },
            cancellationToken);
        return await AroundAsync(member, open, cancellationToken);
    }

    private async Task<MemberDay> AroundAsync(MemberRow member, Day day, CancellationToken cancellationToken)
    {
        var calendar = Clocks.Of(member.Clocks);
        var waiting = await OpenTasks.GetDatesAsync(db, member.Id, day.On, cancellationToken);
        var studyDays = await daysOff.ReadAsync(member, cancellationToken);
        var door = studyDays.DoorEnd(day, await FindDoorAsync(member.Id, cancellationToken));
        var until = HeldUntil(member, day.On);
        var full = waiting.FindAll(on => !(on <= until));

        // Nothing is asked on a day off: what waits for the member's word waits for a study day, too.
        var held = studyDays.OffOn(day.On) is null ? waiting.FindAll(on => on <= until) : [];
        var closed = await books.GetAsync(member.Id, cancellationToken);
        return new MemberDay(
            closed.Hide(day), calendar, studyDays.NextAfter(day.On), door, full.Count, full.Min(on => (DateOnly?)on), held.Count, held.Max(on => (DateOnly?)on), time.Now)
        {
            Whole = day,
            Books = closed,
            StudyDays = studyDays,
            Carry = member.Carry,
            HeldFrom = held.Min(on => (DateOnly?)on),
            Receipt = await FindReceiptAsync(member.Id, day.On, cancellationToken),
            Recalls = await recalls.CountDueAsync(member, studyDays, day, cancellationToken),
            OfferedOn = member.OfferedOn,
            Anniversary = member.OfferedOn == day.On ? await AnniversaryStore.FindAsync(db, member.Id, day.On, cancellationToken) : null,
        };
    }

    private async Task<DayReceipt?> FindReceiptAsync(MemberId id, DateOnly on, CancellationToken cancellationToken)
    {
        var rows = await db.Journal.AsNoTracking()
            .Where(row => row.MemberId == id && row.On == on && (row.Receipt != null || row.Cause == Cause.RollBack))
            .Select(row => row.Receipt)
            .ToListAsync(cancellationToken);
        return rows.Find(receipt => receipt is not null) is { } receipt ? new DayReceipt(ReceiptStore.Read(receipt), rows.Contains(null)) : null;
    }

    /// <summary>Up to which day unfinished tasks wait for the member's word.</summary>
    private static DateOnly? HeldUntil(MemberRow member, DateOnly on) => member.Carry == CarryPolicy.Ask ? on.AddDays(-1) : member.HeldUntil;

    private async Task<(DayAccess Access, Day OpenDay, Day? Day, T Result)> ChangeAsync<T>(
        MemberRow member,
        DayAccess access,
        Day day,
        Day openDay,
        Change<T> change,
        CancellationToken cancellationToken)
    {
        var (cause, interaction) = (change.Cause, change.Interaction);
        var later = await opening.FindLaterAsync(member.Id, cancellationToken);
        var studyDays = await daysOff.ReadAsync(member, cancellationToken);
        var edit = new DayEdit(day, openDay, later, time.Now, new TaskId(member.NextTask), member.Carry)
        {
            OffOn = studyDays.OffOn,
            Held = change.WithHeld ? await FindHeldAsync(member, openDay.On, cancellationToken) : [],
        };
        var result = change.Rule(edit);
        if (await db.Journal.AnyAsync(row => row.InteractionId == (long)interaction && row.MemberId == member.Id, cancellationToken))
        {
            return (access, openDay, day, result);
        }

        member.NextTask = edit.NextTask;
        foreach (var (before, after) in edit.Held.Zip(edit.HeldAfter ?? edit.Held))
        {
            await journal.SaveIfChangedAsync(member, before, after, cause, interaction, cancellationToken);
        }

        var entry = new JournalEntry(cause, interaction) { Later = later.Equals(edit.Later) ? null : (later, edit.Later) };
        var stored = await journal.SaveIfChangedAsync(member, day, edit.Day, entry, cancellationToken);
        var storedOpen = edit.IsLate
            ? await journal.SaveIfChangedAsync(member, openDay, edit.OpenDay, cause, interaction, cancellationToken)
            : stored;
        journal.PassOver(member, day.On, edit.PassedOver);
        return (access, storedOpen, stored, result);
    }

    private async Task<List<Day>> FindHeldAsync(MemberRow member, DateOnly today, CancellationToken cancellationToken) =>
        HeldUntil(member, today) is { } until
            ? (await opening.FindEarlierAsync(member.Id, today, cancellationToken)).FindAll(earlier => earlier.On <= until)
            : [];

    /// <summary>Whether a day may be written now; the member's clocks come with the row.</summary>
    public async Task<DayAccess> FindAccessAsync(MemberRow member, Day openDay, DateOnly on, CancellationToken cancellationToken) => on switch
    {
        _ when on == openDay.On => DayAccess.Open,
        _ when on > openDay.On => DayAccess.Ahead,
        _ when on == openDay.OpenedFrom && time.Now < await FindDoorEndAsync(member, openDay, cancellationToken) => DayAccess.Late,
        _ => DayAccess.Closed,
    };

    private async Task<DateTimeOffset> FindDoorEndAsync(MemberRow member, Day open, CancellationToken cancellationToken) =>
        (await daysOff.ReadAsync(member, cancellationToken)).DoorEnd(open, await FindDoorAsync(member.Id, cancellationToken));

    /// <summary>The longest of the member's groups; a person alone has the usual one.</summary>
    private async Task<TimeSpan> FindDoorAsync(MemberId id, CancellationToken cancellationToken)
    {
        var hours = await db.Groups
            .Where(theirs => db.Memberships.Any(row => row.MemberId == id && row.GroupId == theirs.Id && row.LeftAt == null))
            .MaxAsync(theirs => (int?)theirs.DoorHours, cancellationToken);
        return TimeSpan.FromHours(hours ?? GroupStore.DefaultDoorHours);
    }

    private sealed record Change<T>(string Cause, ulong Interaction, Func<DayEdit, T> Rule, bool WithHeld);
}
