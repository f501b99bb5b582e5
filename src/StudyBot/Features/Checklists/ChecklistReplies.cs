using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Features.Checklists;

internal static class ChecklistReplies
{
    private const int NamedOpenTasks = 3;
    private const int NameLength = 40;

    public static Reply Ticked(Call call, DateOnly on, Changed<TickOutcome> changed)
    {
        if (changed is not Changed<TickOutcome>.Done { Day: var day, Result: var outcome, Around: var around })
        {
            return DayRefusals.NotOpen(call, ((Changed<TickOutcome>.NotOpen)changed).Around, on);
        }

        var notice = Say(call.Texts, outcome, day);
        var undo = outcome.HasChanged ? Buttons.Undo(call.Texts, around.On, call.Member, call.Id) : null;
        if (day.On != around.On)
        {
            return new Reply.Panel(DayPanel.BuildLate(call.Texts, call.Member, day, around, notice, undo, call.PanelPage));
        }

        return call.FromPanel ? DayPanel.Reply(call, around, notice, undo: undo) : Short(call, around, notice, undo);
    }

    public static Reply NothingToTick(Call call, ReachedDay reached) => reached.IsLate
        ? DayPanel.Say(
            call, reached.Around, call.Texts.Say("tick.none-late", ("date", call.Texts.Date(reached.On))), Buttons.MyDay(call, primary: true))
        : call.FromPanel
            ? DayPanel.Reply(call, reached.Around)
            : Refusals.Say(call.Texts["day.empty"], Buttons.Plan(call.Texts, reached.On, primary: true));

    /// <summary>A short answer with the next step, where a whole panel would be too much.</summary>
    public static Reply Short(Call call, MemberDay around, string text, Button? undo = null)
    {
        List<Button> buttons = [.. new[] { DayPanel.Next(call.Texts, around), undo }.OfType<Button>(), Buttons.MyDay(call)];
        return new Reply.Notice(new View(Layout.Box(Layout.Private, [new TextDisplay(text), .. Layout.Rows(buttons)])));
    }

    private static string Say(LocaleTexts texts, TickOutcome outcome, Day day)
    {
        var progress = Checklist.ProgressOf(day);
        var open = day.Tasks.Where(task => task.IsLive).ToList();
        var what = outcome switch
        {
            { IsGone: true } => texts["tick.gone"],
            { IsFull: true } => texts.Say("move.full", ("limit", Limits.TasksADay)),
            { Done: 0, Reopened: 0 } => texts["tick.unchanged"],
            { Only: { } only, Done: 1 } => texts.Say("tick.done-one", ("task", Short(only))),
            { Only: { } only } => texts.Say("tick.reopened-one", ("task", Short(only))),
            { Reopened: 0 } => texts.Say("tick.done", ("count", outcome.Done)),
            { Done: 0 } => texts.Say("tick.reopened", ("count", outcome.Reopened)),
            _ => texts.Say("tick.both", ("done", outcome.Done), ("reopened", outcome.Reopened)),
        };
        var rest = open.Count == 0
            ? texts["tick.all-done"]
            : texts.Say("tick.open", ("tasks", string.Join(", ", open.Take(NamedOpenTasks).Select(task => Short(task.Text))))) +
                (open.Count > NamedOpenTasks ? " " + texts.Say("list.more", ("count", open.Count - NamedOpenTasks)) : "");
        var lines = new List<string> { progress.Planned == 0 ? what : $"{what} {progress.Done}/{progress.Planned} · {rest}" };
        if (outcome.IsBrought)
        {
            lines.Add(Layout.Small(texts["tick.brought"]));
        }

        if (outcome.Kept.Count > 0)
        {
            lines.Add(Layout.Small(texts.Say("tick.kept", ("tasks", string.Join(", ", outcome.Kept.Select(Short))))));
        }

        return string.Join('\n', lines);
    }

    private static string Short(string text) => Markdown.Line(Markdown.Cut(Markdown.Plain(text), NameLength));
}
