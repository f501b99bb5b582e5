using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>Takes back what a member did since their day opened, from the journal, the last first.</summary>
internal sealed class DayUndo(StudyDb db, WriteGate gate, StudyTime time, DayStore days, DayOpening opening, DayJournal journal)
{
    /// <summary>Takes back one change, once per interaction; the roll forward itself is not one of them.</summary>
    /// <param name="id">The member.</param>
    /// <param name="interaction">What asks for it.</param>
    /// <param name="of">The interaction whose change is meant; null for the last that was not taken back yet.</param>
    /// <param name="cancellationToken">Ends the wait, not a commit under way.</param>
    public async Task<(UndoOutcome Outcome, MemberDay Around)> TakeBackAsync(
        MemberId id, ulong interaction, ulong? of, CancellationToken cancellationToken)
    {
        var door = (await days.OpenAsync(id, cancellationToken)).DoorEndsAt;
        var outcome = await gate.WriteAsync(
            db,
            async token =>
            {
                var (member, today) = await opening.FindOpenDateAsync(id, tracked: true, token);
                var open = await opening.OpenAsync(member, today, token);
                var done = await FindDoneAsync(id, today, token);
                return await TakeBackAsync(new Asked(member, open, door, interaction), of, done, token);
            },
            cancellationToken);
        return (outcome, await days.OpenAsync(id, cancellationToken));
    }

    /// <summary>What would be taken back next; null when nothing is left.</summary>
    public async Task<TakenBack?> FindLastAsync(MemberId id, MemberDay around, CancellationToken cancellationToken) =>
        FindLast(await FindDoneAsync(id, around.On, cancellationToken), around.Day, around.DoorEndsAt);

    private async Task<UndoOutcome> TakeBackAsync(Asked asked, ulong? of, List<TakenBack> done, CancellationToken cancellationToken)
    {
        if (done.Find(each => each.Interaction == asked.Interaction)?.TakesBack is { } before)
        {
            return new UndoOutcome.Done(done.Find(each => each.Interaction == before)!);
        }

        var what = of is null ? FindLast(done, asked.Open, asked.Door) : done.Find(each => each.Interaction == of && each.TakesBack is null && each.Cause != Cause.RollBack);
        return what switch
        {
            null => new UndoOutcome.Nothing(),
            _ when done.Exists(each => each.TakesBack == what.Interaction) => new UndoOutcome.Already(what),
            _ when FindClosed(what, asked.Open, asked.Door) is { } on => new UndoOutcome.DoorClosed(what, on),
            _ => await TakeBackAsync(asked, what, done, cancellationToken),
        };
    }

    private async Task<UndoOutcome> TakeBackAsync(Asked asked, TakenBack what, List<TakenBack> done, CancellationToken cancellationToken)
    {
        var (member, open) = (asked.Member, asked.Open);
        var later = await opening.FindLaterAsync(member.Id, cancellationToken);
        var reverted = new List<(Day Before, Day After, (TaskList Before, TaskList After)? Later)>();
        foreach (var (on, change) in what.Changes)
        {
            var day = on == open.On ? open : await opening.FindTrackedAsync(member.Id, on, cancellationToken);
            var newer = done.Where(each => each.Version > what.Version).SelectMany(each => each.Changes).Where(each => each.On == on).Select(each => each.Change);
            if (day is null || TakeBack.Revert(day, later, change, [.. newer]) is not { } result)
            {
                return new UndoOutcome.Overgrown(what);
            }

            reverted.Add((day, result.Day, result.Later.Equals(later) ? null : (later, result.Later)));
        }

        foreach (var (before, after, list) in reverted)
        {
            var entry = new JournalEntry(Cause.Undo, asked.Interaction) { TakesBack = what.Interaction, Later = list };
            await journal.SaveAsync(member, before, after, entry, cancellationToken);
        }

        if (what.Cause == Cause.TakeUp)
        {
            // What was taken up waits again, and so does the question.
            member.HeldUntil = what.Changes.Where(change => change.On < open.On).Max(change => (DateOnly?)change.On);
        }

        return new UndoOutcome.Done(what);
    }

    /// <summary>Everything done since the day opened, the newest first.</summary>
    private async Task<List<TakenBack>> FindDoneAsync(MemberId id, DateOnly today, CancellationToken cancellationToken)
    {
        var opened = await db.Journal.AsNoTracking()
            .Where(row => row.MemberId == id && row.On == today && row.Cause == Cause.Turn)
            .MinAsync(row => (int?)row.Version, cancellationToken);
        var rows = await db.Journal.AsNoTracking()
            .Where(row => row.MemberId == id && row.Version > opened && row.InteractionId != null && row.On != null)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.InteractionId!.Value)
                .Select(group => group.OrderByDescending(row => row.Version).ToList())
                .Select(group => new TakenBack(
                    (ulong)group[0].InteractionId!.Value,
                    group[0].Cause,
                    group[0].Version,
                    [.. group.Select(row => (row.On!.Value, DayJournal.Read(row.Change)))]))
                .OrderByDescending(each => each.Version),
        ];
    }

    /// <summary>What belongs to a door that has closed is passed over, and so is a roll forward that was taken back: that stands.</summary>
    private TakenBack? FindLast(List<TakenBack> done, Day open, DateTimeOffset door) => done.Find(each =>
        each.TakesBack is null && each.Cause != Cause.RollBack && !done.Exists(other => other.TakesBack == each.Interaction) && FindClosed(each, open, door) is null);

    /// <summary>
    /// The day of a change that cannot be written any more. Taking up again wrote on days long closed, and may; so did the forms of
    /// the open day's lists, which write on an earlier one only to take up.
    /// </summary>
    private DateOnly? FindClosed(TakenBack what, Day open, DateTimeOffset door) => what.Cause is Cause.TakeUp or Cause.Plan or Cause.Tomorrow ? null : what.Changes
        .Select(change => change.On)
        .Where(on => on < open.On && !(on == open.OpenedFrom && time.Now < door))
        .Select(on => (DateOnly?)on)
        .FirstOrDefault();

    private sealed record Asked(MemberRow Member, Day Open, DateTimeOffset Door, ulong Interaction);
}
