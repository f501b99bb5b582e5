using System.Globalization;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Model;
using StudyBot.Playground.StandIn.Wire;

namespace StudyBot.Playground.StandIn.Gateway;

/// <summary>
/// The gateway's sessions. MESSAGE_* is never sent: the bot asks for the GUILDS intent alone.
/// </summary>
internal sealed class GatewayHub(World world)
{
    /// <summary>What one shard may hold.</summary>
    private const int MostGuilds = 2500;

    private readonly Dictionary<string, GatewaySession> _sessions = new(StringComparer.Ordinal);
    private readonly HashSet<GatewayConnection> _connections = [];

    public bool IsOnline
    {
        get
        {
            lock (world.Gate)
            {
                return _sessions.Values.Any(session => session.Connection is not null);
            }
        }
    }

    /// <summary>How many sessions were begun by Identify, and how many were taken up by Resume.</summary>
    public int Identifies { get; private set; }

    public int Resumes { get; private set; }

    public SessionStarts Starts { get; } = new(world);

    public string Url => string.Concat("ws", world.Address.AsSpan("http".Length), "/gateway");

    /// <summary>Too many sessions were begun: nothing but a new token helps.</summary>
    public bool IsTokenReset { get; private set; }

    public bool IsRightToken(string? token) => !IsTokenReset && !string.IsNullOrEmpty(token) && (world.Options.BotToken is null || token == world.Options.BotToken);

    public async Task RunAsync(WebSocket socket, IQueryCollection query, CancellationToken cancellationToken)
    {
        string? compression = query["compress"];
        using var compressor = compression == "zlib-stream" ? new FrameCompressor() : null;
        var connection = new GatewayConnection(world, socket, compressor);
        lock (world.Gate)
        {
            _connections.Add(connection);
        }

        // Of the other compression, zstd-stream, .NET knows nothing.
        string? encoding = query["encoding"];
        if (query["v"] != "10" || encoding is not (null or "json") || compression is not (null or "zlib-stream"))
        {
            connection.Close(CloseCode.InvalidVersion, "Invalid API version.");
        }

        await connection.RunAsync(cancellationToken);
    }

    public void Dispatch(string name, JsonObject data, Action? onSending = null)
    {
        lock (world.Gate)
        {
            ForgetOldSessions();
            var guildId = FindGuild(name, data);
            foreach (var session in _sessions.Values.Where(session => session.Wants(name, guildId)))
            {
                session.Dispatch(name, data.DeepClone(), onSending);
            }
        }
    }

    public void Begin(GatewayConnection connection, long intents, Shard shard)
    {
        if (!Starts.TryCount())
        {
            ResetToken();
            return;
        }

        if (!Starts.IsItsTurn(shard.Id))
        {
            connection.Send(9, false);
            return;
        }

        var guilds = world.Places.Guilds.Where(guild => shard.Serves(guild.Id)).ToList();
        if (guilds.Count > MostGuilds)
        {
            connection.Close(CloseCode.ShardingRequired, "Sharding required.");
            return;
        }

        var session = new GatewaySession(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), intents, shard);
        Attach(session, connection);
        _sessions[session.Id] = session;
        Identifies++;
        session.Dispatch("READY", Ready(session, guilds), null);
        foreach (var guild in guilds.Where(guild => session.Wants("GUILD_CREATE", guild.Id)))
        {
            session.Dispatch("GUILD_CREATE", PlaceShapes.GuildCreate(world, guild), null);
        }

        world.Events.WorldChanged();
    }

    public void Resume(GatewayConnection connection, string sessionId, long sequence)
    {
        ForgetOldSessions();
        if (!_sessions.TryGetValue(sessionId, out var session))
        {
            connection.Send(9, false);
            return;
        }

        if (sequence > session.Sequence)
        {
            _sessions.Remove(sessionId);
            connection.Close(CloseCode.InvalidSequence, "Invalid seq.");
            return;
        }

        session.Connection?.Drop();
        session.Forget(sequence);
        session.Replay(connection);
        Attach(session, connection);
        Resumes++;
        session.Dispatch("RESUMED", new JsonObject(), null);
        world.Events.WorldChanged();
    }

    public void Detach(GatewayConnection connection, WebSocketCloseStatus? closedWith)
    {
        lock (world.Gate)
        {
            _connections.Remove(connection);
            if (connection.Session is not { } session || session.Connection != connection)
            {
                return;
            }

            session.Connection = null;
            session.DetachedAt = world.Now;
            if (closedWith is WebSocketCloseStatus.NormalClosure or WebSocketCloseStatus.EndpointUnavailable)
            {
                _sessions.Remove(session.Id);
            }

            world.Events.WorldChanged();
        }
    }

    /// <summary>Cuts every socket without a close frame; the sessions stay resumable.</summary>
    public void DropSockets() => ForEachConnection(connection => connection.Drop());

    public void CloseSockets(int code) => ForEachConnection(connection => connection.Close(code, ""));

    /// <summary>Opcode 7.</summary>
    public void AskToReconnect() => ForEachConnection(connection => connection.Send(7, null));

    /// <summary>Opcode 1 from the server: the bot must beat at once.</summary>
    public void AskForHeartbeat() => ForEachConnection(connection => connection.Send(1, null));

    /// <summary>Opcode 9; without <paramref name="resumable"/> the sessions are gone.</summary>
    public void InvalidateSessions(bool resumable)
    {
        lock (world.Gate)
        {
            if (!resumable)
            {
                _sessions.Clear();
            }

            ForEachConnection(connection => connection.Send(9, resumable));
        }
    }

    private static ulong? FindGuild(string name, JsonObject data) =>
        JsonText.Text(name is "GUILD_CREATE" or "GUILD_UPDATE" or "GUILD_DELETE" ? data["id"] : data["guild_id"]) is { } id
            ? ulong.Parse(id, CultureInfo.InvariantCulture)
            : null;

    private static void Attach(GatewaySession session, GatewayConnection connection)
    {
        session.Connection = connection;
        session.DetachedAt = null;
        connection.Session = session;
    }

    private JsonObject Ready(GatewaySession session, IEnumerable<Guild> guilds) => new()
    {
        ["v"] = 10,
        ["user"] = PlaceShapes.Me(world.Bot),
        ["guilds"] = JsonText.Array(guilds.Select(guild => new JsonObject { ["id"] = guild.Id.ToString(), ["unavailable"] = true })),
        ["session_id"] = session.Id,
        ["resume_gateway_url"] = Url,
        ["shard"] = new JsonArray(session.Shard.Id, session.Shard.Count),
        ["application"] = new JsonObject { ["id"] = world.BotId.ToString(), ["flags"] = 0 },
    };

    /// <summary>All sessions end, and the token with them.</summary>
    private void ResetToken()
    {
        IsTokenReset = true;
        _sessions.Clear();
        ForEachConnection(connection => connection.Close(CloseCode.AuthenticationFailed, "Authentication failed."));
    }

    private void ForEachConnection(Action<GatewayConnection> action)
    {
        lock (world.Gate)
        {
            foreach (var connection in _connections.ToList())
            {
                action(connection);
            }
        }
    }

    private void ForgetOldSessions()
    {
        foreach (var old in _sessions.Values.Where(session => session.DetachedAt is { } at && world.Now - at > world.Options.ResumeWithin).ToList())
        {
            _sessions.Remove(old.Id);
        }
    }
}
