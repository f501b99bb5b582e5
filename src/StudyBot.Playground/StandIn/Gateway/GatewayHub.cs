using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Wire;

namespace StudyBot.Playground.StandIn.Gateway;

/// <summary>
/// The gateway's sessions. MESSAGE_* is never sent: the bot asks for the GUILDS intent alone.
/// </summary>
internal sealed class GatewayHub(World world)
{
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

    public string Url => string.Concat("ws", world.Address.AsSpan("http".Length), "/gateway");

    public bool IsRightToken(string? token) => !string.IsNullOrEmpty(token) && (world.Options.BotToken is null || token == world.Options.BotToken);

    public async Task RunAsync(WebSocket socket, string? version, string? encoding, CancellationToken cancellationToken)
    {
        var connection = new GatewayConnection(world, socket);
        lock (world.Gate)
        {
            _connections.Add(connection);
        }

        if (version != "10" || encoding is not (null or "json"))
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
            foreach (var session in _sessions.Values.Where(session => session.Wants(name)))
            {
                session.Dispatch(name, data.DeepClone(), onSending);
            }
        }
    }

    public void Begin(GatewayConnection connection, long intents, JsonNode? shard)
    {
        var session = new GatewaySession(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), intents);
        Attach(session, connection);
        _sessions[session.Id] = session;
        Identifies++;
        var ready = new JsonObject
        {
            ["v"] = 10,
            ["user"] = PlaceShapes.Me(world.Bot),
            ["guilds"] = JsonText.Array(world.Places.Guilds.Select(guild => new JsonObject { ["id"] = guild.Id.ToString(), ["unavailable"] = true })),
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = Url,
            ["application"] = new JsonObject { ["id"] = world.BotId.ToString(), ["flags"] = 0 },
        };
        if (shard is not null)
        {
            ready["shard"] = shard.DeepClone();
        }

        session.Dispatch("READY", ready, null);
        foreach (var guild in world.Places.Guilds.Where(_ => session.Wants("GUILD_CREATE")))
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

    private static void Attach(GatewaySession session, GatewayConnection connection)
    {
        session.Connection = connection;
        session.DetachedAt = null;
        connection.Session = session;
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
