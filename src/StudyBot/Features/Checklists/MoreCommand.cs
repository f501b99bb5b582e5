using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Features.Checklists;

/// <summary>What is behind the three dots of my day: the last change, the later list, one task with all that can be done with it.</summary>
internal sealed class MoreCommand(TaskFinder finder, DayUndo undo, LooseEndStore ends)
{
    private const int LaterAPage = 20;
    private const int LaterBudget = 3000;

    public async Task<Reply> ShowAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.CustomId.FindMember(1) != call.Member)
        {
            return Refusals.NotYours(call);
        }

        var (around, lists) = await finder.OpenAsync(call.Member, cancellationToken);
        var (texts, on) = (call.Texts, around.On);
        List<Component> parts = [new TextDisplay($"## {texts.Date(on)}")];
        if (await undo.FindLastAsync(call.Member, around, cancellationToken) is { } last)
        {
            parts.Add(new Section(
                [new TextDisplay(texts.Say("more.last", ("what", UndoWords.Name(texts, last))))],
                Buttons.Undo(texts, on, call.Member, last.Interaction)));
        }

        parts.Add(new Section(
            [new TextDisplay(lists.Later.Count == 0 ? texts["later.none"] : texts.Say("more.later", ("count", lists.Later.Count)))],
            Buttons.Later(texts, on, call.Member)));
        parts.AddRange(LooseEndLine.Build(texts, call.Member, (await ends.GetOpenAsync(call.Member, cancellationToken)).Count));
        var tasks = TaskCandidate.Of(lists).Where(candidate => candidate.Place != TaskPlace.Later).ToList();
        if (tasks.Count > 0)
        {
            parts.Add(new ActionRow([TaskSelect.Build(texts, CustomId.Of("task-card", on, call.Member), tasks)]));
        }

        parts.AddRange(Layout.Rows([
            Add(texts, around, TaskPlace.Today), Buttons.Of(texts["button.steps"], CustomId.Of("steps", on)),
            Buttons.Of(texts["button.away"], CustomId.Of("away")), Buttons.MyDay(call),
        ]));
        return new Reply.Panel(new View(Layout.Box(Layout.Private, parts)));
    }

    /// <summary>The later list, page by page.</summary>
    public async Task<Reply> ShowLaterAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.CustomId.FindMember(1) != call.Member)
        {
            return Refusals.NotYours(call);
        }

        var (around, lists) = await finder.OpenAsync(call.Member, cancellationToken);
        var texts = call.Texts;
        var pages = lists.Later.Chunk(LaterAPage).ToList();
        var page = (int)Math.Min(call.CustomId.FindNumber(2) ?? 0, (ulong)Math.Max(pages.Count - 1, 0));
        List<Component> parts = [new TextDisplay($"## {texts["later.title"]}{(lists.Later.Count > 0 ? $" · {lists.Later.Count}" : "")}")];
        if (pages.Count == 0)
        {
            parts.Add(new TextDisplay(texts["later.none"]));
        }
        else
        {
            parts.Add(new TextDisplay(TaskLines.All(pages[page], texts, LaterBudget, withRemarks: true)));
            parts.Add(new ActionRow([TaskSelect.Build(
                texts, CustomId.Of("task-card", around.On, call.Member), pages[page].Select(task => new TaskCandidate(task, TaskPlace.Later)))]));
        }

        parts.AddRange(Layout.Rows([.. Turns(texts, around.On, call.Member, page, pages.Count), Add(texts, around, TaskPlace.Later), Buttons.MyDay(call)]));
        return new Reply.Panel(new View(Layout.Box(Layout.Private, parts)));
    }

    /// <summary>One task: chosen from a list, or named by a button.</summary>
    public async Task<Reply> ShowTaskAsync(Call call, CancellationToken cancellationToken)
    {
        var id = call.Chosen is [var chosen, ..] ? new CustomId("", [chosen]).FindTask(0) : call.CustomId.FindTask(2);
        if (call.CustomId.FindMember(1) != call.Member)
        {
            return Refusals.NotYours(call);
        }

        var (around, lists) = await finder.OpenAsync(call.Member, cancellationToken);
        return id is { } task && lists.FindPlace(task) is { } place
            ? TaskCard.Build(call, around, new TaskCandidate(lists.Find(task)!, place))
            : TaskEditReplies.Gone(call);
    }

    private static Button Add(LocaleTexts texts, MemberDay around, TaskPlace place) => Buttons.Of(
        texts["button.add"], new AddTarget(place, around.On, Slot: null, Under: null, WaitsFor: null).ToCustomId());

    private static IEnumerable<Button> Turns(LocaleTexts texts, DateOnly on, MemberId owner, int page, int pages)
    {
        if (page > 0)
        {
            yield return Buttons.Of(texts["button.earlier"], CustomId.Of("later", on, owner, page - 1));
        }

        if (page + 1 < pages)
        {
            yield return Buttons.Of(texts["button.next"], CustomId.Of("later", on, owner, page + 1));
        }
    }
}
