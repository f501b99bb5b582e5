using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyBot.Playground.StandIn.Validation;

/// <summary>One object of a request. It remembers which fields were asked for, so that <see cref="Close"/> finds the others.</summary>
internal sealed class Form(JsonObject body, string path, FormErrors errors)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public JsonObject Body => body;

    public string Path => path;

    public bool Sent(string key)
    {
        _known.Add(key);
        return body.ContainsKey(key);
    }

    public bool Has(string key) => Sent(key) && body[key] is not null;

    public string? Text(string key, int min = 0, int max = int.MaxValue, bool required = false)
    {
        if (!Present(key, required))
        {
            return null;
        }

        if (body[key] is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            Refuse(key, "STRING_TYPE_CONVERT", "Could not interpret the value as string.");
            return null;
        }

        if (text.Length < min || text.Length > max)
        {
            Refuse(key, "BASE_TYPE_BAD_LENGTH", $"Must be between {min} and {max} in length.");
        }

        return text;
    }

    public long? Whole(string key, long min = long.MinValue, long max = long.MaxValue, bool required = false)
    {
        if (!Present(key, required))
        {
            return null;
        }

        if (body[key] is not JsonValue value || value.GetValueKind() != JsonValueKind.Number || !value.TryGetValue<long>(out var number))
        {
            Refuse(key, "NUMBER_TYPE_COERCE", "Value is not an integer.");
            return null;
        }

        if (number < min || number > max)
        {
            Refuse(key, "NUMBER_TYPE_RANGE", $"Must be between {min} and {max}.");
        }

        return number;
    }

    public double? Number(string key)
    {
        if (!Present(key, required: false))
        {
            return null;
        }

        if (body[key] is JsonValue value && value.TryGetValue<double>(out var number))
        {
            return number;
        }

        Refuse(key, "FLOAT_TYPE_COERCE", "Value is not a number.");
        return null;
    }

    public bool? Flag(string key)
    {
        if (!Present(key, required: false))
        {
            return null;
        }

        if (body[key] is JsonValue value && value.TryGetValue<bool>(out var flag))
        {
            return flag;
        }

        Refuse(key, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
        return null;
    }

    public ulong? Id(string key, bool required = false)
    {
        if (!Present(key, required))
        {
            return null;
        }

        var id = JsonText.Id(body[key]);
        if (id is null)
        {
            Refuse(key, "NUMBER_TYPE_COERCE", $"Value \"{body[key]}\" is not snowflake.");
        }

        return id;
    }

    public Form? Child(string key, bool required = false)
    {
        if (!Present(key, required))
        {
            return null;
        }

        if (body[key] is JsonObject child)
        {
            return new Form(child, $"{path}/{key}", errors);
        }

        Refuse(key, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType.");
        return null;
    }

    public IReadOnlyList<Form> List(string key, int min = 0, int max = int.MaxValue, bool required = false)
    {
        if (Items(key, min, max, required) is not { } array)
        {
            return [];
        }

        var forms = new List<Form>();
        for (var index = 0; index < array.Count; index++)
        {
            if (array[index] is JsonObject item)
            {
                forms.Add(new Form(item, $"{path}/{key}/{index}", errors));
            }
            else
            {
                errors.Add($"{path}/{key}/{index}", "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType.");
            }
        }

        return forms;
    }

    public JsonArray? Items(string key, int min = 0, int max = int.MaxValue, bool required = false)
    {
        if (!Present(key, required))
        {
            return null;
        }

        if (body[key] is not JsonArray array)
        {
            Refuse(key, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType.");
            return null;
        }

        if (array.Count < min || array.Count > max)
        {
            Refuse(key, "BASE_TYPE_BAD_LENGTH", $"Must be between {min} and {max} in length.");
        }

        return array;
    }

    public void Refuse(string key, string code, string message) =>
        errors.Add(key.Length == 0 ? path : $"{path}/{key}", code, message);

    /// <summary>Real Discord passes over unknown fields; here a typo is seen.</summary>
    public void Close()
    {
        foreach (var (key, _) in body)
        {
            if (!_known.Contains(key))
            {
                Refuse(key, "UNKNOWN_FIELD", $"The stand-in knows no field \"{key}\" here.");
            }
        }
    }

    private bool Present(string key, bool required)
    {
        if (Has(key))
        {
            return true;
        }

        if (required)
        {
            Refuse(key, "BASE_TYPE_REQUIRED", "This field is required");
        }

        return false;
    }
}
