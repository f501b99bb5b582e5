using StudyBot.Tests.Postgres;

namespace StudyBot.Tests.Flow;

/// <summary>The same, on PostgreSQL.</summary>
public static class OnPostgres
{
    [OnPostgres]
    public sealed class InteractionFlow : InteractionFlowTests;
}
