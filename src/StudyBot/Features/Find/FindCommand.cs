using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Features.Find;

/// <summary><c>/find</c>: one's own tasks, remarks, pages and closings by any part of a word.</summary>
internal sealed class FindCommand(SearchStore search, DayStore days)
{
    /// <summary>Stands for a full stop, which parts a <c>custom_id</c>; to a search they are one and the same.</summary>
    private const char Dot = '\u2024';

    public Task<Reply> FindAsync(Call call, CancellationToken cancellationToken) =>
        FindAsync(call, call.Option("text") ?? "", page: 0, cancellationToken);

    /// <summary>Another page of it: <c>find.owner.page.text</c>.</summary>
    public Task<Reply> TurnAsync(Call call, CancellationToken cancellationToken) => call.CustomId switch
    {
        var id when id.FindMember(0) != call.Member => Task.FromResult(Refusals.NotYours(call)),
        var id when id.FindText(2) is { } text => FindAsync(call, text.Replace(Dot, '.'), id.FindNumber(1) ?? 0, cancellationToken),
        _ => Task.FromResult(Refusals.TooOld(call)),
    };

    public static CustomId Page(Call call, int page, SearchQuery query) => CustomId.Of("find", call.Member, page, query.Text.Replace('.', Dot));

    private async Task<Reply> FindAsync(Call call, string typed, ulong page, CancellationToken cancellationToken)
    {
        if (typed.Length > SearchQuery.MaxLength)
        {
            return FindReplies.TooLong(call, typed.Length);
        }

        if (SearchQuery.TryRead(typed) is not { } query)
        {
            return FindReplies.NothingTyped(call);
        }

        var around = await days.OpenAsync(call.Member, cancellationToken);
        return FindReplies.Found(call, query, await search.FindAsync(call.Member, query, cancellationToken), around.On, page);
    }
}
