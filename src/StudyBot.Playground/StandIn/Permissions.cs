namespace StudyBot.Playground.StandIn;

/// <summary>The permission bits that matter here (developers/topics/permissions).</summary>
internal static class Permissions
{
    public const ulong ManageGuild = 1UL << 5;
    public const ulong AddReactions = 1UL << 6;
    public const ulong ViewChannel = 1UL << 10;
    public const ulong SendMessages = 1UL << 11;
    public const ulong EmbedLinks = 1UL << 14;
    public const ulong AttachFiles = 1UL << 15;
    public const ulong ReadMessageHistory = 1UL << 16;
    public const ulong UseApplicationCommands = 1UL << 31;
    public const ulong CreatePublicThreads = 1UL << 35;
    public const ulong SendMessagesInThreads = 1UL << 38;

    /// <summary>What the bot's invitation asks for.</summary>
    public const ulong Bot = ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory | CreatePublicThreads | SendMessagesInThreads;

    /// <summary>What Discord sends as app_permissions in the bot's direct messages.</summary>
    public const ulong BotInDirectMessages = 442368;

    public const ulong Everyone = Bot | AddReactions | UseApplicationCommands;
}
