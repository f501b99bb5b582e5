using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Checklists;

/// <summary>The question what to do with what was left unfinished: take up everything, choose, or leave it where it is.</summary>
internal sealed class TakeUpCommand(DayStore days)
{
    /// <summary><c>take-up.owner.all</c>, <c>take-up.owner.leave</c> or, after a long absence, <c>take-up.owner.fresh</c>.</summary>
    public Task<Reply> AnswerAsync(Call call, CancellationToken cancellationToken) => call.CustomId switch
    {
        var id when id.FindMember(0) != call.Member => Task.FromResult(Refusals.NotYours(call)),
        var id when id.FindText(1) == "all" => TakeUpAsync(call, _ => true, "take-up.all-done", cancellationToken),
        var id when id.FindText(1) == "leave" => TakeUpAsync(call, _ => false, "take-up.left-done", cancellationToken),
        _ => TakeUpAsync(call, _ => false, "take-up.fresh-done", cancellationToken),
    };

    public async Task<Reply> ChooseAsync(Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        return around.HeldUntil is { } until
            ? TakeUpForm.Build(call, until, await days.GetHeldAsync(call.Member, until, cancellationToken))
            : DayPanel.Reply(call, around);
    }

    public Task<Reply> SubmitAsync(Call call, CancellationToken cancellationToken)
    {
        var (shown, chosen) = TakeUpForm.Read(call);

        // What did not fit into the form is taken up: nothing is left behind unseen.
        return TakeUpAsync(call, task => chosen.Contains(task.Id) || !shown.Contains(task.Id), "take-up.chosen-done", cancellationToken);
    }

    private async Task<Reply> TakeUpAsync(
        Call call, Func<StudyTask, bool> isChosen, string saidKey, CancellationToken cancellationToken)
    {
        var around = await days.TakeUpAsync(call.Member, call.Id, isChosen, cancellationToken);
        return DayPanel.Reply(call, around, around.Held > 0
            ? call.Texts.Say("take-up.full", ("count", around.Held), ("limit", Limits.TasksADay))
            : call.Texts[saidKey], undo: Buttons.Undo(call.Texts, around.On, call.Member, call.Id));
    }
}
