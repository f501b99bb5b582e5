using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Model;

namespace StudyBot.Playground.StandIn.Validation;

/// <summary>The body of a message in all the calls that carry one (developers/resources/message).</summary>
internal static class MessageRules
{
    private const string Legacy = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2";
    private const int MostFiles = 10;
    private const int LargestFile = 10 * 1024 * 1024;

    public static MessageDraft Read(JsonObject body, IReadOnlyList<Upload> files, MessageUse use, Message? edited = null)
    {
        var errors = new FormErrors();
        var draft = Read(new Form(body, "", errors), files, use, edited);
        errors.ThrowIfAny();
        if (IsEmpty(draft, edited))
        {
            throw Refusals.EmptyMessage();
        }

        return draft;
    }

    public static MessageDraft Read(Form form, IReadOnlyList<Upload> files, MessageUse use, Message? edited)
    {
        var flags = Flags(form, use, edited);
        var v2 = ((flags | (edited?.Flags ?? 0)) & MessageFlags.ComponentsV2) != 0;
        var content = form.Text("content", 0, 2000);
        var descriptions = new Dictionary<ulong, string>();
        var draft = new MessageDraft
        {
            Content = form.Sent("content") ? content ?? "" : null,
            Flags = flags,
            Embeds = Embeds(form),
            Mentions = MentionRule.Read(form),
            Files = files,
            Kept = Attachments(form, files, edited, descriptions),
            Descriptions = descriptions,
        };
        form.Flag("tts");
        if (use == MessageUse.ChannelCreate)
        {
            draft = CreateFields(form, draft);
        }
        else
        {
            // Clients send the same fields with every message; Discord takes them everywhere and heeds them here alone.
            form.Sent("nonce");
            form.Flag("enforce_nonce");
        }

        new MessageComponentRules(v2, FileNames(files, edited)).Check(form);
        if (form.Sent("components"))
        {
            draft = draft with { Components = form.Body["components"] as JsonArray ?? [] };
        }

        if (v2)
        {
            RefuseLegacyFields(form, draft, edited);
        }

        form.Close();
        return draft;
    }

    private static MessageDraft CreateFields(Form form, MessageDraft draft)
    {
        var nonce = form.Has("nonce") && form.Body["nonce"] is JsonValue value ? value.ToString() : null;
        if (nonce is { Length: > 25 or 0 })
        {
            form.Refuse("nonce", "NONCE_TYPE_TOO_LONG", "Nonce must be 1-25 characters.");
        }

        var reference = form.Child("message_reference");
        var repliesTo = reference?.Id("message_id", required: true);
        reference?.Whole("type", 0, 0);
        reference?.Id("channel_id");
        reference?.Id("guild_id");
        reference?.Flag("fail_if_not_exists");
        reference?.Close();
        return draft with { Nonce = nonce, EnforceNonce = form.Flag("enforce_nonce") == true, RepliesTo = repliesTo };
    }

    private static int Flags(Form form, MessageUse use, Message? edited)
    {
        var flags = (int)(form.Whole("flags", 0, int.MaxValue) ?? 0);
        var settable = MessageFlags.SuppressEmbeds | MessageFlags.ComponentsV2;
        if (edited is not null)
        {
            return flags & settable;
        }

        settable |= MessageFlags.SuppressNotifications | (use == MessageUse.ChannelCreate ? 0 : MessageFlags.Ephemeral);
        if ((flags & ~settable) != 0)
        {
            form.Refuse("flags", "MESSAGE_FLAGS_NOT_SETTABLE", $"The flags {flags & ~settable} cannot be set by this call");
        }

        return flags;
    }

    private static void RefuseLegacyFields(Form form, MessageDraft draft, Message? edited)
    {
        if (draft.Content is { Length: > 0 } || (draft.Content is null && edited is { Content.Length: > 0 }))
        {
            form.Refuse("content", Legacy, "The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        }

        if (draft.Embeds is { Count: > 0 } || (draft.Embeds is null && edited is { Embeds.Count: > 0 }))
        {
            form.Refuse("embeds", Legacy, "The 'embeds' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        }
    }

    public static bool IsEmpty(MessageDraft draft, Message? edited)
    {
        var content = draft.Content ?? edited?.Content;
        var components = draft.Components?.Count ?? edited?.Components.Count ?? 0;
        var embeds = draft.Embeds?.Count ?? edited?.Embeds.Count ?? 0;
        var attachments = draft.Files.Count + (draft.Kept?.Count ?? edited?.Attachments.Count ?? 0);
        return string.IsNullOrEmpty(content) && components + embeds + attachments == 0;
    }

    private static JsonArray? Embeds(Form form)
    {
        var length = 0;
        foreach (var embed in form.List("embeds", 0, 10))
        {
            length += (embed.Text("title", 0, 256)?.Length ?? 0) + (embed.Text("description", 0, 4096)?.Length ?? 0);
            embed.Whole("color", 0, 0xFFFFFF);
            embed.Text("url", 0, 2048);
            embed.Text("timestamp");
            embed.Text("type");
            length += embed.Child("footer")?.Text("text", 0, 2048, required: true)?.Length ?? 0;
            length += embed.Child("author")?.Text("name", 0, 256, required: true)?.Length ?? 0;
            embed.Child("image")?.Text("url", required: true);
            embed.Child("thumbnail")?.Text("url", required: true);
            foreach (var field in embed.List("fields", 0, 25))
            {
                length += (field.Text("name", 1, 256, required: true)?.Length ?? 0) + (field.Text("value", 1, 1024, required: true)?.Length ?? 0);
                field.Flag("inline");
                field.Close();
            }

            embed.Close();
        }

        if (length > 6000)
        {
            form.Refuse("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
        }

        return form.Sent("embeds") ? form.Body["embeds"] as JsonArray ?? [] : null;
    }

    private static List<ulong>? Attachments(Form form, IReadOnlyList<Upload> files, Message? edited, Dictionary<ulong, string> descriptions)
    {
        if (files.Count > MostFiles)
        {
            throw Refusals.TooManyFiles();
        }

        if (files.Any(file => file.Content.Length > LargestFile))
        {
            throw Refusals.FileTooLarge();
        }

        var kept = new List<ulong>();
        foreach (var listed in form.List("attachments", 0, MostFiles))
        {
            var id = listed.Body["id"] is JsonValue value && ulong.TryParse(value.ToString(), out var parsed) ? parsed : (ulong?)null;
            listed.Sent("id");
            listed.Text("filename", 1, 1024);
            listed.Text("title", 0, 1024);
            if (listed.Text("description", 0, 1024) is { } description && id is { } described)
            {
                descriptions[described] = description;
            }

            listed.Flag("is_spoiler");

            // Of voice messages, which no bot of ours sends; other clients leave them null.
            listed.Sent("waveform");
            listed.Sent("duration_secs");
            listed.Close();
            if (edited?.Attachments.Exists(attachment => attachment.Id == id) == true)
            {
                kept.Add(id!.Value);
            }
            else if (!files.Any(file => (ulong)file.Number == id))
            {
                throw Refusals.UploadNotFound();
            }
        }

        return form.Sent("attachments") ? kept : null;
    }

    private static List<string> FileNames(IReadOnlyList<Upload> files, Message? edited) =>
        [.. files.Select(file => file.FileName), .. edited?.Attachments.Select(attachment => attachment.FileName) ?? []];
}
