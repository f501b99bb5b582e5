using StudyBot.Discord;

namespace StudyBot.Flow;

/// <summary>The way of an interaction's first answer, of which there is one: Discord's callback route, or the response to its own request.</summary>
internal interface IFirstAnswer
{
    /// <summary>Returns when Discord has it: what edits it may be sent then.</summary>
    /// <exception cref="DiscordException">It came too late, or Discord did not take it.</exception>
    Task GiveAsync(InteractionResponse response, CancellationToken cancellationToken);
}
