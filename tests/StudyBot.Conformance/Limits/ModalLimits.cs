using System.Text.Json;

namespace StudyBot.Conformance.Limits;

/// <summary>A modal, beyond its schema (developers/components/using-modal-components).</summary>
internal static class ModalLimits
{
    private const int MostComponents = 5;
    private const int ActionRow = 1;
    private const int TextInput = 4;
    private const int LongestText = 4000;

    public static void Check(JsonElement modal, string at, Findings findings)
    {
        var tally = new ComponentTally(findings);
        findings.Unless(modal.At("components").Count() is >= 1 and <= MostComponents, $"{at}/components", $"has 1 to {MostComponents} components", modal.At("components"));
        foreach (var (component, place) in modal.ItemsAt("components", at))
        {
            findings.Unless(tally.Enter(component, place) != ActionRow, $"{place}/type", "rows in modals are deprecated: a Label holds the input", component.At("type"));
            if (component.Has("component"))
            {
                CheckInput(component.At("component"), $"{place}/component", tally, findings);
            }
        }
    }

    private static void CheckInput(JsonElement input, string at, ComponentTally tally, Findings findings)
    {
        var type = tally.Enter(input, at);
        tally.CustomId(input, at);
        findings.Unless(!input.Has("disabled"), $"{at}/disabled", "nothing in a modal can be disabled", input.At("disabled"));
        if (type == TextInput)
        {
            CheckText(input, at, findings);
            return;
        }

        // What is required asks for one at least; required is the default.
        findings.Unless(
            input.At("required").Flag() == false || input.At("min_values").Whole() != 0,
            $"{at}/min_values",
            "is at least 1 unless required is false",
            input.At("min_values"));
        SelectLimits.Check(input, at, findings);
    }

    private static void CheckText(JsonElement input, string at, Findings findings)
    {
        var least = input.At("min_length").Whole() ?? 0;
        var most = input.At("max_length").Whole() ?? LongestText;
        findings.Unless(!input.Has("label"), $"{at}/label", "the Label has the label", input.At("label"));
        findings.Unless(least <= most, $"{at}/min_length", "is at most max_length", input.At("min_length"));
        findings.Unless(!(input.At("value").Text()?.Length > most), $"{at}/value", $"has at most {most} characters", input.At("value"));
    }
}
