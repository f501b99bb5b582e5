using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Pages;

/// <summary>Gathers what is shown below a page once it is written.</summary>
internal sealed class AfterPages(DayStore days, LooseEndStore ends)
{
    /// <summary>Null when there is no such page.</summary>
    public async Task<AfterPage?> FindAsync(MemberId member, DateOnly on, PageOf of, CancellationToken cancellationToken)
    {
        var day = await days.FindWholeAsync(member, on, cancellationToken);
        if (day?.Page(of) is not { } page)
        {
            return null;
        }

        var about = PageAbout.On(day, of);
        var past = about == on ? day : await days.FindWholeAsync(member, about, cancellationToken) ?? new Day(about);
        var comparison = new PageComparison(
            PageSources.FindHoles(past, page),
            PageSources.Of(past, page).Count > 0,
            CustomId.Of("day", about, member, "beside"),
            CustomId.Of("fill", on, member, of),
            answer => CustomId.Of("remember", on, member, of, answer))
        {
            Remembered = page.Remembered,
            IsByHand = TextLimits.IsEmpty(page.Text) && page.Photos.Count > 0,
        };
        return new AfterPage(on, of, comparison, (await ends.GetOpenAsync(member, cancellationToken)).Count) { Page = page };
    }
}
