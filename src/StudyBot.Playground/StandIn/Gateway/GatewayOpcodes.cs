using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyBot.Playground.StandIn.Gateway;

/// <summary>What the bot may send (developers/events/gateway). Called under the world's lock.</summary>
internal static class GatewayOpcodes
{
    private const int Heartbeat = 1;
    private const int Identify = 2;
    private const int PresenceUpdate = 3;
    private const int VoiceStateUpdate = 4;
    private const int Resume = 6;
    private const int RequestGuildMembers = 8;
    private const int HeartbeatAck = 11;
    private const int RequestSounds = 31;
    private const int RequestChannels = 43;

    public static void Handle(World world, GatewayConnection connection, JsonObject? frame)
    {
        if (frame is null || frame["op"] is not JsonValue value || !value.TryGetValue<int>(out var opcode))
        {
            connection.Close(CloseCode.DecodeError, "Decode error.");
            return;
        }

        switch (opcode)
        {
            case Heartbeat:
                OnHeartbeat(world, connection, frame["d"]);
                break;
            case Identify:
                OnIdentify(world, connection, frame["d"] as JsonObject);
                break;
            case Resume:
                OnResume(world, connection, frame["d"] as JsonObject);
                break;
            case PresenceUpdate or VoiceStateUpdate or RequestGuildMembers or RequestSounds or RequestChannels when connection.Session is null:
                connection.Close(CloseCode.NotAuthenticated, "Not authenticated.");
                break;
            case PresenceUpdate or VoiceStateUpdate or RequestGuildMembers or RequestSounds or RequestChannels:
                break;
            default:
                connection.Close(CloseCode.UnknownOpcode, "Unknown opcode.");
                break;
        }
    }

    private static void OnHeartbeat(World world, GatewayConnection connection, JsonNode? sequence)
    {
        if (sequence is not null && (sequence.GetValueKind() != JsonValueKind.Number || (long)sequence > (connection.Session?.Sequence ?? long.MaxValue)))
        {
            connection.Close(CloseCode.UnknownOpcode, "Invalid heartbeat.");
            return;
        }

        if (sequence is not null)
        {
            connection.Session?.Forget((long)sequence);
        }

        if (!world.Faults.WithholdHeartbeatAcks)
        {
            connection.Send(HeartbeatAck, null);
        }
    }

    private static void OnIdentify(World world, GatewayConnection connection, JsonObject? body)
    {
        if (connection.Session is not null)
        {
            connection.Close(CloseCode.AlreadyAuthenticated, "Already authenticated.");
        }
        else if (body is null || body["properties"] is not JsonObject)
        {
            connection.Close(CloseCode.UnknownOpcode, "Identify needs a token, intents and properties.");
        }
        else if (!world.Gateway.IsRightToken(JsonText.Text(body["token"])))
        {
            connection.Close(CloseCode.AuthenticationFailed, "Authentication failed.");
        }
        else if (body["intents"] is not JsonValue value || !value.TryGetValue<long>(out var intents) || (intents & ~GatewayIntents.All) != 0)
        {
            connection.Close(CloseCode.InvalidIntents, "Invalid intent(s).");
        }
        else if ((intents & GatewayIntents.Privileged) != 0)
        {
            connection.Close(CloseCode.DisallowedIntents, "Disallowed intent(s).");
        }
        else if (Shard.TryRead(body["shard"]) is not { } shard)
        {
            connection.Close(CloseCode.InvalidShard, "Invalid shard.");
        }
        else
        {
            world.Gateway.Begin(connection, intents, shard);
        }
    }

    private static void OnResume(World world, GatewayConnection connection, JsonObject? body)
    {
        if (connection.Session is not null)
        {
            connection.Close(CloseCode.AlreadyAuthenticated, "Already authenticated.");
        }
        else if (body is null || body["seq"] is not JsonValue value || !value.TryGetValue<long>(out var sequence))
        {
            connection.Close(CloseCode.UnknownOpcode, "Resume needs token, session_id and seq.");
        }
        else if (!world.Gateway.IsRightToken(JsonText.Text(body["token"])))
        {
            connection.Close(CloseCode.AuthenticationFailed, "Authentication failed.");
        }
        else
        {
            world.Gateway.Resume(connection, JsonText.Text(body["session_id"]) ?? "", sequence);
        }
    }
}
