using StudyBot.Shared;

namespace StudyBot.Posting;

/// <summary>How far a post has come by its date: what follows the turn, and what the last late entry.</summary>
internal static class PostStages
{
    /// <summary>The last ticks before the turn still reach the summary.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    /// <param name="kind">Of post.</param>
    /// <param name="lastTurn">When its date is over for all it shows.</param>
    /// <param name="doorHours">How long late entries are taken after that.</param>
    /// <param name="now">Study time.</param>
    public static PostStage Of(PostKind kind, DateTimeOffset lastTurn, int doorHours, DateTimeOffset now)
    {
        var isEnded = EndOf(kind, lastTurn, doorHours) <= now;
        return kind switch
        {
            PostKind.Summary or PostKind.Shared when isEnded => PostStage.Last,
            PostKind.Summary when lastTurn + Grace <= now => PostStage.WaitsForDoor,
            _ when isEnded => PostStage.Over,
            _ => PostStage.Live,
        };
    }

    /// <summary>When it is to be looked at for the last time, whether or not anything has changed.</summary>
    public static DateTimeOffset EndOf(PostKind kind, DateTimeOffset lastTurn, int doorHours) => kind switch
    {
        PostKind.Summary or PostKind.Shared => lastTurn.AddHours(doorHours),

        // Posts that were stopped can be started again at any time, from the question itself.
        PostKind.Quiet => DateTimeOffset.MaxValue,
        _ => lastTurn,
    };
}
