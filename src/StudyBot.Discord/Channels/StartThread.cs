namespace StudyBot.Discord;

/// <summary>The body that starts a thread. <see href="https://docs.discord.com/developers/resources/channel#start-thread-from-message"/></summary>
public sealed record StartThread(string Name, int AutoArchiveDuration);
