using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Checklists;

/// <summary><c>/plan</c>: both of today's lists as one text.</summary>
internal sealed class PlanCommand(WrittenLists lists)
{
    private static readonly WrittenList _plan = new(
        "plan",
        Cause.Plan,
        TaskPlace.Today,
        Slot.Morning,
        PlanForm.Show,
        day => PlanForm.Editable(day.Tasks),
        ListReplies.Planned);

    public Task<Reply> OpenAsync(Call call, CancellationToken cancellationToken) => lists.OpenAsync(_plan, call, cancellationToken);

    public Task<Reply> SubmitAsync(Call call, CancellationToken cancellationToken) => lists.SubmitAsync(_plan, call, cancellationToken);
}
