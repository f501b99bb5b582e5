using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Views;

namespace StudyBot.Features.Checklists;

/// <summary><c>/tick</c>: the day as native checkboxes, set all at once.</summary>
internal sealed class TickCommand(DayStore days)
{
    public async Task<Reply> OpenAsync(Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        if (!DayOption.TryRead(call, around, out var on))
        {
            return DayRefusals.NoSuchDay(call, "day");
        }

        var reached = await days.ReachAsync(call.Member, around, on, cancellationToken);
        if (reached.Day is not { } day)
        {
            return DayRefusals.NotOpen(call, around, on);
        }

        return TickForm.Tickable(day, reached.IsLate).Count == 0
            ? ChecklistReplies.NothingToTick(call, reached)
            : TickForm.Build(call, day, reached.IsLate);
    }

    public async Task<Reply> SubmitAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.CustomId.FindDate(0) is not { } on)
        {
            return Refusals.TooOld(call);
        }

        var changes = TickForm.Read(call);
        var changed = await days.ChangeAsync(
            call.Member, on, Cause.Tick, call.Id, edit => DayTicks.Tick(edit, changes), cancellationToken);
        return ChecklistReplies.Ticked(call, on, changed);
    }
}
