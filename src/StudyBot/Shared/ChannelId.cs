namespace StudyBot.Shared;

/// <summary>A Discord channel, thread or direct-message channel.</summary>
internal readonly record struct ChannelId(ulong Value)
{
    public override string ToString() => Value.ToString();
}
