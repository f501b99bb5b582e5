using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Study;

namespace StudyBot.Features.Checklists;

/// <summary>Which task an option means: a suggestion's id, or free text that means the one match.</summary>
internal abstract record TaskChoice
{
    private const string IdPrefix = "id:";
    private const int MaxSuggestions = 25;
    private const int NameLength = 100;

    private TaskChoice()
    {
    }

    public static TaskChoice Find(IEnumerable<StudyTask> tasks, string text)
    {
        var all = tasks.ToList();
        if (text.StartsWith(IdPrefix, StringComparison.Ordinal) && int.TryParse(text[IdPrefix.Length..], out var id))
        {
            return all.Find(task => task.Id.Value == id) is { } named ? new One(named) : new None();
        }

        var key = TaskKey.Of(text);
        var same = all.FindAll(task => task.Key == key);
        var matches = same.Count > 0 ? same : all.FindAll(task => task.Key.Contains(key, StringComparison.Ordinal));
        return matches switch
        {
            [] => new None(),
            [var only] => new One(only),
            _ => new Many(matches),
        };
    }

    public static IReadOnlyList<ApplicationCommandOptionChoice> Suggest(IEnumerable<StudyTask> tasks, string? typed)
    {
        var key = string.IsNullOrWhiteSpace(typed) ? "" : TaskKey.Of(typed);
        return [.. tasks
            .Where(task => key.Length == 0 || task.Key.Contains(key, StringComparison.Ordinal))
            .Take(MaxSuggestions)
            .Select(task => new ApplicationCommandOptionChoice(
                Markdown.Cut((task.Depth == 0 ? "" : "└ ") + Markdown.Plain(task.Text), NameLength), $"{IdPrefix}{task.Id}"))];
    }

    internal sealed record One(StudyTask Task) : TaskChoice;

    internal sealed record Many(IReadOnlyList<StudyTask> Tasks) : TaskChoice;

    internal sealed record None : TaskChoice;
}
