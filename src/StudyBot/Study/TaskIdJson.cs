using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudyBot.Study;

/// <summary>A task's number as a plain number.</summary>
internal sealed class TaskIdJson : JsonConverter<TaskId>
{
    public override TaskId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

    public override void Write(Utf8JsonWriter writer, TaskId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
