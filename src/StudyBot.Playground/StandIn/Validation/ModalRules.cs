namespace StudyBot.Playground.StandIn.Validation;

/// <summary>A modal and its inputs (developers/components/using-modal-components).</summary>
internal sealed class ModalRules
{
    private readonly ComponentTally _tally = new();

    public static void Check(Form modal)
    {
        modal.Text("custom_id", 1, 100, required: true);
        modal.Text("title", 1, 45, required: true);
        var rules = new ModalRules();
        foreach (var component in modal.List("components", 1, 5, required: true))
        {
            rules.Top(component);
        }

        modal.Close();
    }

    private void Top(Form component)
    {
        var type = _tally.Enter(component);
        if (type == ComponentType.TextDisplay)
        {
            component.Text("content", 1, 4000, required: true);
        }
        else if (type == ComponentType.Label)
        {
            Label(component);
        }
        else
        {
            component.Refuse("type", "UNION_TYPE_CHOICES", $"Component type {type} may not stand in a modal.");
            return;
        }

        component.Close();
    }

    private void Label(Form label)
    {
        label.Text("label", 1, 45, required: true);
        label.Text("description", 0, 100);
        if (label.Child("component", required: true) is not { } input)
        {
            return;
        }

        var type = _tally.Enter(input);
        if (ComponentType.IsSelect(type))
        {
            SelectRules.Check(input, type, _tally, inModal: true);
        }
        else if (type is ComponentType.TextInput or ComponentType.FileUpload or ComponentType.RadioGroup
            or ComponentType.CheckboxGroup or ComponentType.Checkbox)
        {
            Input(input, type);
        }
        else
        {
            input.Refuse("type", "UNION_TYPE_CHOICES", $"Component type {type} may not stand in a Label.");
            return;
        }

        input.Close();
    }

    private void Input(Form input, int type)
    {
        _tally.CustomId(input);
        SelectRules.RefuseDisabled(input);
        if (type == ComponentType.Checkbox)
        {
            input.Flag("default");
            return;
        }

        var required = input.Flag("required") ?? true;
        switch (type)
        {
            case ComponentType.TextInput:
                TextInput(input);
                break;
            case ComponentType.FileUpload:
                input.Items("file_types", 0, 10);
                SelectRules.RequiredNeedsOne(input, required);
                ChoiceRules.Range(input, 0, 10, 1, 10);
                break;
            case ComponentType.RadioGroup:
                if (ChoiceRules.Options(input, 2, 10, emoji: false) > 1)
                {
                    input.Refuse("options", "SELECT_COMPONENT_TOO_MANY_DEFAULTS", "Only one option of a radio group may be chosen");
                }

                break;
            default:
                SelectRules.RequiredNeedsOne(input, required);
                var chosen = ChoiceRules.Options(input, 1, 10, emoji: false);
                var count = input.Items("options")?.Count ?? 10;
                ChoiceRules.Range(input, chosen, 10, count, count);
                break;
        }
    }

    private static void TextInput(Form input)
    {
        input.Whole("style", 1, 2, required: true);
        var least = input.Whole("min_length", 0, 4000) ?? 0;
        var most = input.Whole("max_length", 1, 4000) ?? 4000;
        if (least > most)
        {
            input.Refuse("min_length", "TEXT_INPUT_MIN_GREATER_THAN_MAX", "min_length must not be greater than max_length");
        }

        var value = input.Text("value", 0, 4000);
        if (value is { Length: > 0 } && (value.Length > most || value.Length < least))
        {
            input.Refuse("value", "BASE_TYPE_BAD_LENGTH", $"Must be between {least} and {most} in length.");
        }

        input.Text("placeholder", 0, 100);
        if (input.Sent("label"))
        {
            input.Refuse("label", "COMPONENT_LABEL_NOT_ALLOWED", "label may not be used on a text input inside a Label");
        }
    }
}
