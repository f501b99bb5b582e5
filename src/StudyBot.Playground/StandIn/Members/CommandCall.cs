using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Model;
using StudyBot.Playground.StandIn.Wire;

namespace StudyBot.Playground.StandIn.Members;

/// <summary>A typed slash command, held against the registered ones as Discord's client does it.</summary>
internal sealed class CommandCall
{
    private readonly JsonObject _command;
    private readonly List<JsonObject> _path = [];
    private readonly JsonObject _leaf;
    private readonly ResolvedShapes _resolved;

    public CommandCall(World world, User user, Channel channel, string name)
    {
        var words = name.TrimStart('/').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _command = world.Commands.All.FirstOrDefault(command => JsonText.Int(command["type"]) == 1 && words.Length > 0 && NameOf(command) == words[0])
            ?? throw new PlayRefusedException($"There is no command /{name}.");
        _leaf = _command;
        foreach (var word in words.Skip(1))
        {
            _leaf = OptionsOf(_leaf).FirstOrDefault(option => IsSubCommand(option) && NameOf(option) == word)
                ?? throw new PlayRefusedException($"There is no command /{name}.");
            _path.Add(_leaf);
        }

        if (OptionsOf(_leaf).Any(IsSubCommand))
        {
            throw new PlayRefusedException($"/{name} wants a sub-command.");
        }

        CommandPlace.Check(world, _command, user, channel, $"/{name}");
        _resolved = new ResolvedShapes(world, channel, user.Id);
    }

    public string FullName => string.Join(' ', [NameOf(_command), .. _path.Select(NameOf)]);

    /// <param name="focused">The option being typed in an autocomplete; the others may then be missing or half written.</param>
    public JsonObject Data(JsonObject options, string? focused)
    {
        var known = OptionsOf(_leaf).ToList();
        if (options.FirstOrDefault(pair => !known.Exists(option => NameOf(option) == pair.Key)).Key is { } unknown)
        {
            throw new PlayRefusedException($"/{FullName} has no option \"{unknown}\".");
        }

        if (focused is not null && !known.Exists(option => NameOf(option) == focused && option["autocomplete"]?.GetValue<bool>() == true))
        {
            throw new PlayRefusedException($"The option \"{focused}\" of /{FullName} has no autocomplete.");
        }

        var given = known.Select(option => Given(option, options, focused)).OfType<JsonObject>().ToList();
        JsonArray nested = [.. given];
        foreach (var step in _path.AsEnumerable().Reverse())
        {
            nested = [new JsonObject { ["name"] = NameOf(step), ["type"] = JsonText.Int(step["type"]), ["options"] = nested }];
        }

        var data = new JsonObject { ["id"] = _command["id"]!.DeepClone(), ["name"] = NameOf(_command), ["type"] = 1, ["options"] = nested };
        if (_resolved.Body is { } resolved)
        {
            data["resolved"] = resolved;
        }

        return data;
    }

    private static string NameOf(JsonObject node) => JsonText.Text(node["name"]) ?? "";

    private static bool IsSubCommand(JsonObject option) => JsonText.Int(option["type"]) is 1 or 2;

    private static IEnumerable<JsonObject> OptionsOf(JsonObject node) => (node["options"] as JsonArray ?? []).OfType<JsonObject>();

    private JsonObject? Given(JsonObject option, JsonObject options, string? focused)
    {
        var name = NameOf(option);
        if (options[name] is not { } value)
        {
            if (name == focused)
            {
                value = "";
            }
            else
            {
                return option["required"]?.GetValue<bool>() == true && focused is null
                    ? throw new PlayRefusedException($"The option \"{name}\" of /{FullName} is required.")
                    : null;
            }
        }

        var type = JsonText.Int(option["type"]);
        var given = new JsonObject { ["name"] = name, ["type"] = type };
        given["value"] = focused is null ? OptionValues.Check(option, name, value, _resolved) : value.DeepClone();
        if (name == focused)
        {
            given["focused"] = true;
        }

        return given;
    }
}
