using StudyBot.Tests.Postgres;

namespace StudyBot.Tests.Posting;

/// <summary>The same, on PostgreSQL.</summary>
public static class OnPostgres
{
    [OnPostgres]
    public sealed class DuePosts : DuePostsTests;

    [OnPostgres]
    public sealed class Nudging : NudgingTests;

    [OnPostgres]
    public sealed class Outbox : OutboxTests;

    [OnPostgres]
    public sealed class PostEdits : PostEditsTests;

    [OnPostgres]
    public sealed class RestDay : RestDayTests;

    [OnPostgres]
    public sealed class SharedPages : SharedPagesTests;

    [OnPostgres]
    public sealed class Turns : TurnsTests;
}
