using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Pages;

/// <summary><c>/close</c>: the evening in one form.</summary>
internal sealed class CloseCommand(DayStore days, DayJournal journal, MemberStore members, ClosedBookStore books)
{
    public async Task<Reply> OpenAsync(Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        if (!DayOption.TryRead(call, around, out var on))
        {
            return DayRefusals.NoSuchDay(call, "day");
        }

        var reached = await days.ReachAsync(call.Member, around, on, cancellationToken);
        if (reached.Whole is { TodayPage: null })
        {
            // The evening asks for today's page, too.
            await books.CloseAsync(call.Member, on, cancellationToken);
        }

        return reached switch
        {
            { Whole: null } => DayRefusals.NotOpen(call, around, on),
            { IsLate: true, Whole: var late } => WritingForms.LateEvening(call, late),
            _ => WritingForms.Evening(call, reached.Around),
        };
    }

    public async Task<Reply> SubmitAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.CustomId.FindDate(0) is not { } on || call.CustomId.FindNumber(1) is not { } version)
        {
            return Refusals.TooOld(call);
        }

        var reached = await days.ReachAsync(call.Member, on, cancellationToken);
        if (reached.Whole is not { } day)
        {
            return DayRefusals.NotOpen(call, reached.Around, on);
        }

        var form = new EveningForm(
            Field(call, "page"),
            Field(call, "closing"),
            ListForm.ReadText(call),
            WrittenLists.PartOf(call.CustomId),
            await journal.RewindAsync(call.Member, day, (int)version, cancellationToken),
            await members.FindAsync(call.Member, cancellationToken) ?? throw new InvalidOperationException($"no member {call.Member}"));
        var changed = await days.ChangeAsync(call.Member, on, Cause.Evening, call.Id, form.Apply, cancellationToken);
        await books.OpenAsync(call.Member, on, cancellationToken);
        return PageReplies.Evening(call, on, changed, form.ListText);
    }

    private static string? Field(Call call, string verb) => call.Fields.FirstOrDefault(input => input.Id.Verb == verb)?.Text;
}
