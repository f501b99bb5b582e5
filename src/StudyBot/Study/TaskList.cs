using System.Collections;
using System.Collections.Immutable;

namespace StudyBot.Study;

/// <summary>
/// Tasks in reading order, sub-tasks below their parents: the tree is in the depths. Equal when its lines are.
/// </summary>
internal sealed class TaskList(ImmutableArray<StudyTask> lines) : IReadOnlyList<StudyTask>, IEquatable<TaskList>
{
    public static TaskList Empty { get; } = new([]);

    public int Count => lines.Length;

    public StudyTask this[int index] => lines[index];

    public ImmutableArray<StudyTask> Lines => lines;

    public static TaskList Of(IEnumerable<StudyTask> tasks) => new([.. tasks]);

    public StudyTask? Find(TaskId id) => lines.FirstOrDefault(task => task.Id == id);

    public bool Equals(TaskList? other) => other is not null && lines.AsSpan().SequenceEqual(other.Lines.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as TaskList);

    public override int GetHashCode() => lines.Length == 0 ? 0 : HashCode.Combine(lines.Length, lines[0], lines[^1]);

    public IEnumerator<StudyTask> GetEnumerator() => ((IEnumerable<StudyTask>)lines).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
