namespace StudyBot.Discord;

/// <summary>The body that opens or closes a thread. <see href="https://docs.discord.com/developers/resources/channel#modify-channel-json-params-thread"/></summary>
public sealed record ModifyThread(bool Archived);
