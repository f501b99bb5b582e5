using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Features.Checklists;

/// <summary>One task with all that can be done with it.</summary>
internal static class TaskCard
{
    public static Reply Build(Call call, MemberDay around, TaskCandidate found)
    {
        var (texts, task) = (call.Texts, found.Task);
        var wish = new TaskWish(TaskVerb.Done, around.On, call.Member, new TaskMoveTo());
        List<Component> parts = [new TextDisplay(TaskLines.One(task with { Depth = 0, WaitsFor = null }, texts)), new TextDisplay(Layout.Small(About(texts, around, found)))];
        if (task.Remark is { } remark)
        {
            parts.Add(new TextDisplay(Markdown.Quote(remark)));
        }

        // Rows of three: as many as a phone shows beside each other.
        parts.Add(new ActionRow([First(texts, wish, task), Do(texts["button.edit"], wish, TaskVerb.Edit, task), Do(texts["button.remark"], wish, TaskVerb.Remark, task)]));
        if (!task.IsDone)
        {
            parts.Add(new ActionRow(Goings(texts, wish, found)));
        }

        Button[] last = [Do(texts["button.drop"], wish, TaskVerb.Drop, task), Do(texts["button.history"], wish, TaskVerb.History, task), Buttons.MyDay(call)];
        parts.Add(new ActionRow(last));
        if (found.Place == TaskPlace.Later)
        {
            parts.Add(new ActionRow([Buttons.Later(texts, around.On, call.Member)]));
        }

        return new Reply.Panel(new View(Layout.Box(Layout.Private, parts)));
    }

    private static string About(LocaleTexts texts, MemberDay around, TaskCandidate found)
    {
        var place = found.Place switch
        {
            TaskPlace.Tomorrow => $"{texts["choice.tomorrow"]} · {texts.Date(around.Next)}",
            TaskPlace.Later when found.Task.WaitsFor is { } date => texts.Date(date),
            TaskPlace.Later => texts["choice.later"],
            _ => $"{texts["choice.today"]} · {texts.Date(around.On)}",
        };
        return found.Task.Slot is { } slot ? $"{place} · {texts[slot == Slot.Morning ? "slot.morning" : "slot.afternoon"]}" : place;
    }

    private static Button First(LocaleTexts texts, TaskWish wish, StudyTask task) => task.IsDone
        ? Do(texts["button.reopen"], wish, TaskVerb.Reopen, task)
        : Buttons.Of(texts["button.done"], wish.Of(TaskWish.Press, task.Id), primary: true);

    /// <summary>Wherever it does not stand yet.</summary>
    private static List<Button> Goings(LocaleTexts texts, TaskWish wish, TaskCandidate found)
    {
        var task = found.Task;
        List<Button> goings = [];
        if (found.Place != TaskPlace.Today)
        {
            goings.Add(Go(texts["button.to-today"], wish, new TaskMoveTo(TaskPlace.Today), task));
        }
        else
        {
            var other = task.Slot == Slot.Afternoon ? Slot.Morning : Slot.Afternoon;
            goings.Add(Go(texts[other == Slot.Morning ? "button.to-morning" : "button.to-afternoon"], wish, new TaskMoveTo(Slot: other), task));
        }

        if (found.Place != TaskPlace.Tomorrow)
        {
            goings.Add(Go(texts["button.to-tomorrow"], wish, new TaskMoveTo(TaskPlace.Tomorrow), task));
        }

        if (found.Place != TaskPlace.Later || task.WaitsFor is not null)
        {
            goings.Add(Go(texts["button.to-later"], wish, new TaskMoveTo(TaskPlace.Later), task));
        }

        return goings;
    }

    private static Button Do(string label, TaskWish wish, TaskVerb verb, StudyTask task) =>
        Buttons.Of(label, (wish with { Verb = verb }).Of(TaskWish.Press, task.Id));

    private static Button Go(string label, TaskWish wish, TaskMoveTo to, StudyTask task) =>
        Buttons.Of(label, (wish with { Verb = TaskVerb.Move, To = to }).Of(TaskWish.Press, task.Id));
}
