using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Views;

/// <summary>What is said of photographs.</summary>
internal static class PhotoWords
{
    /// <summary>"📷 2 photographs"; null for none.</summary>
    public static string? Count(LocaleTexts texts, Writing? page) =>
        page is { Photos.Count: > 0 and var count } ? $"📷 {texts.Say("photos.count", ("count", count))}" : null;

    /// <summary>An answer with what became of the photographs that could not be kept, each by its name.</summary>
    public static Reply With(LocaleTexts texts, Reply reply, IReadOnlyList<PhotoProblem> problems)
    {
        if (problems.Count == 0)
        {
            return reply;
        }

        var said = Say(texts, problems);
        return reply switch
        {
            Reply.Notice notice => notice with { View = With(notice.View, said) },
            Reply.Panel panel => panel with { View = With(panel.View, said) },
            Reply.HandBack back => back with { Why = $"{back.Why}\n{said}" },
            _ => throw new NotSupportedException(reply.GetType().Name),
        };
    }

    public static string Say(LocaleTexts texts, IReadOnlyList<PhotoProblem> problems) =>
        $"{texts["photos.not-kept"]}\n{string.Join('\n', problems.Select(problem => $"• {Say(texts, problem)}"))}\n{Layout.Small(texts.Say("photos.allowed", ("limit", Size(Limits.PhotoSize))))}";

    public static string Size(long bytes) => bytes < 1024 * 1024 ? $"{Math.Clamp((bytes + 512) / 1024, 1, 1023)} KB" : $"{bytes / (1024.0 * 1024):0.#} MB";

    private static string Say(LocaleTexts texts, PhotoProblem problem)
    {
        var name = ("name", (object)Markdown.Name(problem.Name));
        return problem switch
        {
            PhotoProblem.TooLarge large => texts.Say("photos.too-large", name, ("size", Size(large.Size)), ("limit", Size(large.Limit))),
            PhotoProblem.NotAPhoto => texts.Say("photos.not-a-photo", name),
            PhotoProblem.Heic => texts.Say("photos.heic", name),
            PhotoProblem.Gone => texts.Say("photos.gone", name),
            PhotoProblem.Lost => texts.Say("photos.lost", name),
            PhotoProblem.TooMany many => texts.Say("photos.too-many", name, ("limit", many.Limit)),
            _ => throw new NotSupportedException(problem.GetType().Name),
        };
    }

    /// <summary>Behind the first text, before the buttons.</summary>
    private static View With(View view, string said) => view.Components is [Container box, ..]
        ? new View([box with { Components = [.. box.Components.Take(1), new TextDisplay(said), .. box.Components.Skip(1)] }, .. view.Components.Skip(1)])
        : new View([new TextDisplay(said), .. view.Components]);
}
