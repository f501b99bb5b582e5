using System.Reflection;

namespace StudyBot.Discord;

/// <summary>What the client must know.</summary>
public sealed record DiscordClientOptions
{
    /// <summary>The API with its version, and a slash at its end.</summary>
    public Uri ApiUrl { get; init; } = new("https://discord.com/api/v10/");

    public required string Token { get; init; }

    /// <summary>Shaped as <see href="https://docs.discord.com/developers/reference#user-agent"/> demands.</summary>
    public string UserAgent { get; init; } = $"DiscordBot (https://github.com/studybot, {Version()})";

    /// <summary>
    /// Which kinds of events the gateway sends, as the bits of <see href="https://docs.discord.com/developers/events/gateway#list-of-intents"/>.
    /// The default is GUILDS alone; interactions need none.
    /// </summary>
    public int Intents { get; init; } = 1 << 0;

    /// <summary>Asks the gateway for a sixth of the bytes, as one zlib stream for each connection; unpacking costs less than a tenth of a millisecond an event.</summary>
    public bool CompressesGateway { get; init; } = true;

    /// <summary>How many parts the bot's servers are dealt to; null for what Discord recommends. <see href="https://docs.discord.com/developers/events/gateway#sharding"/></summary>
    public int? ShardCount { get; init; }

    /// <summary>The parts that this process serves, each from 0 up to <see cref="ShardCount"/>; null for all.</summary>
    public IReadOnlyList<int>? ShardIds { get; init; }

    public int GlobalRequestsPerSecond { get; init; } = 50;

    /// <summary>How long the download of one attachment may take, with its second try.</summary>
    public TimeSpan DownloadWithin { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Says where it connects to, and not with which token.</summary>
    public override string ToString() => $"{nameof(DiscordClientOptions)} {ApiUrl}";

    private static string Version() => typeof(DiscordClientOptions).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
