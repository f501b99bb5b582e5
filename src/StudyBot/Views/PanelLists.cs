using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Views;

/// <summary>A day's checklists as text on a panel, page by page: no list is ever cut off, and every remark and link is there.</summary>
internal static class PanelLists
{
    /// <summary>Of a message's text, what the lists may take.</summary>
    public const int Budget = 2300;

    private const int LinesAPage = 24;

    /// <summary>What came in an imported note may be longer than a message.</summary>
    private const int LongestTask = 1200;

    public static IReadOnlyList<PanelLine> Lines(Day day, LocaleTexts texts)
    {
        var lines = new List<PanelLine>(day.Tasks.Count);
        var path = new List<StudyTask>();
        foreach (var task in day.Tasks)
        {
            path.RemoveRange(Math.Min(task.Depth, path.Count), path.Count - Math.Min(task.Depth, path.Count));
            lines.Add(new PanelLine(task, Text(task, path.LastOrDefault(), texts)));
            path.Add(task);
        }

        return lines;
    }

    /// <summary>Whether so many lines have room on one page.</summary>
    public static bool Fits(IEnumerable<PanelLine> lines) =>
        lines.Aggregate((Length: 0, Lines: 0), (sum, line) => (sum.Length + line.Text.Length + 1, sum.Lines + line.Lines)) is { Length: <= Budget, Lines: <= LinesAPage };

    /// <summary>Parted between tasks that stand at the top; within one only where it takes more than a page by itself.</summary>
    public static IReadOnlyList<IReadOnlyList<PanelLine>> Pages(IReadOnlyList<PanelLine> lines)
    {
        var pages = new List<IReadOnlyList<PanelLine>>();
        var page = new List<PanelLine>();
        foreach (var block in Roots(lines).SelectMany(root => Fits(root) ? [root] : root.ConvertAll(line => new List<PanelLine> { line })))
        {
            if (page.Count > 0 && !Fits(page.Concat(block)))
            {
                pages.Add(page);
                page = [];
            }

            page.AddRange(block);
        }

        return page.Count > 0 ? [.. pages, page] : pages;
    }

    /// <summary>One page, with a heading above each half of the day.</summary>
    public static IEnumerable<Component> Build(LocaleTexts texts, Day day, IReadOnlyList<PanelLine> page) => page
        .GroupBy(line => line.Task.Slot ?? Slot.Morning)
        .OrderBy(half => half.Key)
        .SelectMany(half => (Component[])
        [
            new Separator(),
            new TextDisplay($"{Heading(texts, day, half.Key)}\n{string.Join('\n', half.Select(line => line.Text))}"),
        ]);

    public static string Heading(LocaleTexts texts, Day day, Slot slot)
    {
        var progress = Checklist.ProgressOf(day, slot);
        return $"**{texts[slot == Slot.Morning ? "slot.morning" : "slot.afternoon"]}** {progress.Done}/{progress.Planned}";
    }

    /// <summary>Back, where one is, and on; nothing on a single page.</summary>
    public static IEnumerable<Component> Turns(LocaleTexts texts, int page, int pages, Func<int, CustomId> open)
    {
        if (pages < 2)
        {
            return [];
        }

        Button?[] turns =
        [
            page > 0 ? Buttons.Of(texts["button.earlier"], open(page - 1)) : null,
            Buttons.Position(texts, page, pages),
            page + 1 < pages ? Buttons.Of(texts["button.next"], open(page + 1)) : null,
        ];
        return [new ActionRow([.. turns.OfType<Button>()])];
    }

    private static List<List<PanelLine>> Roots(IReadOnlyList<PanelLine> lines)
    {
        var roots = new List<List<PanelLine>>();
        foreach (var line in lines)
        {
            if (line.Task.Depth == 0 || roots.Count == 0)
            {
                roots.Add([]);
            }

            roots[^1].Add(line);
        }

        return roots;
    }

    /// <summary>What is done says no more since when it was due, nor does a sub-task that came together with what it stands below.</summary>
    private static string Text(StudyTask task, StudyTask? parent, LocaleTexts texts)
    {
        var isTogether = task.IsDone || (parent is not null && (parent.Slips, parent.FirstOn) == (task.Slips, task.FirstOn));
        var line = TaskLines.One(task with { Slips = 0, Text = Markdown.Cut(task.Text, LongestTask) }, texts);
        return string.Join('\n', new[] { line, isTogether ? null : TaskLines.Since(task, texts), TaskLines.Remark(task, texts) }.OfType<string>());
    }
}
