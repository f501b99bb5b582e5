using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Checklists;

/// <summary>The answers to the question about a task that slips again and again.</summary>
internal sealed class SlipCommand(DayStore days)
{
    /// <summary><c>slip.date.owner.task.answer</c>.</summary>
    public async Task<Reply> AnswerAsync(Call call, CancellationToken cancellationToken)
    {
        var id = call.CustomId;
        if (id.FindDate(0) is not { } on || id.FindTask(2) is not { } task || !Enum.TryParse<SlipAnswer>(id.FindText(3), ignoreCase: true, out var answer))
        {
            return Refusals.TooOld(call);
        }

        if (id.FindMember(1) != call.Member)
        {
            return Refusals.NotYours(call);
        }

        return answer switch
        {
            SlipAnswer.Split => await SplitAsync(call, on, task, cancellationToken),
            SlipAnswer.Later => await ChangeAsync(
                call, on, Cause.Move, TaskVerb.Move, edit => TaskMoves.Move(edit.Lists, task, new TaskMoveTo(TaskPlace.Later), on), cancellationToken),
            SlipAnswer.Drop => await ChangeAsync(call, on, Cause.Drop, TaskVerb.Drop, edit => TaskEdits.Drop(edit.Lists, task), cancellationToken),
            _ => await ChangeAsync(call, on, Cause.Keep, verb: null, edit => SlipQuestion.Keep(edit.Lists, task, on), cancellationToken),
        };
    }

    /// <summary>A form for what it consists of; it stays above.</summary>
    private async Task<Reply> SplitAsync(Call call, DateOnly on, TaskId task, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        return on != around.On ? DayRefusals.OnlyToday(call, around, on)
            : around.Day.Tasks.Find(task) is not { IsLive: true } ? DayPanel.Say(call, around, call.Texts["tick.gone"])
            : TaskReplies.AddForm(call, around, new AddTarget(TaskPlace.Today, on, Slot: null, Under: task, WaitsFor: null));
    }

    private async Task<Reply> ChangeAsync(
        Call call, DateOnly on, string cause, TaskVerb? verb, Func<DayEdit, EditTask> rule, CancellationToken cancellationToken)
    {
        var changed = await days.ChangeAsync(
            call.Member,
            on,
            cause,
            call.Id,
            edit =>
            {
                // Through the door of a day that has turned nothing is planned.
                var outcome = edit.IsLate ? new EditTask.Gone() : rule(edit);
                edit.Lists = outcome is EditTask.Done done ? done.Lists : edit.Lists;
                return outcome;
            },
            cancellationToken);
        return changed switch
        {
            Changed<EditTask>.Done { Day: var day, Around: var around } when day.On != around.On => DayRefusals.OnlyToday(call, around, on),
            Changed<EditTask>.Done { Result: var result, Around: var around } => Answer(call, around, verb, result),
            _ => DayRefusals.NotOpen(call, ((Changed<EditTask>.NotOpen)changed).Around, on),
        };
    }

    private static Reply Answer(Call call, MemberDay around, TaskVerb? verb, EditTask outcome)
    {
        var texts = call.Texts;
        return outcome switch
        {
            EditTask.Done { Task: var task } when verb is null => DayPanel.Reply(
                call, around, texts.Say("slip.kept", ("task", ListReplies.Quoted(task.Text))), undo: Buttons.Undo(texts, around.On, call.Member, call.Id)),
            EditTask.Unchanged { Task: var task } when verb is null => DayPanel.Reply(
                call, around, texts.Say("slip.kept", ("task", ListReplies.Quoted(task.Text)))),
            EditTask.Gone => DayPanel.Say(call, around, texts["tick.gone"], Buttons.MyDay(call, primary: true)),
            _ => TaskEditReplies.Answer(
                call, around, new TaskWish(verb ?? TaskVerb.Move, around.On, call.Member, new TaskMoveTo(TaskPlace.Later)), outcome),
        };
    }
}
