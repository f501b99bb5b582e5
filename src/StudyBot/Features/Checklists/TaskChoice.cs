using System.Globalization;
using StudyBot.Discord;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Features.Checklists;

/// <summary>Which task an option means: a suggestion's id, or free text that means the one match.</summary>
internal abstract record TaskChoice
{
    public const int MaxSuggestions = 25;
    private const string IdPrefix = "id:";
    private const int NameLength = 100;

    private TaskChoice()
    {
    }

    public static TaskChoice Find(IEnumerable<TaskCandidate> candidates, string text)
    {
        var all = candidates.ToList();
        if (text.StartsWith(IdPrefix, StringComparison.Ordinal) && int.TryParse(text[IdPrefix.Length..], CultureInfo.InvariantCulture, out var id))
        {
            return all.Find(candidate => candidate.Task.Id.Value == id) is { } named ? new One(named) : new Gone();
        }

        var key = TaskKey.Of(text);
        var same = all.FindAll(candidate => candidate.Task.Key == key);
        var matches = same.Count > 0 ? same : TextSearch.Find(all, candidate => candidate.Task.Text, text);
        return matches switch
        {
            [] => new None(),
            [var only] => new One(only),
            _ => new Many(matches),
        };
    }

    public static IReadOnlyList<ApplicationCommandOptionChoice> Suggest(IEnumerable<TaskCandidate> candidates, string? typed, LocaleTexts texts) =>
    [
        .. TextSearch.Find(candidates, candidate => candidate.Task.Text, typed)
            .Take(MaxSuggestions)
            .Select(candidate => new ApplicationCommandOptionChoice(candidate.Name(texts, NameLength), $"{IdPrefix}{candidate.Task.Id}")),
    ];

    internal sealed record One(TaskCandidate Found) : TaskChoice
    {
        public StudyTask Task => Found.Task;
    }

    internal sealed record Many(IReadOnlyList<TaskCandidate> Found) : TaskChoice;

    internal sealed record None : TaskChoice;

    /// <summary>A suggestion was taken, and the task is not there any more.</summary>
    internal sealed record Gone : TaskChoice;
}
