using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudyBot.Discord;

/// <summary>How Discord's records are written: snake case, nothing where a value is null, and unknown fields are passed over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(ActionRow))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(Button))]
[JsonSerializable(typeof(CheckboxGroup))]
[JsonSerializable(typeof(ChoicesBody))]
[JsonSerializable(typeof(ComponentFile))]
[JsonSerializable(typeof(Container))]
[JsonSerializable(typeof(CreateDm))]
[JsonSerializable(typeof(EntitySelect))]
[JsonSerializable(typeof(FileInput))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(GuildCreate))]
[JsonSerializable(typeof(GuildDelete))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(InteractionResponse))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommand>))]
[JsonSerializable(typeof(IReadOnlyList<Message>))]
[JsonSerializable(typeof(Label))]
[JsonSerializable(typeof(MediaGallery))]
[JsonSerializable(typeof(MessageCreate))]
[JsonSerializable(typeof(MessageEdit))]
[JsonSerializable(typeof(ModalBody))]
[JsonSerializable(typeof(ModifyThread))]
[JsonSerializable(typeof(RadioGroup))]
[JsonSerializable(typeof(RateLimitBody))]
[JsonSerializable(typeof(Ready))]
[JsonSerializable(typeof(Section))]
[JsonSerializable(typeof(Separator))]
[JsonSerializable(typeof(StartThread))]
[JsonSerializable(typeof(StringSelect))]
[JsonSerializable(typeof(TextDisplay))]
[JsonSerializable(typeof(TextInput))]
public sealed partial class DiscordJson : JsonSerializerContext;
