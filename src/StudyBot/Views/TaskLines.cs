using StudyBot.Flow;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Views;

/// <summary>Tasks as lines of a message: state, text, where it came from; sub-tasks behind an em space and a corner.</summary>
internal static class TaskLines
{
    private const int RemarkLength = 100;
    private const string Indent = "\u2003";

    public static string One(StudyTask task, LocaleTexts texts, int length = int.MaxValue)
    {
        var text = Markdown.Cut(task.Text, length);
        var line = task.State switch
        {
            TaskState.Done => $"☑ {Markdown.Struck(text)}",
            TaskState.Carried => $"↪ {Markdown.Line(text)}{Aside(texts.Say("task.carried-to", ("date", texts.Date(task.CarriedTo ?? default))))}",
            _ => $"☐ {Markdown.Line(text)}",
        };
        return Prefix(task.Depth) + line + (task.State == TaskState.Carried ? "" : Came(task, texts));
    }

    /// <summary>All lines of a list in at most so many UTF-16 units: long texts are cut first, evenly, so that every task is there.</summary>
    public static string All(IReadOnlyList<StudyTask> tasks, LocaleTexts texts, int budget, bool withRemarks = false)
    {
        for (var length = Limits.TaskLength; ; length = length * 2 / 3)
        {
            var lines = string.Join('\n', tasks.Select(task => withRemarks ? WithRemark(task, texts, length) : One(task, texts, length)));
            if (lines.Length <= budget || length < 8)
            {
                return Markdown.Cut(lines, budget);
            }
        }
    }

    /// <summary>With what was said of it, in small print below.</summary>
    public static string WithRemark(StudyTask task, LocaleTexts texts, int length = int.MaxValue) =>
        Remark(task, texts, length) is { } remark ? $"{One(task, texts, length)}\n{remark}" : One(task, texts, length);

    public static string? Remark(StudyTask task, LocaleTexts texts, int length = int.MaxValue) => task.Remark is { } remark
        ? Layout.Small($"{Prefix(task.Depth + 1)}{Markdown.Line(Markdown.Cut(remark, Math.Min(length, RemarkLength)))}")
        : null;

    /// <summary>"↪ 2월 24일 (월)부터 · 3번째" in small print: since when it has been due, and on which of its days it is.</summary>
    public static string? Since(StudyTask task, LocaleTexts texts) => (task.Slips, task.FirstOn) switch
    {
        (0, _) => null,
        (_, { } first) => Layout.Small(Indented(task.Depth) + texts.Say("task.since", ("date", texts.Date(first)), ("count", task.Slips + 1))),
        _ => Layout.Small(Indented(task.Depth) + Slipped(task, texts)),
    };

    /// <summary>"↪ 2번째": on its second day.</summary>
    public static string? Slipped(StudyTask task, LocaleTexts texts) =>
        task.Slips > 0 ? texts.Say("task.slipped", ("count", task.Slips + 1)) : null;

    private static string Came(StudyTask task, LocaleTexts texts) =>
        (Slipped(task, texts) is { } slipped ? Aside(slipped) : "") + (task.WaitsFor is { } date && task.Depth == 0 ? Aside(texts.Date(date)) : "");

    private static string Aside(string text) => $" · {text}";

    private static string Indented(int depth) => string.Concat(Enumerable.Repeat(Indent, depth));

    private static string Prefix(int depth) => depth == 0 ? "" : string.Concat(Enumerable.Repeat(Indent, depth)) + "└ ";
}
