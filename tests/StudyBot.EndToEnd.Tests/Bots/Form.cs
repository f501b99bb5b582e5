using System.Text.Json.Nodes;
using StudyBot.EndToEnd.Tests.Screens;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Members;
using StudyBot.Playground.StandIn.Validation;

namespace StudyBot.EndToEnd.Tests.Bots;

/// <summary>A form that opened, filled in by its labels.</summary>
internal sealed class Form(ulong interactionId, JsonObject modal)
{
    private readonly List<string> _filled = [];

    public ulong InteractionId => interactionId;

    public string Title => JsonText.Text(modal["title"]) ?? "";

    public string CustomId => JsonText.Text(modal["custom_id"]) ?? "";

    public string Text => FormText.Render(modal);

    /// <summary>By the inputs' ids, as they are sent.</summary>
    public JsonObject Values { get; } = [];

    /// <summary>What was filled in, line by line.</summary>
    public string Filled => string.Join('\n', _filled);

    private IEnumerable<(string Label, JsonObject Input)> Inputs => modal["components"]!.AsArray().OfType<JsonObject>()
        .Where(part => part["component"] is JsonObject)
        .Select(part => (JsonText.Text(part["label"]) ?? "", part["component"]!.AsObject()));

    /// <summary>What a text field holds when the form opens.</summary>
    public string Preset(string label) => JsonText.Text(Find(label)["value"]) ?? "";

    /// <summary>Replaces what stands in a text field.</summary>
    public Form Write(string label, string text)
    {
        Values[Id(Find(label))] = text;
        _filled.Add($"{label}: {text.ReplaceLineEndings("\n  ")}");
        return this;
    }

    /// <summary>Writes into the form's only text field.</summary>
    public Form Write(string text) => Write(Inputs.Single(input => JsonText.Int(input.Input["type"]) == ComponentType.TextInput).Label, text);

    /// <summary>Adds files that were uploaded to the form's only field for files.</summary>
    public Form Attach(params IReadOnlyList<ulong> files)
    {
        Values[Id(Files ?? throw new PlayRefusedException($"There is no field for files in:\n{Text}"))] = new JsonArray([.. files.Select(file => (JsonNode)file.ToString())]);
        _filled.Add($"+ {files.Count} files");
        return this;
    }

    public bool TakesFiles => Files is not null;

    private JsonObject? Files => Inputs.Select(input => input.Input).SingleOrDefault(input => JsonText.Int(input["type"]) == ComponentType.FileUpload);

    public Form Tick(params string[] labels) => Set(labels, isTicked: true);

    public Form Untick(params string[] labels) => Set(labels, isTicked: false);

    /// <summary>Takes one of several answers.</summary>
    public Form Choose(string answer)
    {
        var (group, option) = Options.Single(one => JsonText.Text(one.Option["label"]) == answer);
        Values[Id(group)] = JsonText.Text(option["value"]);
        _filled.Add($"(•) {answer}");
        return this;
    }

    private IEnumerable<(JsonObject Group, JsonObject Option)> Options => Inputs.SelectMany(input =>
        (input.Input["options"] as JsonArray ?? []).OfType<JsonObject>().Select(option => (input.Input, option)));

    private Form Set(string[] labels, bool isTicked)
    {
        foreach (var label in labels)
        {
            var (group, option) = Options.Single(one => JsonText.Text(one.Option["label"])!.Contains(label, StringComparison.Ordinal));
            var ticked = Ticked(group);
            var value = JsonText.Text(option["value"])!;
            _ = isTicked ? ticked.Add(value) : ticked.Remove(value);
            Values[Id(group)] = new JsonArray([.. ticked.Select(each => (JsonNode)each)]);
            _filled.Add($"{(isTicked ? "[x]" : "[ ]")} {JsonText.Text(option["label"])}");
        }

        return this;
    }

    private HashSet<string> Ticked(JsonObject group) => Values[Id(group)] is JsonArray touched
        ? [.. touched.Select(value => JsonText.Text(value)!)]
        : [.. group["options"]!.AsArray().Where(option => option!["default"]?.GetValue<bool>() == true).Select(option => JsonText.Text(option!["value"])!)];

    private JsonObject Find(string label) => Inputs.SingleOrDefault(input => input.Label == label).Input
        ?? throw new PlayRefusedException($"There is no field \"{label}\" in:\n{Text}");

    private static string Id(JsonObject input) => JsonText.Text(input["custom_id"])!;
}
