using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Features.Checklists;

/// <summary>
/// Checkboxes for a whole day: ten a group, five groups a form. A group's <c>custom_id</c> carries which tasks it showed and how
/// they stood, so that only what the member changed is applied, however the day has changed meanwhile.
/// https://discord.com/developers/docs/components/reference#checkbox-group
/// </summary>
internal static class TickForm
{
    public const int BoxesAGroup = 10;
    public const int GroupsAForm = 5;
    private const int TitleLength = 45;
    private const int LabelLength = 100;

    /// <summary>What may be ticked: on a day that has turned also what was carried on from it.</summary>
    public static IReadOnlyList<StudyTask> Tickable(Day day, bool isLate) =>
        [.. day.Tasks.Where(task => task.State is TaskState.Open or TaskState.Done || (isLate && task.State is TaskState.Carried or TaskState.Left))];

    public static Reply Build(Call call, Day day, bool isLate)
    {
        var texts = call.Texts;
        var groups = Groups(Tickable(day, isLate))
            .Select((tasks, index) => new Label(Heading(texts, tasks), Group(texts, day, tasks, index)));
        return new Reply.Form(new FormView(
            CustomId.Of("tick", day.On),
            CustomId.Of("tick", day.On),
            Markdown.Cut(texts.Say("tick.title", ("date", texts.Date(day.On))), TitleLength),
            [.. groups]));
    }

    /// <summary>The changes a sent form means: where a box differs from how it stood when the form was made.</summary>
    public static IReadOnlyList<(TaskId Id, bool Done)> Read(Call call)
    {
        var changes = new List<(TaskId, bool)>();
        foreach (var group in call.Fields.Where(input => input.Id.Verb == "boxes"))
        {
            var preset = group.Id.FindNumber(1) ?? 0;
            for (var box = 0; group.Id.FindTask(box + 2) is { } task; box++)
            {
                var was = (preset & (1UL << box)) != 0;
                var isNow = group.Values.Contains(CustomId.WriteNumber((ulong)task.Value));
                if (was != isNow)
                {
                    changes.Add((task, isNow));
                }
            }
        }

        return changes;
    }

    /// <summary>A group a slot where that fits into a form; a long day runs over both slots in order.</summary>
    private static IEnumerable<StudyTask[]> Groups(IReadOnlyList<StudyTask> tasks)
    {
        var bySlot = tasks.GroupBy(task => task.Slot == Slot.Afternoon).OrderBy(slot => slot.Key).SelectMany(slot => slot.Chunk(BoxesAGroup)).ToList();
        return bySlot.Count <= GroupsAForm ? bySlot : tasks.Chunk(BoxesAGroup).Take(GroupsAForm);
    }

    private static string Heading(LocaleTexts texts, StudyTask[] tasks) => string.Join(
        " … ", tasks.Select(task => texts[task.Slot == Slot.Afternoon ? "slot.afternoon" : "slot.morning"]).Distinct());

    private static CheckboxGroup Group(LocaleTexts texts, Day day, StudyTask[] tasks, int index)
    {
        var preset = tasks.Select((task, box) => task.IsDone ? 1UL << box : 0).Aggregate(0UL, (all, bit) => all | bit);
        return new CheckboxGroup(
            CustomId.Of("boxes", [index, preset, .. tasks.Select(task => (object)task.Id)]).ToString(),
            [.. tasks.Select(task => Box(texts, day, task))])
        {
            Required = false,
            MinValues = 0,
        };
    }

    /// <summary>One box: the text without Markdown, and below it what helps to know it by.</summary>
    public static SelectOption Box(StudyTask task, string? description, bool isPreset, string corner = "") =>
        new(Markdown.Cut(corner + Markdown.Plain(task.Text), LabelLength), CustomId.WriteNumber((ulong)task.Id.Value))
        {
            Description = string.IsNullOrWhiteSpace(description) ? null : Markdown.Cut(Markdown.Plain(description), LabelLength),
            Default = isPreset,
        };

    private static SelectOption Box(LocaleTexts texts, Day day, StudyTask task)
    {
        var corner = task.Depth == 0 ? "" : "└ ";
        var description = ParentOf(day, task)?.Text is { } parent ? Markdown.Plain(parent)
            : TaskLines.Slipped(task, texts) is { } slipped ? $"↪ {slipped}".Replace("↪ ↪", "↪", StringComparison.Ordinal)
            : task.Remark;
        return Box(task, description, task.IsDone, corner);
    }

    private static StudyTask? ParentOf(Day day, StudyTask task) => task.Depth == 0
        ? null
        : day.Tasks.TakeWhile(line => line.Id != task.Id).LastOrDefault(line => line.Depth == task.Depth - 1);
}
