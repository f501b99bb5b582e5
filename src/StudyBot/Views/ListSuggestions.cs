using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Views;

/// <summary>Finds what may be put onto a list besides what is written there.</summary>
internal sealed class ListSuggestions(DayStore days, DayJournal journal, LaterStore later, LooseEndStore looseEnds)
{
    public async Task<IReadOnlyList<Suggestion>> FindAsync(
        MemberId member, MemberDay around, TaskPlace place, CancellationToken cancellationToken)
    {
        var isTomorrow = place == TaskPlace.Tomorrow;
        return Suggestions.Find(place, new SuggestionSources(around.Day, await later.GetAsync(member, cancellationToken))
        {
            Yesterday = isTomorrow && around.Day.OpenedFrom is { } yesterday ? await days.FindAsync(member, yesterday, cancellationToken) : null,
            Held = around.HeldUntil is { } until ? await days.GetHeldAsync(member, until, cancellationToken) : [],
            LooseEnds = isTomorrow ? await GetLooseEndsAsync(member, cancellationToken) : [],
        });
    }

    /// <summary>Those of them that a form shows: not what was left unchecked in one for the same list on this day.</summary>
    public async Task<IReadOnlyList<Suggestion>> OfferAsync(
        MemberId member, MemberDay around, TaskPlace place, IReadOnlyList<Suggestion> all, CancellationToken cancellationToken)
    {
        var passed = await journal.FindPassedOverAsync(member, around.On, place, cancellationToken);
        return Suggestions.Pick([.. all.Where(suggestion => !passed.Contains(SuggestionBoxes.ValueOf(suggestion)))]);
    }

    /// <summary>The latest page's first.</summary>
    private async Task<IReadOnlyList<LooseEnd>> GetLooseEndsAsync(MemberId member, CancellationToken cancellationToken) =>
    [
        .. (await looseEnds.GetOpenAsync(member, cancellationToken))
            .OrderByDescending(row => row.On)
            .ThenBy(row => row.Id)
            .Select(row => new LooseEnd(row.Id, row.On, row.Text)),
    ];
}
