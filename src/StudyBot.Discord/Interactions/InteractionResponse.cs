using System.Text.Json.Serialization;

namespace StudyBot.Discord;

/// <summary>
/// The first answer to an interaction, due within three seconds.
/// <see href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object"/>
/// </summary>
[JsonConverter(typeof(InteractionResponseConverter))]
public abstract record InteractionResponse
{
    private InteractionResponse()
    {
    }

    /// <summary>Answers the health check of the HTTP endpoint.</summary>
    public sealed record Pong : InteractionResponse;

    /// <summary>A message; <see cref="MessageFlags.Ephemeral"/> shows it to the invoker alone.</summary>
    public sealed record Message(MessageCreate Content) : InteractionResponse;

    /// <summary>"Thinking…": the message follows as an edit of the original. Whether it is ephemeral is settled here.</summary>
    public sealed record DeferredMessage(bool Ephemeral) : InteractionResponse;

    /// <summary>The message with the component will change later, or not at all.</summary>
    public sealed record DeferredUpdate : InteractionResponse;

    /// <summary>The message with the component changes now.</summary>
    public sealed record UpdateMessage(MessageEdit Content) : InteractionResponse;

    /// <summary>At most 25 suggestions for the option being typed.</summary>
    public sealed record Choices(IReadOnlyList<ApplicationCommandOptionChoice> Suggestions) : InteractionResponse;

    /// <summary>A form of one to five labels or texts; neither a ping nor a modal's answer can be answered so.</summary>
    public sealed record Modal(string CustomId, string Title, IReadOnlyList<Component> Components) : InteractionResponse;
}
