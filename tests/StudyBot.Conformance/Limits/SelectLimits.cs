using System.Text.Json;

namespace StudyBot.Conformance.Limits;

/// <summary>Selects, radio groups and checkbox groups: options, and how many may be taken.</summary>
internal static class SelectLimits
{
    private const int StringSelect = 3;
    private const int RadioGroup = 21;
    private const int CheckboxGroup = 22;

    public static void Check(JsonElement component, string at, Findings findings)
    {
        var type = component.At("type").Whole();
        var options = component.At("options").Items().ToList();
        var least = component.At("min_values").Whole() ?? 1;
        var most = component.At("max_values").Whole() ?? (type == CheckboxGroup ? options.Count : 1);
        findings.Unless(least <= most, $"{at}/min_values", "is at most max_values", component.At("min_values"));
        if (type is StringSelect or RadioGroup or CheckboxGroup)
        {
            var values = options.Select(option => option.At("value").Text()).ToList();
            findings.Unless(values.Distinct(StringComparer.Ordinal).Count() == values.Count, $"{at}/options", "has each value once", component.At("options"));
            findings.Unless(!component.Has("max_values") || most <= options.Count, $"{at}/max_values", "is at most the number of options", component.At("max_values"));
        }

        var chosen = component.Has("default_values") ? component.At("default_values").Count() : options.Count(option => option.At("default").Flag() == true);
        findings.Unless(chosen <= most, $"{at}/options", "chooses no more than max_values to begin with", component);
    }
}
