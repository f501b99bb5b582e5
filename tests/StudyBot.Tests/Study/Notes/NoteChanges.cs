using System.Text.RegularExpressions;
using StudyBot.Study;
using StudyBot.Study.Notes;

namespace StudyBot.Tests.Study.Notes;

/// <summary>Changes of a day and of a file; everything that is added has a word of its own.</summary>
internal static partial class NoteChanges
{
    /// <summary>Ticks, drops, rewords, adds and moves tasks, and writes on in the texts.</summary>
    public static StudyBot.Study.Day Of(StudyBot.Study.Day day, int[] dice, int seed)
    {
        var roots = TaskNode.Read(day.Tasks);
        var next = 7000;
        for (var index = 0; index < dice.Length; index++)
        {
            var at = roots.Count == 0 ? -1 : (seed + (index * 7)) % roots.Count;
            switch (dice[index])
            {
                case 0 when at >= 0:
                    roots[at].Task = roots[at].Task with { State = TaskState.Done, DoneAt = NoteWorld.At };
                    break;
                case 1:
                    roots.Insert(Math.Max(0, at), new TaskNode(new StudyTask(new TaskId(next++), $"bot{index}word new task") { Slot = (Slot)(seed % 2) }));
                    break;
                case 2 when at >= 0 && roots[at].Children.Count == 0:
                    roots.RemoveAt(at);
                    break;
                case 3 when at >= 0:
                    roots[at].Task = roots[at].Task with { Text = $"{roots[at].Task.Text} bot{index}word" };
                    break;
                case 4 when at >= 0 && roots[at].Levels < Limits.Levels:
                    roots[at].Children.Add(new TaskNode(new StudyTask(new TaskId(next++), $"bot{index}word below")));
                    break;
            }
        }

        day = day with { Tasks = TaskNode.Write(roots) };
        return seed % 3 == 0 ? day : day with { Closing = Written(day.Closing, $"{day.Closing?.Text}\nbot999word said"), TodayPage = Written(day.TodayPage, $"bot998word said\n{day.TodayPage?.Text}") };
    }

    /// <summary>Adds, drops and rewords lines; fences and comments stay as they are, for they change what all that follows is.</summary>
    public static string Of(Note note, int[] dice)
    {
        var edit = new NoteEdit(note);
        var front = note.FrontMatter?.Until ?? 0;
        for (var line = front; line < Math.Min(note.Text.Lines.Length, dice.Length); line++)
        {
            var text = note.Text.Line(line);
            switch (dice[line])
            {
                case 0:
                    edit.InsertAfter(line, $"- [ ] file{line}word new task");
                    break;
                case 1:
                    edit.InsertAfter(line, $"file{line}word new text");
                    break;
                case 2 when NoteBox.Read(text) is { } box:
                    edit.Replace(line, (box with { Mark = 'x' }).Write());
                    break;
                case 3 when NoteBox.Read(text) is { } box:
                    edit.Replace(line, (box with { Words = $"{box.Words} file{line}word" }).Write());
                    break;
                case 4 when NoteBox.Read(text) is not null:
                    edit.Remove(line);
                    break;
            }
        }

        return edit.Apply().ToString();
    }

    private static Writing Written(Writing? before, string text) =>
        (before ?? new Writing("", Visibility.Private, NoteWorld.At)) with { Text = text.Trim('\n') };

    public static IEnumerable<string> Words(string text) => Word().Matches(text).Select(match => match.Value).Distinct();

    [GeneratedRegex(@"(bot|file)\d+word")]
    private static partial Regex Word();
}
