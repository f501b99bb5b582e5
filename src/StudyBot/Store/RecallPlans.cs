using Microsoft.EntityFrameworkCore;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>Reads what is scheduled to be recalled.</summary>
internal sealed class RecallPlans(StudyDb db)
{
    /// <summary>How many come up on the open day. Asked with every press, so it reads no more than may be due.</summary>
    public async Task<int> CountDueAsync(MemberRow member, StudyCalendar calendar, Day open, CancellationToken cancellationToken)
    {
        var isTowardsExam = member.ExamOn > open.On;
        var rows = await db.Recalls.AsNoTracking()
            .Where(row => row.MemberId == member.Id && (isTowardsExam || row.DueOn <= open.On))
            .ToListAsync(cancellationToken);
        return rows.Count == 0 ? 0 : (await PlanAsync(rows, member, calendar, open, cancellationToken)).Due().Count;
    }

    public async Task<RecallPlan> ReadAsync(MemberRow member, MemberDay around, CancellationToken cancellationToken) => await PlanAsync(
        await db.Recalls.AsNoTracking().Where(row => row.MemberId == member.Id).ToListAsync(cancellationToken),
        member,
        around.Calendar,
        around.Day,
        cancellationToken);

    private async Task<RecallPlan> PlanAsync(
        List<RecallRow> rows, MemberRow member, StudyCalendar calendar, Day open, CancellationToken cancellationToken) => new(
        rows.ConvertAll(RecallRows.Read),
        new RecallPlanRequest(open.On, await ReadDaysAsync(member, calendar, cancellationToken))
        {
            Yesterday = open.OpenedFrom,
            ExamOn = member.ExamOn,
            RecalledToday = await db.RecallTexts.CountAsync(text => text.MemberId == member.Id && text.On == open.On, cancellationToken),
        });

    private async Task<RecallDays> ReadDaysAsync(MemberRow member, StudyCalendar calendar, CancellationToken cancellationToken)
    {
        var away = await db.Away.AsNoTracking()
            .Where(row => row.MemberId == member.Id)
            .Select(row => new { row.From, row.To })
            .ToListAsync(cancellationToken);
        return new RecallDays(
            away.ConvertAll(row => (row.From, row.To)),
            date => !calendar.Has(date) || away.Exists(row => row.From <= date && date <= row.To));
    }
}
