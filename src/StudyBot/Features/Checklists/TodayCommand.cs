using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Checklists;

/// <summary><c>/today</c>: my day, and the buttons on it.</summary>
internal sealed class TodayCommand(DayStore days, GroupStore groups, AnniversaryStore anniversaries)
{
    public async Task<Reply> ShowAsync(Call call, CancellationToken cancellationToken)
    {
        var around = await anniversaries.OfferAsync(call.Member, await days.OpenAsync(call.Member, cancellationToken), cancellationToken);
        var notice = call.CustomId.FindDate(0) is { } meant && meant != around.On
            ? call.Texts.Say("day.of-post", ("date", call.Texts.Date(meant)), ("today", call.Texts.Date(around.On)))
            : null;
        var page = notice is null && call.CustomId.FindNumber(1) is { } asked and <= int.MaxValue ? (int)asked : 0;
        return DayPanel.Reply(call with { PanelPage = page }, around, notice, await FindFootnoteAsync(call, cancellationToken));
    }

    /// <summary>A tick on the panel itself: <c>do.date.owner.task.target</c>.</summary>
    public async Task<Reply> TickOneAsync(Call call, CancellationToken cancellationToken)
    {
        var id = call.CustomId;
        if (id.FindDate(0) is not { } on || id.FindTask(2) is not { } task)
        {
            return Refusals.TooOld(call);
        }

        if (id.FindMember(1) != call.Member)
        {
            return Refusals.NotYours(call);
        }

        var target = id.FindText(3) == "1";
        var changed = await days.ChangeAsync(
            call.Member, on, Cause.Tick, call.Id, edit => DayTicks.Tick(edit, [(task, target)]), cancellationToken);
        return ChecklistReplies.Ticked(call, on, changed);
    }

    /// <summary>Yesterday, through the door.</summary>
    public async Task<Reply> ShowLateAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.CustomId.FindMember(1) is { } owner && owner != call.Member)
        {
            return Refusals.NotYours(call);
        }

        var reached = await days.ReachAsync(call.Member, call.CustomId.FindDate(0), cancellationToken);
        return reached switch
        {
            { Day: null } => DayRefusals.NotOpen(call, reached.Around, reached.On),
            { IsLate: false } => DayPanel.Reply(call, reached.Around),
            { Day: var day } => new Reply.Panel(DayPanel.BuildLate(
                call.Texts, call.Member, day, reached.Around, page: call.CustomId.FindNumber(2) is { } page and <= int.MaxValue ? (int)page : 0)),
        };
    }

    /// <summary>The evening, one by one.</summary>
    public async Task<Reply> ShowStepsAsync(Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        return call.CustomId.FindDate(0) is { } on && on != around.On
            ? DayRefusals.OnlyToday(call, around, on)
            : new Reply.Panel(DayPanel.BuildSteps(call.Texts, around));
    }

    /// <summary>Before the group has a channel everything works privately; whoever looks learns what is missing.</summary>
    private async Task<string?> FindFootnoteAsync(Call call, CancellationToken cancellationToken) =>
        call.Group is { } id && await groups.FindAsync(id, cancellationToken) is { ChannelId: null }
            ? call.Texts["setup.no-channel"]
            : null;
}
