namespace StudyBot.Playground.StandIn.Validation;

internal static class SelectRules
{
    private const int MostOptions = 25;

    public static void Check(Form select, int type, ComponentTally tally, bool inModal)
    {
        tally.CustomId(select);
        select.Text("placeholder", 0, 150);
        var required = select.Flag("required") ?? true;
        if (inModal)
        {
            RefuseDisabled(select);
            RequiredNeedsOne(select, required);
        }
        else
        {
            select.Flag("disabled");
        }

        if (type == ComponentType.StringSelect)
        {
            var chosen = ChoiceRules.Options(select, 1, MostOptions, emoji: true);
            ChoiceRules.Range(select, chosen, MostOptions, 1, select.Items("options")?.Count ?? MostOptions);
            return;
        }

        if (type == ComponentType.ChannelSelect)
        {
            select.Items("channel_types");
        }

        foreach (var preset in select.List("default_values", 0, MostOptions))
        {
            preset.Id("id", required: true);
            if (preset.Text("type", required: true) is not ("user" or "role" or "channel"))
            {
                preset.Refuse("type", "BASE_TYPE_CHOICES", "Value must be one of ('user', 'role', 'channel').");
            }

            preset.Close();
        }

        ChoiceRules.Range(select, select.Items("default_values")?.Count ?? 0, MostOptions, 1, MostOptions);
    }

    public static void RefuseDisabled(Form component)
    {
        if (component.Sent("disabled"))
        {
            component.Refuse("disabled", "COMPONENT_DISABLED_NOT_ALLOWED", "disabled may not be used in a modal");
        }
    }

    /// <summary>A required input must ask for at least one value.</summary>
    public static void RequiredNeedsOne(Form component, bool required)
    {
        if (required && component.Whole("min_values") == 0)
        {
            component.Refuse("min_values", "COMPONENT_REQUIRED_MIN_VALUES", "min_values must be at least 1 unless required is false");
        }
    }
}
