using StudyBot.Shared;

namespace StudyBot.Posting;

/// <summary>What is under way to Discord, each kind with places of its own.</summary>
/// <param name="atOnce">How many groups are posted to at the same time.</param>
internal sealed class PostLanes(int atOnce)
{
    public const int MostWaiting = 256;

    /// <summary>Few: what they send goes before a post that comes due meanwhile.</summary>
    private const int BesidesAtOnce = 8;

    public Lane<GroupId> Posts { get; } = new(atOnce, MostWaiting);

    /// <summary>What was lost before has places of its own, so that a thousand groups that hang leave the others theirs.</summary>
    public Lane<GroupId> PostsAgain { get; } = new(BesidesAtOnce, MostWaiting);

    public Lane<long> Edits { get; } = new(BesidesAtOnce, MostWaiting);

    public Lane<long> Nudges { get; } = new(BesidesAtOnce, MostWaiting);

    public Lane<long> Notices { get; } = new(BesidesAtOnce, MostWaiting);

    public Lane<string> Plans { get; } = new(1, 1);

    /// <summary>Ends when nothing is under way.</summary>
    public Task DrainAsync() => Task.WhenAll(
        Posts.DrainAsync(), PostsAgain.DrainAsync(), Nudges.DrainAsync(), Notices.DrainAsync(), Edits.DrainAsync(), Plans.DrainAsync());

    /// <summary>The same, with nothing begun any more that still waits.</summary>
    public Task EndAsync()
    {
        Posts.Clear();
        PostsAgain.Clear();
        Nudges.Clear();
        Notices.Clear();
        Edits.Clear();
        return DrainAsync();
    }
}
