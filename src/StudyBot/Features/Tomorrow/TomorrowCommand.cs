using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Tomorrow;

/// <summary><c>/tomorrow</c>: the list for the next study day as text.</summary>
internal sealed class TomorrowCommand(DayStore days, DayJournal journal)
{
    public async Task<Reply> OpenAsync(Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        return call.CustomId.FindDate(0) is { } on && on != around.On
            ? DayRefusals.OnlyToday(call, around, on)
            : TomorrowForm.Build(call, around);
    }

    public async Task<Reply> SubmitAsync(Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        if (call.CustomId.FindDate(0) is not { } on || call.CustomId.FindNumber(1) is not { } version)
        {
            return Refusals.TooOld(call);
        }

        if (on != around.On)
        {
            return DayRefusals.OnlyToday(call, around, on);
        }

        var parsed = TomorrowForm.Parse(ListForm.ReadText(call));
        if (ListReplies.FindProblem(call.Texts, parsed) is { } problem)
        {
            return ListReplies.HandBack(call, problem, TomorrowForm.Open(on));
        }

        var shown = await journal.RewindAsync(call.Member, around.Day, (int)version, cancellationToken);
        var changed = await days.ChangeAsync(
            call.Member, on, Cause.Tomorrow, call.Id, edit => ListEdits.MergeTomorrow(edit, shown.Tomorrow, parsed.Lines), cancellationToken);
        return ListReplies.Listed(call, on, changed);
    }
}
