using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Views;

namespace StudyBot.Features.Checklists;

/// <summary><c>/undo</c>: takes back the last change of today, or the one whose button was pressed; when nothing else is left, what came over into today.</summary>
internal sealed class UndoCommand(DayUndo undo, DayStore days, ReceiptStore receipts)
{
    public Task<Reply> LastAsync(Call call, CancellationToken cancellationToken) => TakeBackAsync(call, of: null, cancellationToken);

    /// <summary><c>undo.date.owner</c>, with the change that is meant where the button stands beside one.</summary>
    public async Task<Reply> PressAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.CustomId.FindDate(0) is not { } on || call.CustomId.FindMember(1) is not { } owner)
        {
            return Refusals.TooOld(call);
        }

        if (owner != call.Member)
        {
            return Refusals.NotYours(call);
        }

        var around = await days.OpenAsync(call.Member, cancellationToken);
        return on == around.On
            ? await TakeBackAsync(call, call.CustomId.FindNumber(2), cancellationToken)
            : DayPanel.Say(call, around, call.Texts.Say("undo.turned", ("date", call.Texts.Date(on))), Buttons.MyDay(call, primary: true));
    }

    private async Task<Reply> TakeBackAsync(Call call, ulong? of, CancellationToken cancellationToken)
    {
        var (outcome, around) = await undo.TakeBackAsync(call.Member, call.Id, of, cancellationToken);
        if (of is null && outcome is UndoOutcome.Nothing)
        {
            var taken = await receipts.TakeBackAsync(call.Member, on: null, call.Id, cancellationToken);
            if (taken.Back > 0)
            {
                return DayPanel.Reply(call, taken.Around, ReceiptCommand.Say(call.Texts, taken));
            }
        }

        return UndoReplies.Answer(call, around, outcome, isLast: of is null);
    }
}
