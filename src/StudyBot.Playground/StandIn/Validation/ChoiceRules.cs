namespace StudyBot.Playground.StandIn.Validation;

/// <summary>What selects, radio groups and checkbox groups have in common: options and how many may be chosen.</summary>
internal static class ChoiceRules
{
    /// <returns>How many options are chosen to begin with.</returns>
    public static int Options(Form component, int min, int max, bool emoji)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        var chosen = 0;
        foreach (var option in component.List("options", min, max, required: true))
        {
            option.Text("label", 1, 100, required: true);
            if (option.Text("value", 1, 100, required: true) is { } value && !values.Add(value))
            {
                option.Refuse("value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
            }

            option.Text("description", 0, 100);
            chosen += option.Flag("default") == true ? 1 : 0;
            if (emoji)
            {
                Emoji(option);
            }

            option.Close();
        }

        return chosen;
    }

    public static void Range(Form component, int chosen, int highest, int defaultMax, int optionCount)
    {
        var least = component.Whole("min_values", 0, highest) ?? 1;
        var most = component.Whole("max_values", 1, highest) ?? defaultMax;
        if (least > most)
        {
            component.Refuse("min_values", "SELECT_COMPONENT_MIN_GREATER_THAN_MAX", "min_values must not be greater than max_values");
        }

        if (component.Has("max_values") && most > optionCount)
        {
            component.Refuse("max_values", "NUMBER_TYPE_MAX", $"int value should be less than or equal to {optionCount}.");
        }

        if (chosen > most)
        {
            component.Refuse("options", "SELECT_COMPONENT_TOO_MANY_DEFAULTS", $"More than {most} options are chosen by default");
        }
    }

    public static void Emoji(Form holder)
    {
        if (holder.Child("emoji") is not { } emoji)
        {
            return;
        }

        emoji.Id("id");
        emoji.Text("name", 1, 32);
        emoji.Flag("animated");
        if (!emoji.Has("id") && !emoji.Has("name"))
        {
            emoji.Refuse("", "BUTTON_COMPONENT_INVALID_EMOJI", "Invalid emoji");
        }

        emoji.Close();
    }
}
