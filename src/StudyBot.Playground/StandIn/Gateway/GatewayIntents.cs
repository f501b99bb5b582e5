namespace StudyBot.Playground.StandIn.Gateway;

internal static class GatewayIntents
{
    public const long Guilds = 1;

    public const long Privileged = (1L << 1) | (1L << 8) | (1L << 15);

    public const long All = (1L << 17) - 1 | (1L << 20) | (1L << 21) | (1L << 24) | (1L << 25);
}
