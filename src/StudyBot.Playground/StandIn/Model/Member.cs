namespace StudyBot.Playground.StandIn.Model;

internal sealed class Member
{
    public required ulong UserId { get; init; }

    public required DateTimeOffset JoinedAt { get; init; }

    public bool ManageServer { get; set; }
}
