using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudyBot.Discord;

/// <summary>Writes a component by its own type.</summary>
internal sealed class ComponentConverter : JsonConverter<Component>
{
    public override Component Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"Components are read as {nameof(ReceivedComponent)}.");

    public override void Write(Utf8JsonWriter writer, Component value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
}
