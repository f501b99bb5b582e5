namespace StudyBot.Playground.StandIn.Validation;

/// <summary>What must hold over a whole message or modal: unique ids, and how much there is of it.</summary>
internal sealed class ComponentTally
{
    private readonly HashSet<string> _customIds = new(StringComparer.Ordinal);
    private readonly HashSet<long> _ids = [];

    public int Count { get; private set; }

    public int TextLength { get; set; }

    public int Enter(Form component)
    {
        Count++;
        var type = (int)(component.Whole("type", required: true) ?? 0);
        var id = component.Whole("id", 0, int.MaxValue) ?? 0;
        if (id != 0 && !_ids.Add(id))
        {
            component.Refuse("id", "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
        }

        return type;
    }

    public void CustomId(Form component)
    {
        if (component.Text("custom_id", 1, 100, required: true) is { } customId && !_customIds.Add(customId))
        {
            component.Refuse("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }
}
