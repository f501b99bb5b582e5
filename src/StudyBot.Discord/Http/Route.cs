namespace StudyBot.Discord;

/// <summary>
/// Where a request goes. <paramref name="Template"/> is the path without ids and tokens, fit for logs; with
/// <paramref name="Major"/>, the top-level resource, it tells the rate limit.
/// <see href="https://docs.discord.com/developers/topics/rate-limits#rate-limits"/>
/// </summary>
internal sealed record Route(HttpMethod Method, string Template, string Path, string Major)
{
    /// <summary>What may be done when no answer, or a broken one, came.</summary>
    public RetryPolicy Retry { get; init; } = Method == HttpMethod.Post ? RetryPolicy.OnlyIfRefused : RetryPolicy.Safe;

    /// <summary>Answers to interactions carry their own token and are not bound to the global limit.</summary>
    public bool IsInteraction { get; init; }

    /// <summary>Goes by the way of the answers although it is none: the first answer then finds a connection.</summary>
    public bool WarmsAnswers { get; init; }

    /// <summary>The secret in the path that stands in for the bot's token, of routes that have one.</summary>
    public string? Token { get; init; }

    public static Route Of(HttpMethod method, string path) => new(method, path, path, string.Empty);

    public static Route Application(HttpMethod method, Snowflake id, string rest) =>
        new(method, $"applications/{{id}}/{rest}", $"applications/{id}/{rest}", string.Empty);

    public static Route Channel(HttpMethod method, Snowflake id, string rest) =>
        new(method, $"channels/{{id}}{rest}", $"channels/{id}{rest}", id.ToString());

    public static Route Message(HttpMethod method, Snowflake channelId, Snowflake messageId, string rest) =>
        new(method, $"channels/{{id}}/messages/{{id}}{rest}", $"channels/{channelId}/messages/{messageId}{rest}", channelId.ToString());

    public static Route Callback(Snowflake id, string token) =>
        new(HttpMethod.Post, "interactions/{id}/{token}/callback", $"interactions/{id}/{Uri.EscapeDataString(token)}/callback", id.ToString())
        {
            IsInteraction = true,
            Token = token,
            Retry = RetryPolicy.OnceAsAcknowledged,
        };

    /// <summary>The token alone is the top-level resource: it belongs to one application, and no two interactions share it.</summary>
    public static Route Webhook(HttpMethod method, Snowflake applicationId, string token, string rest) =>
        new(method, $"webhooks/{{id}}/{{token}}{rest}", $"webhooks/{applicationId}/{Uri.EscapeDataString(token)}{rest}", token)
        {
            IsInteraction = true,
            Token = token,
        };

    /// <summary>The template with its method.</summary>
    public override string ToString() => $"{Method} {Template}";
}
