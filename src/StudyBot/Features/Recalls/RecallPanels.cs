using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Features.Recalls;

/// <summary>Reads what the panel of past pages shows.</summary>
internal sealed class RecallPanels(DayStore days, MemberStore members, RecallStore recalls, RecallPlans plans)
{
    /// <summary>The open day, and what is planned from it on.</summary>
    public async Task<(MemberDay Around, DateOnly? ExamOn, RecallPlan Plan)> PlanAsync(Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        await recalls.CatchUpAsync(call.Member, cancellationToken);
        var member = await members.FindAsync(call.Member, cancellationToken) ?? throw new InvalidOperationException($"no member {call.Member}");
        return (around, member.ExamOn > around.On ? member.ExamOn : null, await plans.ReadAsync(member, around, cancellationToken));
    }

    public async Task<Reply> ShowAsync(Call call, string? notice, CancellationToken cancellationToken)
    {
        var (around, exam, plan) = await PlanAsync(call, cancellationToken);
        var due = new List<(RecallCard Card, Day? Day)>();
        foreach (var card in plan.Due())
        {
            due.Add((card, await days.FindAsync(call.Member, card.AboutOn, cancellationToken)));
        }

        return RecallReplies.Panel(call, around, exam, due, plan.NextOn(), notice);
    }
}
