namespace StudyBot.Discord;

/// <summary>Where an interaction came from. <see href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-context-types"/></summary>
public enum InteractionContextType
{
    Guild = 0,
    BotDm = 1,
    PrivateChannel = 2,
}
