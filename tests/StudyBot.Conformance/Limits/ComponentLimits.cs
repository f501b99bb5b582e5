using System.Text.Json;

namespace StudyBot.Conformance.Limits;

/// <summary>The components of a message, beyond their schemas (developers/components/reference).</summary>
internal sealed class ComponentLimits(ICollection<string> fileNames, bool hasAllFiles, Findings findings)
{
    private const int MostComponents = 40;
    private const int MostLegacyRows = 5;

    /// <summary>No source tells a cap for the whole message: this is the one text's.</summary>
    private const int MostText = 4000;

    private readonly ComponentTally _tally = new(findings);

    /// <param name="hasAllFiles">False where files of an earlier send may be referred to.</param>
    public static void CheckMessage(JsonElement message, string at, bool canBeV2, IEnumerable<string> fileNames, bool hasAllFiles, Findings findings)
    {
        var limits = new ComponentLimits([.. fileNames], hasAllFiles, findings);
        foreach (var (component, place) in message.ItemsAt("components", at))
        {
            findings.Unless(canBeV2 || component.At("type").Whole() == 1, $"{place}/type", "stands only in a message with the Components V2 flag", component.At("type"));
            limits.Visit(component, place);
        }

        var (most, count) = canBeV2 ? (MostComponents, limits._tally.Count) : (MostLegacyRows, message.At("components").Count());
        findings.Unless(count <= most, $"{at}/components", $"holds at most {most} components in all", $"{count} components");
        findings.Unless(limits._tally.TextLength <= MostText, $"{at}/components", $"shows at most {MostText} characters in all", message.At("components"));
    }

    private void Visit(JsonElement component, string at)
    {
        var type = _tally.Enter(component, at);
        switch (type)
        {
            case 1:
                CheckRow(component, at);
                break;
            case 2:
                CheckButton(component, at);
                break;
            case 3 or 5 or 6 or 7 or 8:
                _tally.CustomId(component, at);
                SelectLimits.Check(component, at, findings);
                findings.Unless(!component.Has("required"), $"{at}/required", "belongs to modals", component.At("required"));
                break;
            case 10:
                _tally.TextLength += component.At("content").Text()?.Length ?? 0;
                break;
            case 11:
                CheckMedia(component.At("media"), $"{at}/media", isFile: false);
                break;
            case 12:
                foreach (var (item, place) in component.ItemsAt("items", at))
                {
                    CheckMedia(item.At("media"), $"{place}/media", isFile: false);
                }

                break;
            case 13:
                CheckMedia(component.At("file"), $"{at}/file", isFile: true);
                break;
            default:
                break;
        }

        foreach (var (child, place) in component.ItemsAt("components", at))
        {
            Visit(child, place);
        }

        if (component.Has("accessory"))
        {
            Visit(component.At("accessory"), $"{at}/accessory");
        }
    }

    private void CheckRow(JsonElement row, string at)
    {
        var children = row.At("components").Items().Select(child => child.At("type").Whole()).ToList();
        findings.Unless(
            children.TrueForAll(type => type == 2) || children is [not 2],
            $"{at}/components",
            "is one to five buttons, or exactly one select",
            row.At("components"));
    }

    private void CheckButton(JsonElement button, string at)
    {
        var style = button.At("style").Whole();
        var (needs, without) = style switch
        {
            5 => ("url", (string[])["custom_id", "sku_id"]),
            6 => ("sku_id", ["custom_id", "url", "label", "emoji"]),
            _ => ("custom_id", ["url", "sku_id"]),
        };
        findings.Unless(button.Has(needs), $"{at}/{needs}", $"is required for style {style}", button.At(needs));
        foreach (var key in without.Where(key => button.Has(key)))
        {
            findings.Add($"{at}/{key}", $"may not stand on a button of style {style}", button.At(key));
        }

        if (button.Has("custom_id"))
        {
            _tally.CustomId(button, at);
        }

        if (style != 6)
        {
            findings.Unless(button.Has("emoji") || button.At("label").Text() is { Length: > 0 }, at, "a button shows a label or an emoji", button);
        }
    }

    private void CheckMedia(JsonElement media, string at, bool isFile)
    {
        const string Attached = "attachment://";
        var url = media.At("url").Text() ?? "";
        if (url.StartsWith(Attached, StringComparison.Ordinal))
        {
            findings.Unless(!hasAllFiles || fileNames.Contains(url[Attached.Length..]), $"{at}/url", "names a file that is sent along", media.At("url"));
        }
        else
        {
            var isWeb = url.StartsWith("https://", StringComparison.Ordinal) || url.StartsWith("http://", StringComparison.Ordinal);
            findings.Unless(isWeb && !isFile, $"{at}/url", isFile ? "is attachment://name" : "is http, https or attachment://name", media.At("url"));
        }
    }
}
