using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Study;

namespace StudyBot.Features.Checklists;

/// <summary>What was left unfinished before a long absence, as checkboxes: one for each task with all that is below it.</summary>
internal static class TakeUpForm
{
    private const string Field = "held";

    public static Reply Build(Call call, DateOnly until, IReadOnlyList<Day> held)
    {
        var texts = call.Texts;
        var roots = held.SelectMany(day => TaskNode.Read(day.Tomorrow).Concat(TaskNode.Read(day.Tasks)).Where(root => root.HasWork).Select(root => (day.On, root.Task)));
        var groups = roots.Chunk(TickForm.BoxesAGroup).Take(TickForm.GroupsAForm).Select((part, index) => new Label(
            texts["take-up.label"],
            new CheckboxGroup(
                CustomId.Of(Field, [index, .. part.Select(root => (object)root.Task.Id)]).ToString(),
                [.. part.Select(root => TickForm.Box(root.Task, texts.Date(root.On), isPreset: false))])
            {
                Required = false,
                MinValues = 0,
            }));
        return new Reply.Form(new FormView(
            CustomId.Of("take-up", until), CustomId.Of("take-up-choose", until), texts["take-up.title"], [.. groups]));
    }

    /// <summary>Which tasks the form showed, and which of them were chosen.</summary>
    public static (IReadOnlySet<TaskId> Shown, IReadOnlySet<TaskId> Chosen) Read(Call call)
    {
        var groups = call.Fields.Where(input => input.Id.Verb == Field).ToList();
        var shown = groups.SelectMany(group => group.Id.Arguments.Select((_, index) => group.Id.FindTask(index)).Skip(1)).OfType<TaskId>();
        var chosen = groups.SelectMany(group => group.Values).Select(value => CustomId.Of(Field, value).FindTask(0)).OfType<TaskId>();
        return (shown.ToHashSet(), chosen.ToHashSet());
    }
}
