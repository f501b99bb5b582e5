using System.Text;

namespace StudyBot.Study;

/// <summary>
/// A task list as text, one task a line, and back. Sub-tasks are told by standing further in than the line above, by a
/// mark such as <c>ㄴ</c>, or by a dash below a line that has none.
/// </summary>
internal static class TaskListText
{
    private static readonly string[] _breaks = ["\r\n", "\n", "\r", "\u2028", "\u2029", "\u0085", "\v", "\f"];

    public static ParsedList Parse(string text, ParseOptions options)
    {
        var lines = new List<TaskLine>();
        var problems = new List<ListProblem>();
        var path = new List<RawLine>();
        var slot = options.DefaultSlot;
        foreach (var raw in text.Split(_breaks, StringSplitOptions.None).Select(RawLine.Read).OfType<RawLine>())
        {
            if (options.WithSlots && HeadingOf(raw, path) is { } heading)
            {
                slot = heading;
                path.Clear();
                continue;
            }

            // A nesting mark always finds a parent, unless the whole list is written with such marks.
            while (path.Count > 0 && path[^1].Column >= raw.Column && !(path.Count == 1 && raw.IsNested && !path[0].IsNested))
            {
                path.RemoveAt(path.Count - 1);
            }

            if (path.Count >= Limits.Levels)
            {
                problems.Add(new ListProblem.TooDeep(raw.Text, Limits.Levels));
            }

            if (raw.Text.Length > Limits.TaskLength)
            {
                problems.Add(new ListProblem.TooLong(raw.Text, raw.Text.Length, Limits.TaskLength));
            }

            lines.Add(new TaskLine(raw.Text, Math.Min(path.Count, Limits.Levels - 1), slot, raw.IsDone));
            path.Add(raw);
        }

        if (lines.Count > options.Limit)
        {
            problems.Insert(0, new ListProblem.TooMany(lines.Count, options.Limit));
        }

        return new ParsedList(lines, problems);
    }

    /// <summary>
    /// The text that is parsed back to the same tree, texts and slots. Without headings no slot is written. Roots stand
    /// plain, sub-tasks behind a dash; if a root could be taken for something else, all lines get a dash.
    /// </summary>
    public static string Format(TaskList list, SlotHeadings? headings = null)
    {
        var isDashed = list.Any(task => task.Depth == 0 && !ReadsPlain(OneLine(task.Text), headings is not null));
        var text = new StringBuilder();
        if (headings is null)
        {
            Append(text, list, isDashed);
            return text.ToString().TrimEnd('\n');
        }

        Append(text, list.Where(task => task.Slot is null), isDashed);
        foreach (var slot in Enum.GetValues<Slot>())
        {
            var tasks = list.Where(task => task.Slot == slot).ToList();
            if (tasks.Count > 0 || headings.ShowEmpty)
            {
                text.Append(text.Length > 0 ? "\n" : "").Append(headings.Of(slot)).Append('\n');
                Append(text, tasks, isDashed);
            }
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void Append(StringBuilder text, IEnumerable<StudyTask> tasks, bool isDashed)
    {
        foreach (var task in tasks)
        {
            var line = OneLine(task.Text);
            text.Append(' ', task.Depth * 2)
                .Append(task.Depth == 0 && !isDashed ? line : Dashed(line))
                .Append('\n');
        }
    }

    private static string Dashed(string line) => RawLine.Read("- " + line)?.Text == line ? "- " + line : "- [ ] " + line;

    private static bool ReadsPlain(string line, bool withSlots) =>
        RawLine.Read(line) is { IsNested: false, IsBulleted: false } raw && raw.Text == line && !(withSlots && SlotWords.Find(line) is not null);

    private static Slot? HeadingOf(RawLine raw, List<RawLine> path) =>
        raw is { IsBulleted: false, IsNested: false } && (path.Count == 0 || raw.Column <= path[0].Column) ? SlotWords.Find(raw.Text) : null;

    private static string OneLine(string text) => RawLine.Clean(string.Join(' ', text.Split(_breaks, StringSplitOptions.None)));
}
