using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudyBot.Discord;

/// <summary>Writes <c>{type, data}</c>.</summary>
internal sealed class InteractionResponseConverter : JsonConverter<InteractionResponse>
{
    public override InteractionResponse Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Responses are only sent.");

    public override void Write(Utf8JsonWriter writer, InteractionResponse value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        switch (value)
        {
            case InteractionResponse.Pong:
                writer.WriteNumber("type", 1);
                break;
            case InteractionResponse.Message message:
                WriteData(writer, 4, message.Content, options);
                break;
            case InteractionResponse.DeferredMessage deferred:
                WriteData(writer, 5, new MessageCreate { Flags = deferred.Ephemeral ? MessageFlags.Ephemeral : null }, options);
                break;
            case InteractionResponse.DeferredUpdate:
                writer.WriteNumber("type", 6);
                break;
            case InteractionResponse.UpdateMessage update:
                WriteData(writer, 7, update.Content, options);
                break;
            case InteractionResponse.Choices choices:
                WriteData(writer, 8, new ChoicesBody(choices.Suggestions), options);
                break;
            case InteractionResponse.Modal modal:
                WriteData(writer, 9, new ModalBody(modal.CustomId, modal.Title, modal.Components), options);
                break;
            default:
                throw new NotSupportedException(value.GetType().Name);
        }

        writer.WriteEndObject();
    }

    private static void WriteData<T>(Utf8JsonWriter writer, int type, T data, JsonSerializerOptions options)
    {
        writer.WriteNumber("type", type);
        writer.WritePropertyName("data");
        JsonSerializer.Serialize(writer, data, options.GetTypeInfo(typeof(T)));
    }
}
