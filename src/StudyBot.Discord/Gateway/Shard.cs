using System.Runtime.InteropServices;

namespace StudyBot.Discord;

/// <summary>Which part of the bot's servers a session serves. <see href="https://docs.discord.com/developers/events/gateway#sharding"/></summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Shard(int Id, int Count)
{
    public override string ToString() => $"{Id} of {Count}";
}
