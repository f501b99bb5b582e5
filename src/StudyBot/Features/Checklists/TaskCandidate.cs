using StudyBot.Flow;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Features.Checklists;

/// <summary>A task that an option may name, and the list it stands on.</summary>
internal sealed record TaskCandidate(StudyTask Task, TaskPlace Place)
{
    /// <summary>Whether it stands on the day before, which still takes late entries.</summary>
    public bool IsYesterdays { get; init; }

    /// <summary>Everything that is open or done on one of the lists.</summary>
    public static IEnumerable<TaskCandidate> Of(TaskLists lists) => Enum.GetValues<TaskPlace>().SelectMany(place => lists[place]
        .Where(task => task.State is TaskState.Open or TaskState.Done)
        .Select(task => new TaskCandidate(task, place)));

    /// <summary>As it is named in a list to choose from: without Markdown, and where it stands when that is not today.</summary>
    public string Name(LocaleTexts texts, int length)
    {
        var place = PlaceName(texts) is { } name ? " · " + name : "";
        var corner = Task.Depth == 0 ? "" : "└ ";
        return corner + Markdown.Cut(Markdown.Plain(Task.Text), length - corner.Length - place.Length) + place;
    }

    /// <summary>Null for today.</summary>
    public string? PlaceName(LocaleTexts texts) => (Place, Task.WaitsFor) switch
    {
        _ when IsYesterdays => texts["choice.yesterday"],
        (TaskPlace.Tomorrow, _) => texts["choice.tomorrow"],
        (TaskPlace.Later, { } date) => texts.Date(date),
        (TaskPlace.Later, null) => texts["choice.later"],
        _ => null,
    };
}
