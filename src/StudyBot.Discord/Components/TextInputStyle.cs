namespace StudyBot.Discord;

/// <summary>One line or many. <see href="https://docs.discord.com/developers/components/reference#text-input-text-input-styles"/></summary>
public enum TextInputStyle
{
    Short = 1,
    Paragraph = 2,
}
