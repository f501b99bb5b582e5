using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>The receipts of roll forwards: shown, and taken back while their day is open.</summary>
internal sealed class ReceiptStore(StudyDb db, WriteGate gate, DayStore days, DayOpening opening, DayJournal journal)
{
    /// <summary>The receipt of the open day, with the lines it speaks of.</summary>
    public async Task<ReceiptLines> ReadAsync(MemberId id, DateOnly on, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(id, cancellationToken);
        if (around.On != on || around.Receipt is not { } receipt)
        {
            return new ReceiptLines(around, null, []);
        }

        var from = new Dictionary<(DateOnly, bool, TaskId), StudyTask>();
        foreach (var date in receipt.Receipt.Moves.Select(move => move.FromOn).Distinct())
        {
            var day = await days.FindAsync(id, date, cancellationToken) ?? new Day(date);
            foreach (var (list, isTomorrow) in new[] { (day.Tasks, false), (day.Tomorrow, true) })
            {
                foreach (var task in list)
                {
                    from[(date, isTomorrow, task.Id)] = task;
                }
            }
        }

        return new ReceiptLines(around, receipt, [.. receipt.Receipt.Moves
            .Select(move => (move, Task: FindTask(move)))
            .Where(line => line.Task is not null)
            .Select(line => (line.move, line.Task!))]);

        StudyTask? FindTask(TaskMove move) => from.GetValueOrDefault((move.FromOn, move.FromTomorrow, move.From))
            ?? (move.To is { } to ? around.Day.Tasks.Find(to) : null);
    }

    /// <summary>
    /// Takes the open day's roll forward back: what was not touched returns to where it came from, and waits there for the
    /// member's word. Once it is done there is nothing left to take back.
    /// </summary>
    /// <param name="id">The member.</param>
    /// <param name="on">The day whose roll forward is meant; null for the open one.</param>
    /// <param name="interaction">What asked for it.</param>
    /// <param name="cancellationToken">Ends the wait, not a commit under way.</param>
    public async Task<TakenBackRoll> TakeBackAsync(MemberId id, DateOnly? on, ulong interaction, CancellationToken cancellationToken)
    {
        var (isOver, back, kept) = await gate.WriteAsync(
            db,
            async token =>
            {
                var (member, today) = await opening.FindOpenDateAsync(id, tracked: true, token);
                var open = await opening.OpenAsync(member, today, token);
                return on is { } meant && meant != today ? (true, 0, []) : await TakeBackAsync(member, open, interaction, token);
            },
            cancellationToken);
        return new TakenBackRoll(await days.OpenAsync(id, cancellationToken), isOver, back, kept);
    }

    private async Task<(bool IsOver, int Back, IReadOnlyList<StudyTask> Kept)> TakeBackAsync(
        MemberRow member, Day open, ulong interaction, CancellationToken cancellationToken)
    {
        var row = await db.Journal.SingleOrDefaultAsync(
            entry => entry.MemberId == member.Id && entry.On == open.On && entry.Cause == Cause.Turn && entry.Receipt != null, cancellationToken);
        if (row is null)
        {
            return (false, 0, []);
        }

        var receipt = Read(row.Receipt!);
        var earlier = new List<Day>();
        foreach (var date in receipt.Moves.Select(move => move.FromOn).Distinct().Order())
        {
            if (await opening.FindTrackedAsync(member.Id, date, cancellationToken) is { } day)
            {
                earlier.Add(day);
            }
        }

        var arrived = JsonSerializer.Deserialize(row.Change, StudyJson.Journal.DayChange)!.Apply(new Day(open.On)).Tasks;
        var result = RollBack.Undo(receipt, arrived, earlier, open, await opening.FindLaterAsync(member.Id, cancellationToken));
        if (result.Back > 0)
        {
            // What went back waits for the member's word: it does not come again by itself.
            member.HeldUntil = receipt.OpenedFrom;
            foreach (var (before, after) in earlier.Zip(result.Earlier))
            {
                await journal.SaveIfChangedAsync(member, before, after, Cause.RollBack, interaction, cancellationToken);
            }

            await journal.SaveIfChangedAsync(member, open, result.Open, Cause.RollBack, interaction, cancellationToken);
        }

        return (false, result.Back, result.Kept);
    }

    internal static Receipt Read(string receipt) => JsonSerializer.Deserialize(receipt, StudyJson.Journal.Receipt)!;
}
