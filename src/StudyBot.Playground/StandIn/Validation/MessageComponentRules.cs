namespace StudyBot.Playground.StandIn.Validation;

/// <summary>The components of a message, with and without Components V2 (developers/components/reference).</summary>
internal sealed class MessageComponentRules(bool v2, IReadOnlyCollection<string> fileNames)
{
    public const int MostComponents = 40;
    public const int MostText = 4000;

    private readonly ComponentTally _tally = new();

    public void Check(Form message)
    {
        var top = message.List("components", 0, v2 ? MostComponents : 5);
        foreach (var component in top)
        {
            Check(component, inContainer: false);
        }

        if (_tally.Count > MostComponents && v2)
        {
            message.Refuse("components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", $"The total number of components cannot exceed {MostComponents}");
        }

        if (_tally.TextLength > MostText)
        {
            message.Refuse("components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", $"The total displayable text cannot exceed {MostText} characters");
        }
    }

    private void Check(Form component, bool inContainer)
    {
        var type = _tally.Enter(component);
        switch (type)
        {
            case ComponentType.ActionRow:
                ActionRow(component);
                break;
            case ComponentType.Section when v2:
                Section(component);
                break;
            case ComponentType.TextDisplay when v2:
                TextDisplay(component);
                break;
            case ComponentType.MediaGallery when v2:
                MediaGallery(component);
                break;
            case ComponentType.File when v2:
                Media(component, "file", attachmentOnly: true);
                component.Flag("spoiler");
                break;
            case ComponentType.Separator when v2:
                component.Flag("divider");
                component.Whole("spacing", 1, 2);
                break;
            case ComponentType.Container when v2 && !inContainer:
                Container(component);
                break;
            default:
                component.Refuse("type", "UNION_TYPE_CHOICES", $"Component type {type} may not stand here.");
                return;
        }

        component.Close();
    }

    private void Container(Form container)
    {
        container.Whole("accent_color", 0, 0xFFFFFF);
        container.Flag("spoiler");
        foreach (var child in container.List("components", 1, MostComponents, required: true))
        {
            Check(child, inContainer: true);
        }
    }

    private void ActionRow(Form row)
    {
        var children = row.List("components", 1, 5, required: true);
        var selects = 0;
        foreach (var child in children)
        {
            var type = _tally.Enter(child);
            if (type == ComponentType.Button)
            {
                Button(child);
            }
            else if (ComponentType.IsSelect(type))
            {
                selects++;
                SelectRules.Check(child, type, _tally, inModal: false);
            }
            else
            {
                child.Refuse("type", "UNION_TYPE_CHOICES", $"Component type {type} may not stand in an Action Row.");
                continue;
            }

            child.Close();
        }

        if (selects > 0 && children.Count > 1)
        {
            row.Refuse("components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "An Action Row holds one select or up to five buttons");
        }
    }

    private void Button(Form button)
    {
        var style = button.Whole("style", 1, 6, required: true);
        button.Text("label", 0, 80);
        button.Flag("disabled");
        ChoiceRules.Emoji(button);
        if (style is >= 1 and <= 4)
        {
            _tally.CustomId(button);
        }
        else if (style == 5)
        {
            button.Text("url", 1, 512, required: true);
        }
        else
        {
            button.Id("sku_id", required: true);
        }

        if (style != 6 && string.IsNullOrEmpty(button.Text("label")) && !button.Has("emoji"))
        {
            button.Refuse("", "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A button needs a label or an emoji");
        }
    }

    private void Section(Form section)
    {
        foreach (var text in section.List("components", 1, 3, required: true))
        {
            if (_tally.Enter(text) == ComponentType.TextDisplay)
            {
                TextDisplay(text);
                text.Close();
            }
            else
            {
                text.Refuse("type", "UNION_TYPE_CHOICES", "A Section holds Text Displays only.");
            }
        }

        if (section.Child("accessory", required: true) is not { } accessory)
        {
            return;
        }

        var type = _tally.Enter(accessory);
        if (type == ComponentType.Button)
        {
            Button(accessory);
        }
        else if (type == ComponentType.Thumbnail)
        {
            Media(accessory, "media", attachmentOnly: false);
            accessory.Text("description", 0, 1024);
            accessory.Flag("spoiler");
        }
        else
        {
            accessory.Refuse("type", "UNION_TYPE_CHOICES", "An accessory is a Button or a Thumbnail.");
            return;
        }

        accessory.Close();
    }

    private void TextDisplay(Form text) => _tally.TextLength += text.Text("content", 1, MostText, required: true)?.Length ?? 0;

    private void MediaGallery(Form gallery)
    {
        foreach (var item in gallery.List("items", 1, 10, required: true))
        {
            Media(item, "media", attachmentOnly: false);
            item.Text("description", 0, 1024);
            item.Flag("spoiler");
            item.Close();
        }
    }

    private void Media(Form holder, string key, bool attachmentOnly)
    {
        if (holder.Child(key, required: true) is not { } media)
        {
            return;
        }

        var url = media.Text("url", 1, 2048, required: true);
        media.Close();
        const string Attached = "attachment://";
        if (url is null)
        {
            return;
        }

        if (url.StartsWith(Attached, StringComparison.Ordinal))
        {
            if (!fileNames.Contains(url[Attached.Length..]))
            {
                media.Refuse("url", "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", "The referenced attachment was not found");
            }
        }
        else if (attachmentOnly || !url.StartsWith("http", StringComparison.Ordinal))
        {
            media.Refuse("url", "URL_TYPE_INVALID_SCHEME", "Scheme must be one of the allowed ones.");
        }
    }
}
