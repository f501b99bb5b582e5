using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace StudyBot.Discord;

/// <summary>
/// Plays one press through before Discord sends the first: from the frame's bytes to the answer's, over a connection that leads nowhere.
/// What is done for the first time is slow, for it is compiled, looked up and laid out then, and a first press would wait for all of it.
/// Nothing of it is sent, and nobody but this hears of it.
/// </summary>
internal sealed class Rehearsal : IGatewayEvents, IDisposable
{
    private const string Press =
        """
        {"t":"INTERACTION_CREATE","s":1,"op":0,"d":{"version":1,"type":2,"token":"rehearsal","locale":"en-US","id":"1","guild_locale":"en-US",
        "guild_id":"2","guild":{"locale":"en-US","id":"2","features":[]},"entitlements":[],"context":0,"channel_id":"3","channel":{"type":0,
        "permissions":"0","name":"rehearsal","id":"3","guild_id":"2"},"authorizing_integration_owners":{"0":"2"},"attachment_size_limit":1,
        "application_id":"4","app_permissions":"0","member":{"user":{"username":"nobody","id":"5","global_name":null},"roles":["7"],
        "permissions":"0","nick":null,"joined_at":"2015-01-01T00:00:00.000000+00:00"},"data":{"type":1,"name":"rehearsal","id":"6",
        "options":[{"type":3,"name":"text","value":"nothing"}]}}}
        """;

    private static readonly InteractionResponse Answer =
        new InteractionResponse.Message(new MessageCreate { Content = "nothing", Flags = MessageFlags.Ephemeral });

    // Twice: what the first time leaves behind, the second finds.
    private const int Times = 2;

    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly HttpClient _http;
    private readonly Unheard _meters = new();
    private readonly DiscordRest _rest;

    /// <param name="clock">Transport time.</param>
    /// <param name="logger">Hears of it where a rehearsal fails, which costs the first press some time and nothing else.</param>
    public Rehearsal(TimeProvider clock, ILogger logger)
    {
        _clock = clock;
        _logger = logger;
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false, ConnectCallback = static (_, _) => new(new NowhereStream()) });
        var options = new DiscordClientOptions { ApiUrl = new Uri("http://nowhere.invalid/"), Token = "rehearsal" };
        _rest = new DiscordRest(_http, options, clock, NullLogger<DiscordRest>.Instance, _meters);
    }

    /// <summary>How many presses were answered.</summary>
    public int Answered { get; private set; }

    public async Task RunAsync()
    {
        var frame = Encoding.UTF8.GetBytes(Press);
        for (var time = 0; time < Times; time++)
        {
            // Its end waits for what is under way.
            var dispatcher = new EventDispatcher(this, new SeenInteractions(_clock), _clock, _logger);
            await using var ended = dispatcher.ConfigureAwait(false);
            var read = GatewayFrameReader.Read(frame);
            dispatcher.Dispatch(read.Name!, read.Body.Span);
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _meters.Dispose();
    }

    public async Task OnInteractionAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        await _rest.CreateInteractionResponseAsync(interaction.Id, interaction.Token, Answer, cancellationToken).ConfigureAwait(false);
        Answered++;
    }

    public Task OnReadyAsync(Ready ready, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task OnGuildCreateAsync(GuildCreate guild, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task OnGuildDeleteAsync(GuildDelete guild, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A rehearsal is in nobody's figures.</summary>
    private sealed class Unheard : IMeterFactory
    {
        private readonly Meter _meter = new("rehearsal");

        public Meter Create(MeterOptions options) => _meter;

        public void Dispose() => _meter.Dispose();
    }
}
