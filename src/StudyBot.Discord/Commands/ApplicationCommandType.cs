namespace StudyBot.Discord;

/// <summary>Kinds of commands. <see href="https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-types"/></summary>
public enum ApplicationCommandType
{
    ChatInput = 1,
    User = 2,
    Message = 3,
    PrimaryEntryPoint = 4,
}
