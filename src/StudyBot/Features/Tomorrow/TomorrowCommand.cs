using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Views;

namespace StudyBot.Features.Tomorrow;

/// <summary><c>/tomorrow</c>: the list for the next study day as text.</summary>
internal sealed class TomorrowCommand(WrittenLists lists)
{
    private static readonly WrittenList _tomorrow = new(
        Cause.Tomorrow,
        TomorrowForm.Build,
        TomorrowForm.Open,
        TomorrowForm.Parse,
        (edit, shown, lines) => ListEdits.MergeTomorrow(edit, shown.Tomorrow, lines),
        ListReplies.Listed);

    public Task<Reply> OpenAsync(Call call, CancellationToken cancellationToken) => lists.OpenAsync(_tomorrow, call, cancellationToken);

    public Task<Reply> SubmitAsync(Call call, CancellationToken cancellationToken) => lists.SubmitAsync(_tomorrow, call, cancellationToken);
}
