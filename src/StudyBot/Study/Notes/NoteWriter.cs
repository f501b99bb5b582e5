using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StudyBot.Study.Notes;

/// <summary>Writes a day as a note of its own. A day that came from a note is written over that note instead (<see cref="NotePatch"/>).</summary>
internal static class NoteWriter
{
    private const string Indent = "\t";

    public static string Write(Day day, NoteTemplate template, NoteStyle style)
    {
        var parts = new Dictionary<NotePart, string>();
        foreach (var part in NoteParts.Texts)
        {
            parts[part] = string.Join('\n', NoteTexts.Lines(day, part, style.Profile));
        }

        foreach (var (list, isTomorrow) in new[] { (day.Tasks, false), (day.Tomorrow, true) })
        {
            foreach (var tasks in list.GroupBy(task => NoteParts.Of(task.Slot, isTomorrow)))
            {
                parts[tasks.Key] = string.Join('\n', tasks.SelectMany(task => Lines(task, style)));
            }
        }

        return template.Render(Front(day.On, style), MonthLink(day.On, style), day.On, parts);
    }

    /// <summary>The line of a task, one tab a level, and below it what is said of it.</summary>
    private static IEnumerable<string> Lines(StudyTask task, NoteStyle style)
    {
        var indent = string.Concat(Enumerable.Repeat(Indent, task.Depth));
        return NoteRemark.Below(task.Remark, indent + Indent, task.Depth, style.Profile)
            .Prepend(Line(task, indent, "- [", style));
    }

    public static string Line(StudyTask task, string indent, string bullet, NoteStyle style) =>
        $"{indent}{bullet}{NoteMark.Of(task.State, style.MarksCarried)}] {NoteEscape.Inline(task.Text, style.Profile)}";

    /// <summary>Where the month's page lies, from the top of the vault.</summary>
    public static string MonthPage(DateOnly on, NoteStyle style) => style.Folder.Length == 0 ? $"{on:yyyy-MM}" : $"{style.Folder}/{on:yyyy-MM}";

    private static string MonthLink(DateOnly on, NoteStyle style) => style.Profile switch
    {
        NoteProfile.Plain => $"{on:yyyy-MM}",
        NoteProfile.Garden => $"[[{MonthPage(on, style)}\\|{on:yyyy-MM}]]",
        _ => $"[[{MonthPage(on, style)}|{on:yyyy-MM}]]",
    };

    private static string Front(DateOnly on, NoteStyle style) => style.Profile switch
    {
        NoteProfile.Plain => "",
        NoteProfile.Garden => $"---\n{{\"dg-publish\":true,\"permalink\":\"{Permalink(on, style)}\",\"noteIcon\":\"\"}}\n---\n\n",
        _ => $"---\ndg-publish: true\ndate: {on:yyyy-MM-dd}\n---\n\n",
    };

    /// <summary>The address that the plugin makes of a note's path: lower case, words joined by one dash.</summary>
    private static string Permalink(DateOnly on, NoteStyle style)
    {
        var address = new StringBuilder("/");
        foreach (var character in style.Folder.Length == 0 ? "" : style.Folder + "/")
        {
            if (char.IsLetterOrDigit(character) || character == '/')
            {
                address.Append(char.ToLowerInvariant(character));
            }
            else if (address[^1] is not ('-' or '/'))
            {
                address.Append('-');
            }
        }

        return JsonEncodedText.Encode($"{address}{on:yyyy-MM-dd}/", JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
    }
}
