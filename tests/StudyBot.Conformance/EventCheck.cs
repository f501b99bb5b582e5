using System.Text.Json;

namespace StudyBot.Conformance;

/// <summary>
/// Frames of the gateway. The description has none of them: their own form is written here from the documentation
/// (developers/events/gateway-events), the objects in them are held against its schemas.
/// </summary>
internal static class EventCheck
{
    private static readonly HashSet<int> _opcodes = [0, 1, 7, 9, 10, 11];
    private static readonly string[] _guildLists = ["channels", "threads", "members", "voice_states", "presences", "stage_instances", "guild_scheduled_events", "soundboard_sounds"];

    public static IReadOnlyList<Finding> OfFrame(string text)
    {
        var findings = new Findings();
        var frame = Json.Parse(System.Text.Encoding.UTF8.GetBytes(text));
        findings.Unless(frame.At("op").Whole() is { } op && _opcodes.Contains((int)op), "/op", "is an opcode that the gateway sends", frame.At("op"));
        if (frame.At("op").Whole() == 0)
        {
            findings.Unless(frame.At("s").Whole() > 0, "/s", "a dispatch has a sequence number", frame.At("s"));
            Dispatch(frame.At("t").Text() ?? "", frame.At("d"), findings);
            return findings.All;
        }

        foreach (var key in (string[])["s", "t"])
        {
            findings.Unless(!frame.Has(key), $"/{key}", "is null outside dispatches", frame.At(key));
        }

        if (frame.At("op").Whole() == 10)
        {
            findings.Unless(frame.At("d").At("heartbeat_interval").Whole() > 0, "/d/heartbeat_interval", "is a number of milliseconds", frame.At("d"));
        }

        return findings.All;
    }

    private static void Dispatch(string name, JsonElement body, Findings findings)
    {
        switch (name)
        {
            case "READY":
                Ready(body, findings);
                break;
            case "GUILD_CREATE":
                GuildCreate(body, findings);
                break;
            case "INTERACTION_CREATE":
                InteractionCheck.Check(body, "/d", findings);
                break;
            case "CHANNEL_CREATE" or "CHANNEL_UPDATE" or "CHANNEL_DELETE" or "THREAD_CREATE" or "THREAD_UPDATE":
                Channel(body, "/d", name.StartsWith("THREAD", StringComparison.Ordinal), findings);
                break;
            case "THREAD_DELETE":
                Fields(body, "/d", findings, "id", "guild_id", "parent_id", "type");
                break;
            case "GUILD_DELETE":
                Fields(body, "/d", findings, "id");
                break;
            case "MESSAGE_CREATE" or "MESSAGE_UPDATE":
                Message(body, findings);
                break;
            case "MESSAGE_DELETE":
                Fields(body, "/d", findings, "id", "channel_id");
                break;
            case "RESUMED":
                findings.Unless(body.ValueKind is JsonValueKind.Object or JsonValueKind.Null, "/d", "is an object or null", body);
                break;
            default:
                findings.Add("/t", $"{(name.Length == 0 ? "a dispatch" : name)} has no check yet: write one", "a dispatch");
                break;
        }
    }

    private static void Ready(JsonElement body, Findings findings)
    {
        Fields(body, "/d", findings, "v", "user", "guilds", "session_id", "resume_gateway_url", "application");
        Fields(body.At("user"), "/d/user", findings, "id", "username", "discriminator", "bot");
        findings.Unless(body.At("v").Whole() == 10, "/d/v", "is 10", body.At("v"));
        findings.Unless(body.At("user").At("bot").Flag() == true, "/d/user/bot", "is true", body.At("user").At("bot"));
        Schema(body.At("user"), "UserPIIResponse", "/d/user", findings);
        Fields(body.At("application"), "/d/application", findings, "id", "flags");
        foreach (var (guild, at) in body.ItemsAt("guilds", "/d"))
        {
            Id(guild, "id", at, findings);
            findings.Unless(guild.At("unavailable").Flag() == true, $"{at}/unavailable", "is true", guild.At("unavailable"));
        }

        if (body.Has("shard"))
        {
            findings.Unless(body.At("shard").Count() == 2, "/d/shard", "is [id, count]", body.At("shard"));
        }
    }

    private static void GuildCreate(JsonElement body, Findings findings)
    {
        Schema(body, "GuildResponse", "/d", findings);
        Fields(body, "/d", findings, [.. _guildLists, "joined_at", "large", "member_count"]);
        foreach (var list in _guildLists)
        {
            findings.Unless(body.At(list).ValueKind == JsonValueKind.Array, $"/d/{list}", "is an array", body.At(list));
        }

        foreach (var (channel, at) in body.ItemsAt("channels", "/d"))
        {
            Channel(channel, at, isThread: false, findings);
        }

        foreach (var (thread, at) in body.ItemsAt("threads", "/d"))
        {
            Channel(thread, at, isThread: true, findings);
        }

        foreach (var (member, at) in body.ItemsAt("members", "/d"))
        {
            Schema(member, "GuildMemberResponse", at, findings);
        }
    }

    private static void Message(JsonElement body, Findings findings)
    {
        Schema(body, "MessageResponse", "/d", findings);
        findings.Unless(!body.Has("guild_id") || body.Has("member") || body.Has("webhook_id"), "/d/member", "stands beside guild_id unless a webhook wrote it", body.At("member"));
    }

    private static void Channel(JsonElement body, string at, bool isThread, Findings findings) =>
        Schema(body, isThread ? "ThreadResponse" : "GuildChannelResponse", at, findings);

    public static void Fields(JsonElement body, string at, Findings findings, params string[] keys)
    {
        foreach (var key in keys)
        {
            findings.Unless(body.Has(key), $"{at}/{key}", "is required", body.At(key));
        }
    }

    public static void Id(JsonElement body, string key, string at, Findings findings) =>
        Schema(body.At(key), "SnowflakeType", $"{at}/{key}", findings);

    public static void Schema(JsonElement body, string schema, string at, Findings findings) =>
        findings.AddAll(DiscordDescription.One.Lenient.Check(body, DiscordDescription.One.Schema(schema), at));
}
