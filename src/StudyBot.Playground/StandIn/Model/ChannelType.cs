namespace StudyBot.Playground.StandIn.Model;

/// <summary>The channel types the stand-in knows, with Discord's numbers.</summary>
internal static class ChannelType
{
    public const int Text = 0;
    public const int DirectMessage = 1;
    public const int PublicThread = 11;
    public const int Forum = 15;
}
