namespace StudyBot.Discord;

/// <summary>The body that opens a direct-message channel. <see href="https://docs.discord.com/developers/resources/user#create-dm"/></summary>
public sealed record CreateDm(Snowflake RecipientId);
