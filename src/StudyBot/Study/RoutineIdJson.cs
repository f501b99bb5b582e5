using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudyBot.Study;

/// <summary>A task's number as a plain number.</summary>
internal sealed class RoutineIdJson : JsonConverter<RoutineId>
{
    public override RoutineId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

    public override void Write(Utf8JsonWriter writer, RoutineId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
