using System.Text.Json;

namespace StudyBot.Conformance;

/// <summary>Collects what is wrong in one body.</summary>
internal sealed class Findings
{
    private readonly List<Finding> _all = [];

    public IReadOnlyList<Finding> All => _all;

    public bool Any => _all.Count > 0;

    public void Add(string where, string rule, JsonElement value) => _all.Add(new Finding(where, rule, Kind(value)));

    public void Add(string where, string rule, string kind) => _all.Add(new Finding(where, rule, kind));

    public void AddAll(IEnumerable<Finding> findings) => _all.AddRange(findings);

    public void Unless(bool holds, string where, string rule, JsonElement value)
    {
        if (!holds)
        {
            Add(where, rule, value);
        }
    }

    public void Unless(bool holds, string where, string rule, string kind)
    {
        if (!holds)
        {
            Add(where, rule, kind);
        }
    }

    public static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined => "nothing",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => $"array of {value.GetArrayLength()}",
        JsonValueKind.String => $"string of {value.GetString()!.Length}",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.Null => "null",
        _ => "boolean",
    };
}
