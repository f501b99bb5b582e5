using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Features.Checklists;

/// <summary>Where new tasks go.</summary>
/// <param name="On">The open day it was said on.</param>
internal sealed record AddTarget(TaskListKind List, DateOnly On, Slot? Slot, TaskId? Under)
{
    /// <summary>Reads the options of <c>/task add</c>; null when one of them names nothing.</summary>
    public static AddTarget? Read(Call call, MemberDay around)
    {
        if (FindList(call.Option("day"), around) is not { } list || !TryReadSlot(call, out var slot))
        {
            return null;
        }

        if (call.Option("under") is not { } under)
        {
            return new AddTarget(list, around.On, slot, null);
        }

        var tasks = list == TaskListKind.Tomorrow ? around.Day.Tomorrow : around.Day.Tasks;
        return list != TaskListKind.Later && TaskChoice.Find(tasks, under) is TaskChoice.One { Task: var parent }
            ? new AddTarget(list, around.On, slot, parent.Id)
            : null;
    }

    public static AddTarget? Parse(CustomId id) =>
        id.FindDate(0) is { } on && Enum.TryParse<TaskListKind>(id.FindText(1), ignoreCase: true, out var list)
            ? new AddTarget(list, on, Enum.TryParse<Slot>(id.FindText(2), ignoreCase: true, out var slot) ? slot : null, id.FindTask(3))
            : null;

    public static IReadOnlyList<ApplicationCommandOptionChoice> Suggest(Call call, MemberDay around) =>
    [
        new(Describe(call.Texts, "choice.today", around.On), "today"),
        new(Describe(call.Texts, "choice.tomorrow", around.Next), "tomorrow"),
        new(call.Texts["choice.later"], "later"),
    ];

    public CustomId ToCustomId(string verb)
    {
        List<object> arguments = [On, List, Slot is { } slot ? slot : "any"];
        return CustomId.Of(verb, [.. arguments, .. Under is { } under ? (object[])[under] : []]);
    }

    private static string Describe(LocaleTexts texts, string key, DateOnly date) => $"{texts[key]} · {texts.Date(date)}";

    private static TaskListKind? FindList(string? word, MemberDay around) => word?.Trim().ToLowerInvariant() switch
    {
        null => TaskListKind.Today,
        "later" or "나중에" => TaskListKind.Later,
        var text when DayWords.FindDistance(text) is { } distance => distance switch
        {
            0 => TaskListKind.Today,
            1 => TaskListKind.Tomorrow,
            _ => null,
        },
        var text when DayWords.FindDate(text, around.On) == around.On => TaskListKind.Today,
        var text when DayWords.FindDate(text, around.On) == around.Next => TaskListKind.Tomorrow,
        _ => null,
    };

    private static bool TryReadSlot(Call call, out Slot? slot)
    {
        slot = Enum.TryParse<Slot>(call.Option("slot"), ignoreCase: true, out var named) ? named : null;
        return slot is not null || call.Option("slot") is null;
    }
}
