namespace StudyBot.Discord;

/// <summary>A file sent along, shown in the message. <see href="https://docs.discord.com/developers/components/reference#file"/></summary>
public sealed record ComponentFile(MediaReference File) : Component(ComponentType.File)
{
    /// <summary>The file that is sent under this name.</summary>
    public static ComponentFile Attached(string fileName) => new(new MediaReference($"attachment://{fileName}"));
}
