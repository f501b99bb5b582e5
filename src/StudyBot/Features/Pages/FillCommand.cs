using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Pages;

/// <summary>The blue pen: what did not come back is filled in with the books open, apart from the page, while its day may be written.</summary>
internal sealed class FillCommand(DayStore days, DayJournal journal, AfterPages after)
{
    /// <summary><c>fill.date.owner.of</c>.</summary>
    public async Task<Reply> OpenAsync(Call call, CancellationToken cancellationToken)
    {
        if (PageAddress.Parse(call.CustomId) is not var (on, owner, of))
        {
            return Refusals.TooOld(call);
        }

        if (owner != call.Member)
        {
            return Refusals.NotYours(call);
        }

        var reached = await days.ReachAsync(call.Member, on, cancellationToken);
        return reached.Whole switch
        {
            null => DayRefusals.NotOpen(call, reached.Around, on),
            { } day when day.Page(of) is { } page => WritingForms.FillIn(call, day, of, page),
            _ => PageReplies.NoPage(call, on, of),
        };
    }

    /// <summary><c>fill.date.owner.of.version</c>.</summary>
    public async Task<Reply> SubmitAsync(Call call, CancellationToken cancellationToken)
    {
        if (PageAddress.Parse(call.CustomId) is not var (on, _, of) || call.CustomId.FindNumber(3) is not { } version)
        {
            return Refusals.TooOld(call);
        }

        var reached = await days.ReachAsync(call.Member, on, cancellationToken);
        if (reached.Whole is not { } day)
        {
            return DayRefusals.NotOpen(call, reached.Around, on);
        }

        var shown = (await journal.RewindAsync(call.Member, day, (int)version, cancellationToken)).Page(of)?.FilledIn;
        var text = call.Fields.FirstOrDefault(input => input.Id.Verb == WritingForms.TextField)?.Text ?? "";
        var changed = await days.ChangeAsync(
            call.Member, on, Cause.FillIn, call.Id, edit => Writings.FillIn(edit, of, text, shown), cancellationToken);
        return PageReplies.FilledIn(call, on, of, changed, await after.FindAsync(call.Member, on, of, cancellationToken));
    }
}
