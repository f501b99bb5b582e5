using StudyBot.Flow;
using StudyBot.Study;

namespace StudyBot.Features.Checklists;

/// <summary>Where new tasks go.</summary>
/// <param name="On">The open day it was said on.</param>
/// <param name="WaitsFor">With the later list: the date they wait for.</param>
internal sealed record AddTarget(TaskPlace Place, DateOnly On, Slot? Slot, TaskId? Under, DateOnly? WaitsFor)
{
    private const string None = "-";

    public static AddTarget? Parse(CustomId id) =>
        id.FindDate(0) is { } on && Enum.TryParse<TaskPlace>(id.FindText(1), ignoreCase: true, out var place)
            ? new AddTarget(
                place, on, Enum.TryParse<Slot>(id.FindText(2), ignoreCase: true, out var slot) ? slot : null, id.FindTask(3), id.FindDate(4))
            : null;

    public CustomId ToCustomId() => CustomId.Of(
        "add",
        On,
        Place,
        Slot is { } slot ? slot : None,
        Under is { } under ? under : None,
        WaitsFor is { } date ? date : None);
}
