using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Checklists;

/// <summary><c>/task add</c>: one line or many, for today, tomorrow, later or a date.</summary>
internal sealed class TaskCommand(DayStore days, TaskFinder finder)
{
    /// <summary>Without a text it opens a form: a line typed there may be longer, and there may be several.</summary>
    public async Task<Reply> AddAsync(Call call, CancellationToken cancellationToken)
    {
        var (around, lists) = await finder.OpenAsync(call.Member, cancellationToken);
        return Read(call, around, lists) switch
        {
            (null, { } refusal) => refusal,
            ({ } target, _) when call.Option("text") is { } text => await AddAsync(call, around, target, text, cancellationToken),
            ({ } target, _) => TaskReplies.AddForm(call, around, target),
            _ => TaskReplies.NoSuchTarget(call, around),
        };
    }

    /// <summary>The form: the button for one more, or the same form again after what was typed could not be saved.</summary>
    public async Task<Reply> OpenAddAsync(Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        return AddTarget.Parse(call.CustomId) switch
        {
            null => Refusals.TooOld(call),
            { Place: not TaskPlace.Later, On: var on } when on != around.On => DayRefusals.OnlyToday(call, around, on),
            var target => TaskReplies.AddForm(call, around, target),
        };
    }

    public async Task<Reply> SubmitAddAsync(Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        return AddTarget.Parse(call.CustomId) switch
        {
            null => Refusals.TooOld(call),
            { Place: not TaskPlace.Later, On: var on } when on != around.On => DayRefusals.OnlyToday(call, around, on),
            var target => await AddAsync(call, around, target, ListForm.ReadText(call), cancellationToken),
        };
    }

    public Task<Reply> CompleteAsync(Call call, CancellationToken cancellationToken) => finder.CompleteAsync(call, verb: null, cancellationToken);

    private static (AddTarget? Target, Reply? Refusal) Read(Call call, MemberDay around, TaskLists lists)
    {
        var day = call.Option("day") is { } word ? ReadDay.Find(word, around) : ReadDay.Target.Today;
        if (day is not ReadDay.Target target)
        {
            return (null, day is ReadDay.Past past ? TaskReplies.Past(call, past.On) : TaskReplies.NoSuchTarget(call, around));
        }

        var slot = Enum.TryParse<Slot>(call.Option("slot"), ignoreCase: true, out var named) ? named : (Slot?)null;
        if (slot is null && call.Option("slot") is not null)
        {
            return (null, TaskReplies.NoSuchTarget(call, around));
        }

        var to = new AddTarget(target.Place, around.On, slot, Under: null, target.WaitsFor);
        if (call.Option("under") is not { } under)
        {
            return (to, null);
        }

        return TaskChoice.Find(TaskFinder.Parents(lists, target.Place), under) switch
        {
            TaskChoice.One { Task: var parent } => (to with { Under = parent.Id }, null),
            TaskChoice.Many many => (null, TaskReplies.WhichParent(call, under, many.Found, to)),
            _ => (null, TaskReplies.NoSuchParent(call, under)),
        };
    }

    private async Task<Reply> AddAsync(Call call, MemberDay around, AddTarget target, string text, CancellationToken cancellationToken)
    {
        var parsed = TaskListText.Parse(text, new ParseOptions(target.Slot, WithSlots: false));
        if (ListReplies.FindProblem(call.Texts, parsed) is { } problem)
        {
            return ListReplies.HandBack(call, problem, target.ToCustomId());
        }

        var changed = await days.ChangeAsync(
            call.Member, around.On, Cause.Add, call.Id, edit => Add(edit, target, parsed.Lines), cancellationToken);
        return TaskReplies.Added(call, around, target, changed);
    }

    private static AddTask Add(DayEdit edit, AddTarget target, IReadOnlyList<TaskLine> lines)
    {
        var added = target.Place switch
        {
            TaskPlace.Later => Checklist.AddForLater(edit.Later, lines, target.Slot, target.WaitsFor, target.Under, edit.NextId),
            TaskPlace.Tomorrow => Checklist.AddForTomorrow(edit.Day, lines, target.Slot, target.Under, edit.NextId),
            _ => Checklist.Add(edit.Day, lines, target.Slot ?? Slot.Morning, target.Under, edit.NextId),
        };
        switch (added)
        {
            case AddTask.Added { Day: var day }:
                edit.Day = day;
                edit.Lists = target.Under is { } parent ? SlipQuestion.Split(edit.Lists, parent, day.On) : edit.Lists;
                break;
            case AddTask.AddedForLater { Later: var later }:
                edit.Later = later;
                break;
        }

        return added;
    }
}
