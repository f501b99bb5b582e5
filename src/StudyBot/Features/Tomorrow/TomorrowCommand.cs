using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Tomorrow;

/// <summary><c>/tomorrow</c>: the list for the next study day as text.</summary>
internal sealed class TomorrowCommand(WrittenLists lists)
{
    private static readonly WrittenList _tomorrow = new(
        TomorrowForm.Verb,
        Cause.Tomorrow,
        TaskPlace.Tomorrow,
        DefaultSlot: null,
        TomorrowForm.Show,
        day => day.Tomorrow,
        ListReplies.Listed);

    public Task<Reply> OpenAsync(Call call, CancellationToken cancellationToken) => lists.OpenAsync(_tomorrow, call, cancellationToken);

    public Task<Reply> SubmitAsync(Call call, CancellationToken cancellationToken) => lists.SubmitAsync(_tomorrow, call, cancellationToken);
}
