using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Features.Checklists;

/// <summary>What came over into the open day, and the press that takes it back.</summary>
internal sealed class ReceiptCommand(ReceiptStore receipts)
{
    private const int NamedTasks = 5;

    /// <summary><c>receipt.date.owner</c>.</summary>
    public async Task<Reply> ShowAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.CustomId.FindDate(0) is not { } on)
        {
            return Refusals.TooOld(call);
        }

        if (call.CustomId.FindMember(1) != call.Member)
        {
            return Refusals.NotYours(call);
        }

        var lines = await receipts.ReadAsync(call.Member, on, cancellationToken);
        return lines.Receipt is { } receipt
            ? new Reply.Panel(ReceiptView.Build(call.Texts, call.Member, lines, receipt))
            : Over(call, lines.Around, on);
    }

    /// <summary><c>take-back.date.owner</c>.</summary>
    public async Task<Reply> TakeBackAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.CustomId.FindDate(0) is not { } on)
        {
            return Refusals.TooOld(call);
        }

        if (call.CustomId.FindMember(1) != call.Member)
        {
            return Refusals.NotYours(call);
        }

        var taken = await receipts.TakeBackAsync(call.Member, on, call.Id, cancellationToken);
        return taken.IsOver ? Over(call, taken.Around, on) : DayPanel.Reply(call, taken.Around, Say(call.Texts, taken));
    }

    public static string Say(LocaleTexts texts, TakenBackRoll taken)
    {
        var said = taken.Back == 0 ? texts["receipt.back-none"] : texts.Say("receipt.back", ("count", taken.Back));
        if (taken.Kept.Count == 0)
        {
            return said;
        }

        var more = taken.Kept.Count > NamedTasks ? " " + texts.Say("list.more", ("count", taken.Kept.Count - NamedTasks)) : "";
        var names = string.Join(", ", taken.Kept.Take(NamedTasks).Select(task => ListReplies.Quoted(task.Text)));
        return $"{said}\n{Layout.Small(texts.Say("receipt.kept", ("tasks", names + more)))}";
    }

    private static Reply Over(Call call, MemberDay around, DateOnly on) => DayPanel.Say(
        call, around, call.Texts.Say("receipt.none", ("date", call.Texts.Date(on))), Buttons.MyDay(call, primary: true));
}
