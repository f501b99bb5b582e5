namespace StudyBot.Discord;

/// <summary>Whose limit a 429 is about. <see href="https://docs.discord.com/developers/topics/rate-limits#header-format-rate-limit-header-examples"/></summary>
internal enum RateLimitScope
{
    /// <summary>Ours, for one bucket.</summary>
    User = 0,

    /// <summary>Ours, for the bot as a whole.</summary>
    Global,

    /// <summary>The resource's, whoever uses it: not our fault, and not counted against us.</summary>
    Shared,

    /// <summary>Not Discord's API speaks, but what stands before it: it shuts out the address, interactions included.</summary>
    Wall,
}
