namespace StudyBot.Flow;

internal enum CommandOptionKind
{
    Text,
    Member,

    /// <summary>A text channel of the server.</summary>
    TextChannel,

    /// <summary>An attachment.</summary>
    File,
}
