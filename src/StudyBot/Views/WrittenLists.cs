using StudyBot.Flow;
using StudyBot.Store;

namespace StudyBot.Views;

/// <summary>The way of a list that is written as text: its form, and what was sent with it.</summary>
internal sealed class WrittenLists(DayStore days, DayJournal journal)
{
    public async Task<Reply> OpenAsync(WrittenList list, Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        return call.CustomId.FindDate(0) is { } on && on != around.On
            ? DayRefusals.OnlyToday(call, around, on)
            : list.Build(call, around);
    }

    public async Task<Reply> SubmitAsync(WrittenList list, Call call, CancellationToken cancellationToken)
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

        var parsed = list.Parse(ListForm.ReadText(call));
        if (ListReplies.FindProblem(call.Texts, parsed) is { } problem)
        {
            return ListReplies.HandBack(call, problem, list.Open(on));
        }

        var shown = await journal.RewindAsync(call.Member, around.Whole, (int)version, cancellationToken);
        var changed = await days.ChangeAsync(
            call.Member, on, list.Cause, call.Id, edit => list.Merge(edit, shown, parsed.Lines), cancellationToken);
        return list.Answer(call, on, changed);
    }
}
