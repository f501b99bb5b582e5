using System.Text.Json;

namespace StudyBot.Conformance.Limits;

/// <summary>What the description does not say of a message (developers/resources/message, developers/components/reference).</summary>
internal static class MessageLimits
{
    private const long SuppressEmbeds = 1 << 2;
    private const long Ephemeral = 1 << 6;
    private const long SuppressNotifications = 1 << 12;
    private const long VoiceMessage = 1 << 13;
    private const long ComponentsV2 = 1 << 15;
    private const int LongestContent = 2000;
    private const int LongestNonce = 25;
    private const int LargestEmbeds = 6000;

    private static readonly string[] _legacy = ["content", "embeds", "poll", "sticker_ids"];
    private static readonly string[] _content = [.. _legacy, "components"];

    public static void Check(JsonElement message, string at, MessageUse use, IReadOnlyDictionary<int, string> files, Findings findings)
    {
        var flags = message.At("flags").Whole() ?? 0;
        CheckFlags(message, at, use, flags, findings);
        CheckText(message, at, findings);
        CheckMentions(message.At("allowed_mentions"), $"{at}/allowed_mentions", findings);
        CheckAttachments(message, at, use, files, findings);
        var v2 = (flags & ComponentsV2) != 0;
        if (v2)
        {
            foreach (var key in _legacy.Where(key => IsFilled(message.At(key))))
            {
                findings.Add($"{at}/{key}", "may not stand beside Components V2", message.At(key));
            }
        }

        // An edit may leave the flags as they are: then it is not known whether the message is of the second kind.
        var canBeV2 = v2 || (use == MessageUse.Edit && !message.Has("flags"));
        ComponentLimits.CheckMessage(message, at, canBeV2, files.Values, use != MessageUse.Edit, findings);
        if (use != MessageUse.Edit && files.Count == 0 && !_content.Any(key => IsFilled(message.At(key))))
        {
            findings.Add(at, "a message says something: content, embeds, components, stickers, files or a poll", "an empty message");
        }
    }

    private static bool IsFilled(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Length > 0,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        _ => value.Is(),
    };

    private static void CheckFlags(JsonElement message, string at, MessageUse use, long flags, Findings findings)
    {
        if (use == MessageUse.Edit)
        {
            // An edit repeats the bits that are set already, whatever they are.
            return;
        }

        var settable = SuppressEmbeds | SuppressNotifications | VoiceMessage | ComponentsV2 | (use == MessageUse.Create ? 0 : Ephemeral);
        findings.Unless((flags & ~settable) == 0, $"{at}/flags", $"only the bits {settable} may be set here", message.At("flags"));
    }

    private static void CheckText(JsonElement message, string at, Findings findings)
    {
        findings.Unless(!(message.At("content").Text()?.Length > LongestContent), $"{at}/content", $"has at most {LongestContent} characters", message.At("content"));
        findings.Unless(!(message.At("nonce").ToString().Length > LongestNonce), $"{at}/nonce", $"has at most {LongestNonce} characters", message.At("nonce"));
        if (message.At("enforce_nonce").Flag() == true && !message.Has("nonce"))
        {
            findings.Add($"{at}/nonce", "there is a nonce to enforce", "nothing");
        }

        var size = 0;
        foreach (var (embed, place) in message.ItemsAt("embeds", at))
        {
            size += EmbedLimits.Check(embed, place, findings);
        }

        findings.Unless(size <= LargestEmbeds, $"{at}/embeds", $"all embeds together have at most {LargestEmbeds} characters", message.At("embeds"));
    }

    private static void CheckMentions(JsonElement mentions, string at, Findings findings)
    {
        if (!mentions.Is())
        {
            return;
        }

        foreach (var kind in (string[])["users", "roles"])
        {
            var parsed = mentions.At("parse").Items().Any(word => word.Text() == kind);
            findings.Unless(!parsed || mentions.At(kind).Count() == 0, $"{at}/{kind}", $"is not listed where parse holds \"{kind}\"", mentions.At(kind));
        }
    }

    private static void CheckAttachments(JsonElement message, string at, MessageUse use, IReadOnlyDictionary<int, string> files, Findings findings)
    {
        foreach (var (attachment, place) in message.ItemsAt("attachments", at))
        {
            var isFile = ulong.TryParse(attachment.At("id").ToString(), out var id) && id < 10 && files.ContainsKey((int)id);
            var mayBeKept = use == MessageUse.Edit && id >= 10;
            findings.Unless(isFile || mayBeKept, $"{place}/id", "is the n of an uploaded files[n], or on an edit the id of a file that stays", attachment.At("id"));
        }

        foreach (var (place, _) in files.Where(file => message.Has("attachments") && message.At("attachments").Items().All(one => one.At("id").ToString() != $"{file.Key}")))
        {
            findings.Add($"{at}/attachments", $"lists every uploaded file; files[{place}] is missing", message.At("attachments"));
        }
    }
}
