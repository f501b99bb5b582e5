namespace StudyBot.Discord;

/// <summary>
/// What a request to the interactions endpoint was.
/// <see href="https://docs.discord.com/developers/interactions/overview#preparing-for-interactions"/>
/// </summary>
public abstract record SignedDelivery
{
    private SignedDelivery()
    {
    }

    /// <summary>Not signed by Discord, not signed just now, or nothing that an interaction looks like: to be answered with 401.</summary>
    public sealed record Refused : SignedDelivery;

    /// <summary>Discord's health check, to be answered with <see cref="InteractionResponse.Pong"/>.</summary>
    public sealed record Ping : SignedDelivery;

    /// <summary>What a person did.</summary>
    public sealed record Received(Interaction Interaction) : SignedDelivery;
}
