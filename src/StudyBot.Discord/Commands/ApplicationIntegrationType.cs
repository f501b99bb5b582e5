namespace StudyBot.Discord;

/// <summary>What an app is installed to. <see href="https://docs.discord.com/developers/resources/application#application-object-application-integration-types"/></summary>
public enum ApplicationIntegrationType
{
    GuildInstall = 0,
    UserInstall = 1,
}
