using System.Text.Json.Serialization;

namespace StudyBot.Discord;

/// <summary>
/// A message to send: to a channel, as the answer to an interaction, or as a follow-up.
/// <see href="https://docs.discord.com/developers/resources/message#create-message"/>
/// </summary>
public sealed record MessageCreate
{
    public string? Content { get; init; }

    public IReadOnlyList<Component>? Components { get; init; }

    public MessageFlags? Flags { get; init; }

    public AllowedMentions? AllowedMentions { get; init; }

    /// <summary>At most 25 characters. With <see cref="EnforceNonce"/> Discord gives back the message it already made for it.</summary>
    public string? Nonce { get; init; }

    /// <summary>Only for messages to channels; it makes a send safe to repeat.</summary>
    public bool? EnforceNonce { get; init; }

    /// <summary>Needed only to describe the <see cref="Files"/>.</summary>
    public IReadOnlyList<AttachmentReference>? Attachments { get; init; }

    [JsonIgnore]
    public IReadOnlyList<FileUpload>? Files { get; init; }
}
