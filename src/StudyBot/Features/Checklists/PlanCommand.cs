using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Checklists;

/// <summary><c>/plan</c>: both of today's lists as one text.</summary>
internal sealed class PlanCommand(WrittenLists lists)
{
    private static readonly WrittenList _plan = new(
        Cause.Plan,
        PlanForm.Build,
        PlanForm.Open,
        text => TaskListText.Parse(text, new ParseOptions(Slot.Morning, WithSlots: true)),
        (edit, shown, lines) => ListEdits.MergeToday(edit, PlanForm.Editable(shown.Tasks), lines),
        ListReplies.Planned);

    public Task<Reply> OpenAsync(Call call, CancellationToken cancellationToken) => lists.OpenAsync(_plan, call, cancellationToken);

    public Task<Reply> SubmitAsync(Call call, CancellationToken cancellationToken) => lists.SubmitAsync(_plan, call, cancellationToken);
}
