using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Model;

namespace StudyBot.Playground.StandIn.Validation;

/// <summary>What the API adds to components it accepted: ids in order, and the fields its answers always carry.</summary>
internal sealed class ComponentFill
{
    private readonly HashSet<int> _taken = [];
    private readonly Func<string, string> _url;
    private readonly IReadOnlyList<Attachment> _files;
    private int _last;

    private ComponentFill(IReadOnlyList<Attachment> files, Func<string, string> url)
    {
        _files = files;
        _url = url;
    }

    public static JsonArray Message(JsonArray sent, IReadOnlyList<Attachment> files, Func<string, string> urlOfFile) =>
        new ComponentFill(files, urlOfFile).Fill(sent);

    public static JsonArray Modal(JsonArray sent) => new ComponentFill([], name => name).Fill(sent);

    private JsonArray Fill(JsonArray sent)
    {
        var filled = sent.DeepClone().AsArray();
        Collect(filled);
        FillAll(filled);
        return filled;
    }

    private void Collect(JsonArray components)
    {
        foreach (var component in components.OfType<JsonObject>())
        {
            _taken.Add(JsonText.Int(component["id"]));
            foreach (var child in Children(component))
            {
                Collect(child);
            }
        }
    }

    private static IEnumerable<JsonArray> Children(JsonObject component)
    {
        if (component["components"] is JsonArray children)
        {
            yield return children;
        }

        foreach (var key in (string[])["accessory", "component"])
        {
            if (component[key] is JsonObject single)
            {
                yield return [single.DeepClone()];
            }
        }
    }

    private void FillAll(JsonArray components)
    {
        foreach (var component in components.OfType<JsonObject>())
        {
            FillOne(component);
        }
    }

    private void FillOne(JsonObject component)
    {
        if (JsonText.Int(component["id"]) == 0)
        {
            do
            {
                _last++;
            }
            while (!_taken.Add(_last));

            component["id"] = _last;
        }

        AddDefaults(component);
        if (component["accessory"] is JsonObject accessory)
        {
            FillOne(accessory);
        }

        if (component["component"] is JsonObject inner)
        {
            FillOne(inner);
        }

        if (component["components"] is JsonArray children)
        {
            FillAll(children);
        }
    }

    private void AddDefaults(JsonObject component)
    {
        switch (JsonText.Int(component["type"]))
        {
            case ComponentType.Container:
                Default(component, "accent_color", null);
                Default(component, "spoiler", false);
                break;
            case ComponentType.Separator:
                Default(component, "spacing", 1);
                Default(component, "divider", true);
                break;
            case ComponentType.Thumbnail:
                Media(component, "media");
                break;
            case ComponentType.MediaGallery:
                foreach (var item in component["items"]!.AsArray().OfType<JsonObject>())
                {
                    Media(item, "media");
                }

                break;
            case ComponentType.File:
                File(component);
                break;
            case var type when ComponentType.IsSelect(type):
                Default(component, "min_values", 1);
                Default(component, "max_values", 1);
                break;
            default:
                break;
        }
    }

    private void Media(JsonObject holder, string key)
    {
        Default(holder, "description", null);
        Default(holder, "spoiler", false);
        Resolve(holder[key]!.AsObject());
    }

    private void File(JsonObject component)
    {
        Default(component, "spoiler", false);
        if (Resolve(component["file"]!.AsObject()) is { } file)
        {
            component["name"] = file.FileName;
            component["size"] = file.Content.Length;
        }
    }

    private Attachment? Resolve(JsonObject media)
    {
        const string Attached = "attachment://";
        var url = JsonText.Text(media["url"]) ?? "";
        Attachment? file = null;
        if (url.StartsWith(Attached, StringComparison.Ordinal))
        {
            var name = url[Attached.Length..];
            file = _files.FirstOrDefault(candidate => candidate.FileName == name);
            url = _url(name);
            media["url"] = url;
        }

        media["id"] = (file?.Id ?? 0).ToString();
        media["proxy_url"] = url;
        return file;
    }

    private static void Default(JsonObject component, string key, JsonNode? value)
    {
        if (component[key] is null)
        {
            component[key] = value;
        }
    }
}
