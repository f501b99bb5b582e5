using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Pages;

/// <summary>The day's last words by themselves.</summary>
internal sealed class ClosingCommand(DayStore days, DayJournal journal, MemberStore members)
{
    public async Task<Reply> OpenAsync(Call call, CancellationToken cancellationToken)
    {
        var reached = await days.ReachAsync(call.Member, call.CustomId.FindDate(0), cancellationToken);
        if (reached.Whole is not { } day)
        {
            return DayRefusals.NotOpen(call, reached.Around, reached.On);
        }

        var member = await members.FindAsync(call.Member, cancellationToken);
        return WritingForms.Closing(call, day, member?.ClosingVisibility ?? Visibility.Written);
    }

    /// <summary><c>closing.date.version</c>.</summary>
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

        var shown = (await journal.RewindAsync(call.Member, day, (int)version, cancellationToken)).Closing?.Text;
        var (text, visibility) = await WrittenForm.ReadAsync(call, members, member => member.ClosingVisibility, cancellationToken);
        var changed = await days.ChangeAsync(
            call.Member, on, Cause.Closing, call.Id, edit => Writings.WriteClosing(edit, text, visibility, shown), cancellationToken);
        if (changed is Changed<WriteOutcome>.Done { Result: WriteOutcome.Written })
        {
            await members.RememberAsync(call.Member, member => member.ClosingVisibility = visibility, cancellationToken);
        }

        return PageReplies.Closing(call, on, changed);
    }
}
