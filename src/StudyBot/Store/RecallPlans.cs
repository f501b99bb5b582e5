using Microsoft.EntityFrameworkCore;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>Reads what is scheduled to be recalled.</summary>
internal sealed class RecallPlans(StudyDb db)
{
    /// <summary>How many come up on the open day. Asked with every press, so it reads no more than may be due.</summary>
    public async Task<int> CountDueAsync(MemberRow member, StudyDays days, Day open, CancellationToken cancellationToken)
    {
        var isTowardsExam = member.ExamOn > open.On;
        var rows = await db.Recalls.AsNoTracking()
            .Where(row => row.MemberId == member.Id && (isTowardsExam || row.DueOn <= open.On))
            .ToListAsync(cancellationToken);
        return rows.Count == 0 ? 0 : (await PlanAsync(rows, member, days, open, cancellationToken)).Due().Count;
    }

    public async Task<RecallPlan> ReadAsync(MemberRow member, MemberDay around, CancellationToken cancellationToken) => await PlanAsync(
        await db.Recalls.AsNoTracking().Where(row => row.MemberId == member.Id).ToListAsync(cancellationToken),
        member,
        around.StudyDays,
        around.Day,
        cancellationToken);

    private async Task<RecallPlan> PlanAsync(
        List<RecallRow> rows, MemberRow member, StudyDays days, Day open, CancellationToken cancellationToken) => new(
        rows.ConvertAll(RecallRows.Read),
        new RecallPlanRequest(open.On, RecallDays.Of(days))
        {
            Yesterday = open.OpenedFrom is { } from ? days.LastUpTo(from) : null,
            ExamOn = member.ExamOn,
            RecalledToday = await db.RecallTexts.CountAsync(text => text.MemberId == member.Id && text.On == open.On, cancellationToken),
        });
}
