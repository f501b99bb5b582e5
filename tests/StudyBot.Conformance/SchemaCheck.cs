using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StudyBot.Conformance;

/// <summary>
/// JSON Schema 2020-12, as far as Discord's description uses it (facts: its assertion keywords are the ones below, and every
/// <c>$ref</c> is local). Formats are annotations. Lengths are counted in UTF-16 units, the largest of the possible counts.
/// </summary>
/// <param name="root">The document that <c>$ref</c> points into.</param>
/// <param name="refusesUnknownKeys">
/// The description lets any key pass, so that a typo does too. When true an object's keys must be among the
/// <c>properties</c> of the schemas that hold for it.
/// </param>
internal sealed class SchemaCheck(JsonElement root, bool refusesUnknownKeys)
{
    private static readonly ConcurrentDictionary<string, Regex> _patterns = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, JsonElement> _targets = new(StringComparer.Ordinal);

    public IReadOnlyList<Finding> Check(JsonElement value, JsonElement schema, string where = "")
    {
        var findings = new Findings();
        CheckWhole(value, schema, where, findings);
        return findings.All;
    }

    /// <summary>The schema itself, however many references lead to it.</summary>
    public JsonElement Resolve(JsonElement schema)
    {
        while (schema.At("$ref").Text() is { } reference)
        {
            schema = _targets.GetOrAdd(reference, Target);
        }

        return schema;
    }

    private JsonElement Target(string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            throw new NotSupportedException($"Only references inside the document are known, not {reference}.");
        }

        return reference[2..].Split('/').Aggregate(root, (node, step) => node.GetProperty(
            Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)));
    }

    /// <summary>One place of the body, with all schemas that hold for it.</summary>
    private void CheckWhole(JsonElement value, JsonElement schema, string where, Findings findings)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        Check(value, schema, where, known, findings);
        if (!refusesUnknownKeys || value.ValueKind != JsonValueKind.Object || known.Contains("*"))
        {
            return;
        }

        foreach (var member in value.EnumerateObject().Where(member => !known.Contains(member.Name)))
        {
            findings.Add($"{where}/{Escape(member.Name)}", "no such field is known here", member.Value);
        }
    }

    /// <param name="known">Collects the keys that the schemas of this place know; "*" is any.</param>
    private void Check(JsonElement value, JsonElement schema, string where, HashSet<string> known, Findings findings)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            known.Add("*");
            findings.Unless(schema.ValueKind == JsonValueKind.True, where, "nothing may stand here", value);
            return;
        }

        foreach (var keyword in schema.EnumerateObject())
        {
            Assert(value, schema, keyword, where, known, findings);
        }
    }

    private void Assert(JsonElement value, JsonElement schema, JsonProperty keyword, string where, HashSet<string> known, Findings findings)
    {
        var rule = keyword.Value;
        switch (keyword.Name)
        {
            case "$ref":
                Check(value, Resolve(schema), where, known, findings);
                break;
            case "allOf":
                foreach (var part in rule.EnumerateArray())
                {
                    Check(value, part, where, known, findings);
                }

                break;
            case "oneOf":
                // Two ways of writing "exactly one": this, and anyOf with Discord's own x-discord-union.
                Choose(value, rule, where, known, findings, exactlyOne: true);
                break;
            case "anyOf":
                Choose(value, rule, where, known, findings, exactlyOne: false);
                break;
            case "type":
                findings.Unless(IsOfType(value, rule), where, $"must be {rule.GetRawText()}", value);
                break;
            case "const":
                findings.Unless(JsonElement.DeepEquals(value, rule), where, $"must be {rule.GetRawText()}", value);
                break;
            case "enum":
                findings.Unless(rule.EnumerateArray().Any(one => JsonElement.DeepEquals(value, one)), where, $"must be one of {rule.GetRawText()}", value);
                break;
            default:
                AssertByKind(value, schema, keyword, where, known, findings);
                break;
        }
    }

    private void AssertByKind(JsonElement value, JsonElement schema, JsonProperty keyword, string where, HashSet<string> known, Findings findings)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                AssertObject(value, schema, keyword, where, known, findings);
                break;
            case JsonValueKind.Array:
                AssertArray(value, keyword, where, findings);
                break;
            case JsonValueKind.String:
                AssertString(value.GetString()!, keyword, where, findings);
                break;
            case JsonValueKind.Number:
                AssertNumber(value, keyword, where, findings);
                break;
            default:
                break;
        }
    }

    private void AssertObject(JsonElement value, JsonElement schema, JsonProperty keyword, string where, HashSet<string> known, Findings findings)
    {
        var rule = keyword.Value;
        switch (keyword.Name)
        {
            case "properties":
                foreach (var property in rule.EnumerateObject())
                {
                    known.Add(property.Name);
                    if (value.TryGetProperty(property.Name, out var member))
                    {
                        CheckWhole(member, property.Value, $"{where}/{Escape(property.Name)}", findings);
                    }
                }

                break;
            case "required":
                foreach (var name in rule.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)))
                {
                    findings.Add($"{where}/{Escape(name)}", "is required", default(JsonElement));
                }

                break;
            case "additionalProperties":
                known.Add("*");
                var named = schema.At("properties");
                foreach (var member in value.EnumerateObject().Where(member => named.At(member.Name).ValueKind == JsonValueKind.Undefined))
                {
                    CheckWhole(member.Value, rule, $"{where}/{Escape(member.Name)}", findings);
                }

                break;
            case "minProperties":
                findings.Unless(value.GetPropertyCount() >= rule.GetInt32(), where, $"needs at least {rule} fields", value);
                break;
            case "maxProperties":
                findings.Unless(value.GetPropertyCount() <= rule.GetInt32(), where, $"holds at most {rule} fields", value);
                break;
            default:
                break;
        }
    }

    private void AssertArray(JsonElement value, JsonProperty keyword, string where, Findings findings)
    {
        var rule = keyword.Value;
        switch (keyword.Name)
        {
            case "items":
                var index = 0;
                foreach (var item in value.EnumerateArray())
                {
                    CheckWhole(item, rule, $"{where}/{index++}", findings);
                }

                break;
            case "minItems":
                findings.Unless(value.GetArrayLength() >= rule.GetInt32(), where, $"needs at least {rule} items", value);
                break;
            case "maxItems":
                findings.Unless(value.GetArrayLength() <= rule.GetInt64(), where, $"holds at most {rule} items", value);
                break;
            case "uniqueItems" when rule.GetBoolean():
                var texts = value.EnumerateArray().Select(item => item.GetRawText()).ToList();
                findings.Unless(texts.Distinct(StringComparer.Ordinal).Count() == texts.Count, where, "holds nothing twice", value);
                break;
            default:
                break;
        }
    }

    private static void AssertString(string value, JsonProperty keyword, string where, Findings findings)
    {
        var rule = keyword.Value;
        var (holds, words) = keyword.Name switch
        {
            "minLength" => (value.Length >= rule.GetInt32(), $"has at least {rule} characters"),
            "maxLength" => (value.Length <= rule.GetInt64(), $"has at most {rule} characters"),
            "pattern" => (_patterns.GetOrAdd(rule.GetString()!, Pattern).IsMatch(value), $"matches {rule}"),
            _ => (true, ""),
        };
        if (!holds)
        {
            findings.Add(where, words, $"string of {value.Length}");
        }
    }

    private static void AssertNumber(JsonElement value, JsonProperty keyword, string where, Findings findings)
    {
        var number = value.GetDouble();
        var (holds, words) = keyword.Name switch
        {
            "minimum" => (number >= keyword.Value.GetDouble(), $"is at least {keyword.Value}"),
            "maximum" => (number <= keyword.Value.GetDouble(), $"is at most {keyword.Value}"),
            _ => (true, ""),
        };
        findings.Unless(holds, where, words, value);
    }

    private void Choose(JsonElement value, JsonElement branches, string where, HashSet<string> known, Findings findings, bool exactlyOne)
    {
        // A branch that names its "type" is chosen by it: the finding then says what is wrong in it, and not that no branch fits.
        var kindred = branches.EnumerateArray().Where(branch => Names(branch, value)).ToList();
        kindred = kindred.Count > 0 ? kindred : [.. branches.EnumerateArray().Where(branch => MayBe(branch, value))];
        if (kindred is [var only])
        {
            Check(value, only, where, known, findings);
            return;
        }

        var fitting = new List<HashSet<string>>();
        foreach (var branch in branches.EnumerateArray())
        {
            var (tried, keys) = (new Findings(), new HashSet<string>(StringComparer.Ordinal));
            Check(value, branch, where, keys, tried);
            if (!tried.Any)
            {
                fitting.Add(keys);
            }
        }

        foreach (var keys in fitting)
        {
            known.UnionWith(keys);
        }

        if (fitting.Count == 0)
        {
            known.Add("*");
        }

        findings.Unless(
            exactlyOne ? fitting.Count == 1 : fitting.Count > 0,
            where,
            $"fits {(exactlyOne ? "exactly one" : "at least one")} of {branches.GetArrayLength()} forms (it fits {fitting.Count})",
            value);
    }

    /// <summary>The branch's <c>type</c> property lists the value's type.</summary>
    private bool Names(JsonElement branch, JsonElement value) =>
        value.At("type") is { ValueKind: JsonValueKind.Number } type
        && Resolve(branch).At("properties").At("type").At("enum").Items().Any(one => JsonElement.DeepEquals(one, type));

    private bool MayBe(JsonElement branch, JsonElement value) =>
        Resolve(branch).At("type") is not { ValueKind: not JsonValueKind.Undefined } type || IsOfType(value, type);

    private static bool IsOfType(JsonElement value, JsonElement rule) =>
        rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Any(one => IsOfType(value, one)) : rule.GetString() switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => value.ValueKind == JsonValueKind.Number && double.IsInteger(value.GetDouble()),
            var other => throw new NotSupportedException($"The type {other} is not known."),
        };

    private static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant | RegexOptions.ECMAScript, TimeSpan.FromSeconds(1));

    private static string Escape(string key) => key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
