using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Features.Checklists;

/// <summary>What is to be done with a task, as it travels in a <c>custom_id</c>: in a button, in a list to choose from, in a form.</summary>
/// <param name="On">The open day it was said on.</param>
/// <param name="Owner">Whose task it is.</param>
/// <param name="To">Where it is to go, for a move.</param>
internal sealed record TaskWish(TaskVerb Verb, DateOnly On, MemberId Owner, TaskMoveTo To)
{
    public const string Press = "task-do";
    public const string Pick = "task-pick";
    public const string Text = "task-text";
    private const string None = "-";

    /// <summary>A button or a form for one task.</summary>
    public CustomId Of(string verb, TaskId task) => CustomId.Of(verb, [.. Arguments, task]);

    /// <summary>A list to choose the task from.</summary>
    public CustomId ToPick() => CustomId.Of(Pick, [.. Arguments]);

    /// <summary>The task is the last argument, or what was chosen.</summary>
    public static (TaskWish Wish, TaskId Task)? Parse(Call call)
    {
        var id = call.CustomId;
        var task = call.Chosen is [var chosen, ..] ? new CustomId(Pick, [chosen]).FindTask(0) : id.FindTask(7);
        return Enum.TryParse<TaskVerb>(id.FindText(0), ignoreCase: true, out var verb)
            && id.FindDate(1) is { } on && id.FindMember(2) is { } owner && task is { } named
            ? (new TaskWish(verb, on, owner, ReadMove(id)), named)
            : null;
    }

    private static TaskMoveTo ReadMove(CustomId id) => new(
        Enum.TryParse<TaskPlace>(id.FindText(3), ignoreCase: true, out var place) ? place : null,
        id.FindDate(4),
        Enum.TryParse<Slot>(id.FindText(5), ignoreCase: true, out var slot) ? slot : null,
        id.FindTask(6));

    private IReadOnlyList<object> Arguments =>
    [
        Verb, On, Owner,
        To.Place is { } place ? place : None,
        To.WaitsFor is { } date ? date : None,
        To.Slot is { } slot ? slot : None,
        To.Before is { } before ? before : None,
    ];
}
