using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace StudyBot.Study;

/// <summary>Photographs as a plain array.</summary>
internal sealed class PhotoListJson : JsonConverter<PhotoList>
{
    public override PhotoList Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PhotoList.Of(JsonSerializer.Deserialize(ref reader, Photos(options)) ?? []);

    public override void Write(Utf8JsonWriter writer, PhotoList value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, [.. value], Photos(options));

    private static JsonTypeInfo<Photo[]> Photos(JsonSerializerOptions options) => (JsonTypeInfo<Photo[]>)options.GetTypeInfo(typeof(Photo[]));
}
