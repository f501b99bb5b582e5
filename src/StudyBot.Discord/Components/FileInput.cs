namespace StudyBot.Discord;

/// <summary>
/// Files to be added in a modal; their ids come back as <see cref="ReceivedComponent.Values"/>, the files themselves among the
/// <see cref="Resolved.Attachments"/>. <see href="https://docs.discord.com/developers/components/reference#file-upload"/>
/// </summary>
public sealed record FileInput(string CustomId) : Component(ComponentType.FileUpload)
{
    public int? MinValues { get; init; }

    public int? MaxValues { get; init; }

    public bool? Required { get; init; }

    /// <summary>Endings such as <c>.png</c>, or <c>image</c>; only the name is looked at.</summary>
    public IReadOnlyList<string>? FileTypes { get; init; }
}
