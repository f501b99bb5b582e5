namespace StudyBot.Discord;

/// <summary>The room around a separator. <see href="https://docs.discord.com/developers/components/reference#separator"/></summary>
public enum SeparatorSpacing
{
    Small = 1,
    Large = 2,
}
