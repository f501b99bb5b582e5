using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>Writes changes of days: the rows that differ, and the journal row that says what was done.</summary>
internal sealed class DayJournal(StudyDb db, StudyTime time)
{
    public async Task<Day> SaveIfChangedAsync(
        MemberRow member, Day before, Day after, string cause, ulong interaction, CancellationToken cancellationToken)
    {
        if (before == after)
        {
            return before;
        }

        await SaveAsync(member, before, after, cause, interaction, receipt: null, cancellationToken);
        return after with { Version = member.Version };
    }

    public async Task SaveAsync(
        MemberRow member, Day before, Day after, string cause, ulong? interaction, string? receipt, CancellationToken cancellationToken)
    {
        Append(member, before, after, after.On, cause, interaction, receipt);
        await DayRows.WriteAsync(db, member.Id, after with { Version = member.Version }, cancellationToken);
        await PostMarks.MarkDayAsync(db, member.Id, after.On, cancellationToken);
        await PostMarks.MarkWritingsAsync(db, member.Id, before, after, time.Now, cancellationToken);
    }

    public void Append(MemberRow member, Day before, Day after, DateOnly? on, string cause, ulong? interaction, string? receipt)
    {
        member.Version++;
        db.Journal.Add(new JournalRow
        {
            MemberId = member.Id,
            On = on,
            Version = member.Version,
            At = time.Now,
            Cause = cause,
            InteractionId = (long?)interaction,
            Change = JsonSerializer.Serialize(DayChange.Between(before, after) ?? new DayChange(), StudyJson.Journal.DayChange),
            Receipt = receipt,
        });
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

    private static DayChange Read(string change) => JsonSerializer.Deserialize(change, StudyJson.Journal.DayChange)!;
}
