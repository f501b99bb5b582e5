using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Checklists;

/// <summary>The question after a long absence: take up everything that was left unfinished, choose, or start afresh.</summary>
internal sealed class TakeUpCommand(DayStore days)
{
    /// <summary><c>take-up.owner.all</c> or <c>take-up.owner.fresh</c>.</summary>
    public Task<Reply> AnswerAsync(Call call, CancellationToken cancellationToken) => call.CustomId switch
    {
        var id when id.FindMember(0) != call.Member => Task.FromResult(Refusals.NotYours(call)),
        var id when id.FindText(1) == "all" => TakeUpAsync(call, _ => true, "take-up.all-done", cancellationToken),
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
        Call call, Func<StudyTask, bool> isChosen, string saidKey, CancellationToken cancellationToken) =>
        DayPanel.Reply(call, await days.TakeUpAsync(call.Member, call.Id, isChosen, cancellationToken), call.Texts[saidKey]);
}
