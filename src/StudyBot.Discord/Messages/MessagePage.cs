namespace StudyBot.Discord;

/// <summary>Which of a channel's messages: at most one of the bounds. <see href="https://docs.discord.com/developers/resources/message#get-channel-messages"/></summary>
public sealed record MessagePage(Snowflake? Before = null, Snowflake? After = null, int Limit = 50);
