using StudyBot.Discord;

namespace StudyBot.Flow;

/// <summary>What came by the gateway is answered by a request of our own.</summary>
internal sealed class CallbackAnswer(DiscordRest rest, Interaction interaction) : IFirstAnswer
{
    public Task GiveAsync(InteractionResponse response, CancellationToken cancellationToken) =>
        rest.CreateInteractionResponseAsync(interaction.Id, interaction.Token, response, cancellationToken);
}
