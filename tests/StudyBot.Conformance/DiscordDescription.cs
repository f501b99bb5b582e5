using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyBot.Conformance;

/// <summary>Discord's description of its HTTP API, put right by <see cref="Quirks"/>.</summary>
internal sealed class DiscordDescription
{
    private static readonly Lazy<DiscordDescription> _one = new(Load);
    private readonly JsonElement _root;
    private readonly List<(string[] Steps, string Template, JsonElement Item)> _paths;

    private DiscordDescription(JsonElement root)
    {
        _root = root;
        _paths = [.. root.GetProperty("paths").EnumerateObject().Select(path => (path.Name.Split('/'), path.Name, path.Value))];
        Strict = new SchemaCheck(root, refusesUnknownKeys: true);
        Lenient = new SchemaCheck(root, refusesUnknownKeys: false);
    }

    public static DiscordDescription One => _one.Value;

    /// <summary>Refuses unknown keys: for what we write ourselves.</summary>
    public SchemaCheck Strict { get; }

    public SchemaCheck Lenient { get; }

    public JsonElement Schema(string name) => _root.GetProperty("components").GetProperty("schemas").GetProperty(name);

    /// <summary>Literal steps (<c>@me</c>, <c>@original</c>, <c>pins</c>) go before templates.</summary>
    /// <param name="method">As POST.</param>
    /// <param name="path">Below the version, beginning with a slash, without a query.</param>
    public Operation? Find(string method, string path)
    {
        var steps = path.Split('/');
        return _paths
            .Where(candidate => candidate.Steps.Length == steps.Length && candidate.Item.Has(method.ToLowerInvariant()))
            .Where(candidate => candidate.Steps.Zip(steps).All(pair => IsTemplate(pair.First) ? pair.Second.Length > 0 : pair.First == pair.Second))
            .OrderByDescending(candidate => string.Concat(candidate.Steps.Select(step => IsTemplate(step) ? '0' : '1')), StringComparer.Ordinal)
            .Select(candidate => new Operation(method, candidate.Template, candidate.Item, candidate.Item.At(method.ToLowerInvariant())))
            .FirstOrDefault();
    }

    private static bool IsTemplate(string step) => step.StartsWith('{');

    private static DiscordDescription Load()
    {
        using var file = typeof(DiscordDescription).Assembly.GetManifestResourceStream("openapi.json")!;
        var description = JsonNode.Parse(file)!.AsObject();
        Quirks.PutRight(description);
        return new DiscordDescription(JsonSerializer.SerializeToElement(description));
    }
}
