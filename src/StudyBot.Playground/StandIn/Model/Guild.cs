namespace StudyBot.Playground.StandIn.Model;

internal sealed class Guild
{
    public required ulong Id { get; init; }

    public required string Name { get; set; }

    public required string PreferredLocale { get; set; }

    public required ulong OwnerId { get; init; }

    public required DateTimeOffset BotJoinedAt { get; set; }

    /// <summary>False after the bot was removed from the server.</summary>
    public bool HasBot { get; set; } = true;

    /// <summary>Discord cannot reach the server: what concerns it is answered 503.</summary>
    public bool HasOutage { get; set; }

    /// <summary>Open threads that it may have; Discord's number.</summary>
    public int MostThreads { get; set; } = 1000;

    public List<Role> Roles { get; init; } = [];

    public List<Member> Members { get; init; } = [];
}
