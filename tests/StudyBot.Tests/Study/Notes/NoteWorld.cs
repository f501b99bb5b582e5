using System.Text;
using StudyBot.Study;
using StudyBot.Study.Notes;
using StudyBot.Texts;

namespace StudyBot.Tests.Study.Notes;

/// <summary>Notes read and written with the templates as they ship.</summary>
internal static class NoteWorld
{
    private static readonly Lazy<NoteTemplates> _templates = new(() => NoteTemplates.Load(Path.Combine(AppContext.BaseDirectory, "config", "notes")));

    public static NoteTemplates Templates => _templates.Value;

    public static NoteReader Reader { get; } = new(Templates.Headings);

    public static NoteOutline Outline { get; } = Templates.For("ko").Outline;

    public static NoteStyle Vault { get; } = new(NoteProfile.Vault);

    public static DateOnly On { get; } = new(2025, 3, 1);

    public static DateTimeOffset At { get; } = new(2025, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static Note Read(string text) => Assert.IsType<ReadNote.Read>(Reader.Read(text)).Note;

    public static Note Read(byte[] bytes, string? name = null) => Assert.IsType<ReadNote.Read>(Reader.Read(bytes, name)).Note;

    public static NoteStamp Stamp(int firstId = 1000)
    {
        var next = firstId;
        return new NoteStamp(() => new TaskId(next++), At);
    }

    /// <summary>The day that a note alone makes.</summary>
    public static StudyBot.Study.Day Import(Note note) => Merge(note, null, new StudyBot.Study.Day(note.On ?? On)).Day;

    public static NoteMerged Merge(Note theirs, NoteLast? last, StudyBot.Study.Day now, int firstId = 1000) =>
        NoteMerge.Apply(theirs, last, now, Outline, Stamp(firstId), Vault);

    public static string Patch(Note note, StudyBot.Study.Day written, StudyBot.Study.Day now, NoteStyle? style = null) =>
        NotePatch.Apply(note, written, now, Outline, style ?? Vault).ToString();

    /// <summary>A day in a few lines, without numbers and times.</summary>
    public static string Show(StudyBot.Study.Day day)
    {
        var shown = new StringBuilder();
        foreach (var task in day.Tasks)
        {
            ShowTask(shown, task.Slot == Slot.Morning ? "am" : "pm", task);
        }

        foreach (var task in day.Tomorrow)
        {
            ShowTask(shown, task.Slot is { } slot ? $"tomorrow {(slot == Slot.Morning ? "am" : "pm")}" : "tomorrow", task);
        }

        foreach (var part in NoteParts.Texts)
        {
            if (NoteTexts.Of(day, part) is { Length: > 0 } text)
            {
                shown.Append(part).Append(": ").Append(text.ReplaceLineEndings(" / ")).Append('\n');
            }
        }

        return shown.ToString();
    }

    private static void ShowTask(StringBuilder shown, string where, StudyTask task)
    {
        var mark = task.State switch { TaskState.Done => 'x', TaskState.Left => '-', TaskState.Carried => '>', _ => ' ' };
        shown.Append(where).Append(' ').Append('.', task.Depth).Append('[').Append(mark).Append("] ").Append(task.Text);
        shown.Append(task.Remark is { } remark ? $" // {remark.ReplaceLineEndings(" / ")}" : "").Append('\n');
    }
}
