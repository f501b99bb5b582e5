using System.Text.Json;

namespace StudyBot.Conformance.Limits;

/// <summary>What holds over a whole message or modal: ids that are there once, and how much there is of it.</summary>
internal sealed class ComponentTally(Findings findings)
{
    private readonly HashSet<long> _ids = [];
    private readonly HashSet<string> _customIds = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    public int TextLength { get; set; }

    public long? Enter(JsonElement component, string at)
    {
        Count++;
        if (component.At("id").Whole() is > 0 and var id)
        {
            findings.Unless(_ids.Add(id), $"{at}/id", "is unique", component.At("id"));
        }

        return component.At("type").Whole();
    }

    public void CustomId(JsonElement component, string at)
    {
        if (component.At("custom_id").Text() is { } customId)
        {
            findings.Unless(_customIds.Add(customId), $"{at}/custom_id", "is unique", component.At("custom_id"));
        }
    }
}
