namespace StudyBot.Playground.StandIn.Model;

internal sealed class Role
{
    public required ulong Id { get; init; }

    public required string Name { get; init; }

    public required ulong Permissions { get; init; }
}
