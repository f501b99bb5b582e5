using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Checklists;

/// <summary><c>/plan</c>: both of today's lists as one text.</summary>
internal sealed class PlanCommand(DayStore days, DayJournal journal)
{
    public async Task<Reply> OpenAsync(Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        return call.CustomId.FindDate(0) is { } on && on != around.On
            ? DayRefusals.OnlyToday(call, around, on)
            : PlanForm.Build(call, around);
    }

    public async Task<Reply> SubmitAsync(Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        if (call.CustomId.FindDate(0) is not { } on || call.CustomId.FindNumber(1) is not { } version)
        {
            return Refusals.TooOld(call);
        }

        if (on != around.On)
        {
            return DayRefusals.OnlyToday(call, around, on);
        }

        var parsed = TaskListText.Parse(ListForm.ReadText(call), new ParseOptions(Slot.Morning, WithSlots: true));
        if (ListReplies.FindProblem(call.Texts, parsed) is { } problem)
        {
            return ListReplies.HandBack(call, problem, PlanForm.Open(on));
        }

        var shown = PlanForm.Editable((await journal.RewindAsync(call.Member, around.Day, (int)version, cancellationToken)).Tasks);
        var changed = await days.ChangeAsync(
            call.Member, on, Cause.Plan, call.Id, edit => ListEdits.MergeToday(edit, shown, parsed.Lines), cancellationToken);
        return ListReplies.Planned(call, on, changed);
    }
}
