using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Texts;

namespace StudyBot.Features.Checklists;

/// <summary>A list of tasks to choose one from.</summary>
internal static class TaskSelect
{
    private const int NameLength = 100;

    public static StringSelect Build(LocaleTexts texts, CustomId id, IEnumerable<TaskCandidate> candidates) => new(
        id.ToString(),
        [
            .. candidates.Take(TaskChoice.MaxSuggestions).Select(candidate => new SelectOption(
                candidate.Name(texts, NameLength), CustomId.WriteNumber((ulong)candidate.Task.Id.Value))
            {
                Description = candidate.Task.Remark is { } remark ? Markdown.Cut(Markdown.Plain(remark), NameLength) : null,
            }),
        ])
    {
        Placeholder = texts["task.choose"],
    };
}
