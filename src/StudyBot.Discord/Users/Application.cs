namespace StudyBot.Discord;

/// <summary>The bot's application. <see href="https://docs.discord.com/developers/resources/application#application-object"/></summary>
public sealed record Application
{
    public required Snowflake Id { get; init; }

    public string? Name { get; init; }

    public long? Flags { get; init; }

    /// <summary>The hexadecimal Ed25519 key that signs interactions sent over HTTP.</summary>
    public string? VerifyKey { get; init; }

    /// <summary>Where Discord sends interactions by HTTP; while it is set, none come by the gateway.</summary>
    public string? InteractionsEndpointUrl { get; init; }
}
