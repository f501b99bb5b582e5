using System.Buffers;
using System.Text.Json;

namespace StudyBot.Discord;

/// <summary>Writes a command as JSON; only here does the token come in.</summary>
internal static class GatewayCommandWriter
{
    private const string Name = "studybot";

    public static ReadOnlyMemory<byte> Write(GatewayCommand command, DiscordClientOptions options)
    {
        var utf8 = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(utf8))
        {
            json.WriteStartObject();
            switch (command)
            {
                case GatewayCommand.Heartbeat heartbeat:
                    WriteHeartbeat(json, heartbeat);
                    break;
                case GatewayCommand.Identify identify:
                    WriteIdentify(json, identify.Shard, options);
                    break;
                case GatewayCommand.Resume resume:
                    WriteResume(json, resume, options.Token);
                    break;
                default:
                    throw new NotSupportedException(command.GetType().Name);
            }

            json.WriteEndObject();
        }

        return utf8.WrittenMemory;
    }

    private static void WriteHeartbeat(Utf8JsonWriter json, GatewayCommand.Heartbeat heartbeat)
    {
        json.WriteNumber("op", (int)GatewayOpcode.Heartbeat);
        if (heartbeat.Sequence is { } sequence)
        {
            json.WriteNumber("d", sequence);
        }
        else
        {
            json.WriteNull("d");
        }
    }

    private static void WriteIdentify(Utf8JsonWriter json, Shard shard, DiscordClientOptions options)
    {
        json.WriteNumber("op", (int)GatewayOpcode.Identify);
        json.WriteStartObject("d");
        json.WriteString("token", options.Token);
        json.WriteNumber("intents", options.Intents);
        json.WriteStartArray("shard");
        json.WriteNumberValue(shard.Id);
        json.WriteNumberValue(shard.Count);
        json.WriteEndArray();
        json.WriteStartObject("properties");
        json.WriteString("os", OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux");
        json.WriteString("browser", Name);
        json.WriteString("device", Name);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResume(Utf8JsonWriter json, GatewayCommand.Resume resume, string token)
    {
        json.WriteNumber("op", (int)GatewayOpcode.Resume);
        json.WriteStartObject("d");
        json.WriteString("token", token);
        json.WriteString("session_id", resume.SessionId);
        json.WriteNumber("seq", resume.Sequence);
        json.WriteEndObject();
    }
}
