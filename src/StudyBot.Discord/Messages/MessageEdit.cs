using System.Text.Json.Serialization;

namespace StudyBot.Discord;

/// <summary>
/// A change to a message; what is null stays as it is.
/// <see href="https://docs.discord.com/developers/resources/message#edit-message"/>
/// </summary>
public sealed record MessageEdit
{
    public string? Content { get; init; }

    public IReadOnlyList<Component>? Components { get; init; }

    public MessageFlags? Flags { get; init; }

    public AllowedMentions? AllowedMentions { get; init; }

    /// <summary>Where given, every file that shall be on the message afterwards: those that stay and those in <see cref="Files"/>.</summary>
    public IReadOnlyList<AttachmentReference>? Attachments { get; init; }

    [JsonIgnore]
    public IReadOnlyList<FileUpload>? Files { get; init; }
}
