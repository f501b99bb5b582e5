using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>Writes changes of days: the rows that differ, and the journal row that says what was done.</summary>
internal sealed class DayJournal(StudyDb db, StudyTime time, LookAgainPhrases phrases)
{
    public Task<Day> SaveIfChangedAsync(
        MemberRow member, Day before, Day after, string cause, ulong interaction, CancellationToken cancellationToken) =>
        SaveIfChangedAsync(member, before, after, new JournalEntry(cause, interaction), cancellationToken);

    public async Task<Day> SaveIfChangedAsync(
        MemberRow member, Day before, Day after, JournalEntry entry, CancellationToken cancellationToken)
    {
        if (before == after && entry.Later is null)
        {
            return before;
        }

        await SaveAsync(member, before, after, entry, cancellationToken);
        return after with { Version = member.Version };
    }

    public Task SaveAsync(
        MemberRow member, Day before, Day after, string cause, ulong? interaction, string? receipt, CancellationToken cancellationToken) =>
        SaveAsync(member, before, after, new JournalEntry(cause, interaction) { Receipt = receipt }, cancellationToken);

    public async Task SaveAsync(MemberRow member, Day before, Day after, JournalEntry entry, CancellationToken cancellationToken)
    {
        db.Journal.Add(RowOf(member, before, after, entry, time.Now));
        await DayRows.WriteAsync(db, member.Id, after with { Version = member.Version }, entry.Later?.After, cancellationToken);
        await RecallRows.FollowAsync(db, member.Id, before, after, cancellationToken);
        await PostMarks.MarkDayAsync(db, member.Id, after.On, cancellationToken);
        await PostMarks.MarkWritingsAsync(db, member.Id, before, after, time.Now, cancellationToken);
        await LooseEnds.FollowAsync(db, phrases, member.Id, before, after, time.Now, cancellationToken);
    }

    /// <summary>Without an interaction: nothing was changed that could be taken back.</summary>
    public void PassOver(MemberRow member, DateOnly on, PassedOver? passed)
    {
        if (passed is { Suggestions.Count: > 0 })
        {
            db.Journal.Add(RowOf(member, on, new JournalEntry(Cause.PassOver, Interaction: null), new DayChange { PassedOver = passed }, time.Now));
        }
    }

    /// <summary>What was offered for a list on a day and not taken.</summary>
    public async Task<IReadOnlySet<string>> FindPassedOverAsync(MemberId id, DateOnly on, TaskPlace place, CancellationToken cancellationToken)
    {
        var rows = await db.Journal.AsNoTracking()
            .Where(row => row.MemberId == id && row.On == on && row.Cause == Cause.PassOver)
            .Select(row => row.Change)
            .ToListAsync(cancellationToken);
        return rows.Select(change => Read(change).PassedOver!).Where(passed => passed.Place == place).SelectMany(passed => passed.Suggestions).ToHashSet();
    }

    /// <summary>A day as it was when a form was made from it: its changes since then taken back.</summary>
    public async Task<Day> RewindAsync(MemberId id, Day day, int version, CancellationToken cancellationToken)
    {
        var changes = await db.Journal.AsNoTracking()
            .Where(row => row.MemberId == id && row.On == day.On && row.Version > version)
            .OrderByDescending(row => row.Version)
            .Select(row => row.Change)
            .ToListAsync(cancellationToken);
        return DayChange.Rewind(day, changes.Select(Read));
    }

    public static DayChange Read(string change) => JsonSerializer.Deserialize(change, StudyJson.Journal.DayChange)!;

    /// <summary>The row that says what was done; counts the member's version up.</summary>
    public static JournalRow RowOf(MemberRow member, Day before, Day after, JournalEntry entry, DateTimeOffset now)
    {
        var (laterBefore, laterAfter) = entry.Later ?? (TaskList.Empty, TaskList.Empty);
        var change = DayChange.Between(before, after, laterBefore, laterAfter) ?? new DayChange();
        return RowOf(member, after.On, entry, change with { TakesBack = entry.TakesBack }, now);
    }

    private static JournalRow RowOf(MemberRow member, DateOnly on, JournalEntry entry, DayChange change, DateTimeOffset now)
    {
        member.Version++;
        member.VaultDue |= member.Vault;
        return new JournalRow
        {
            MemberId = member.Id,
            On = on,
            Version = member.Version,
            At = now,
            Cause = entry.Cause,
            InteractionId = (long?)entry.Interaction,
            Change = JsonSerializer.Serialize(change, StudyJson.Journal.DayChange),
            Receipt = entry.Receipt,
        };
    }
}
