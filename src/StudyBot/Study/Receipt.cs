namespace StudyBot.Study;

/// <summary>What one roll forward did, line by line; goes to the journal.</summary>
internal sealed record Receipt(DateOnly On, DateOnly? OpenedFrom, CarryPolicy Policy, IReadOnlyList<TaskMove> Moves)
{
    public int Count(MoveKind kind) => Moves.Count(move => move.Kind == kind);
}
