using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Validation;

namespace StudyBot.Playground.StandIn;

/// <summary>The application's registered global commands.</summary>
internal sealed class CommandBook(World world)
{
    public IReadOnlyList<JsonObject> All
    {
        get
        {
            lock (world.Gate)
            {
                return [.. world.State.Commands.Select(command => command.DeepClone().AsObject())];
            }
        }
    }

    /// <summary>How often the bot replaced the commands: a bot that compares first does so rarely.</summary>
    public int Replacements { get; private set; }

    public IReadOnlyList<JsonObject> Replace(JsonArray sent)
    {
        CommandRules.Check(sent);
        lock (world.Gate)
        {
            var before = world.State.Commands;
            world.State.Commands = [.. sent.OfType<JsonObject>().Select(command => Registered(command, before))];
            Replacements++;
            world.Events.WorldChanged();
            world.Touch();
            return All;
        }
    }

    public static JsonObject WithoutLocalizations(JsonObject command)
    {
        var shown = command.DeepClone().AsObject();
        Strip(shown);
        return shown;
    }

    private static void Strip(JsonObject node)
    {
        node.Remove("name_localizations");
        node.Remove("description_localizations");
        foreach (var key in (string[])["options", "choices"])
        {
            foreach (var child in (node[key] as JsonArray ?? []).OfType<JsonObject>())
            {
                Strip(child);
            }
        }
    }

    private JsonObject Registered(JsonObject sent, List<JsonObject> before)
    {
        var command = sent.DeepClone().AsObject();
        var type = JsonText.Int(command["type"], 1);
        var same = before.Find(other => JsonText.Int(other["type"]) == type && JsonText.Text(other["name"]) == JsonText.Text(command["name"]));
        command["type"] = type;
        command["id"] = JsonText.Text(same?["id"]) ?? world.Snowflakes.Next().ToString();
        command["application_id"] = world.BotId.ToString();
        command["version"] = world.Snowflakes.Next().ToString();
        command["description"] ??= "";
        command["default_member_permissions"] = command["default_member_permissions"]?.DeepClone();
        command["nsfw"] ??= false;
        command["integration_types"] ??= new JsonArray(0);
        if (!command.ContainsKey("contexts"))
        {
            command["contexts"] = null;
        }

        foreach (var key in (string[])["name_localizations", "description_localizations"])
        {
            if (!command.ContainsKey(key))
            {
                command[key] = null;
            }
        }

        DropEqualLocalizations(command);
        return command;
    }

    /// <summary>Discord keeps no localization that equals the default text.</summary>
    private static void DropEqualLocalizations(JsonObject node)
    {
        foreach (var key in (string[])["name", "description"])
        {
            if (node[$"{key}_localizations"] is JsonObject texts)
            {
                foreach (var locale in texts.Where(pair => JsonText.Text(pair.Value) == JsonText.Text(node[key])).Select(pair => pair.Key).ToList())
                {
                    texts.Remove(locale);
                }
            }
        }

        foreach (var key in (string[])["options", "choices"])
        {
            foreach (var child in (node[key] as JsonArray ?? []).OfType<JsonObject>())
            {
                DropEqualLocalizations(child);
            }
        }
    }
}
