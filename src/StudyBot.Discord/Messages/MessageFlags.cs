namespace StudyBot.Discord;

/// <summary>How a message is shown. <see href="https://docs.discord.com/developers/resources/message#message-object-message-flags"/></summary>
[Flags]
public enum MessageFlags
{
    None = 0,
    SuppressEmbeds = 1 << 2,
    HasThread = 1 << 5,
    Ephemeral = 1 << 6,
    Loading = 1 << 7,
    SuppressNotifications = 1 << 12,
    ComponentsV2 = 1 << 15,
}
