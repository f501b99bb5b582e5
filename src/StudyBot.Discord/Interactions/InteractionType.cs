namespace StudyBot.Discord;

/// <summary>Why an interaction came. <see href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-type"/></summary>
public enum InteractionType
{
    Ping = 1,
    ApplicationCommand = 2,
    MessageComponent = 3,
    Autocomplete = 4,
    ModalSubmit = 5,
}
