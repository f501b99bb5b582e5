using System.Text.Json.Serialization;

namespace StudyBot.Study;

/// <summary>A task's number, counted up per member over all days and lists: short enough for a <c>custom_id</c>.</summary>
[JsonConverter(typeof(TaskIdJson))]
internal readonly record struct TaskId(int Value)
{
    public override string ToString() => Value.ToString();
}
