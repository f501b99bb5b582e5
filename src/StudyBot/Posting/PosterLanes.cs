using StudyBot.Shared;

namespace StudyBot.Posting;

/// <summary>What the poster has under way, each kind with places of its own.</summary>
/// <param name="atOnce">How many groups are posted to at the same time.</param>
internal sealed class PosterLanes(int atOnce)
{
    public const int MostWaiting = 256;

    /// <summary>Few: what they send goes before a post that comes due meanwhile.</summary>
    private const int BesidesAtOnce = 8;

    public Lane<GroupId> Posts { get; } = new(atOnce, MostWaiting);

    /// <summary>What was lost before, so that a thousand groups that hang leave the others their places.</summary>
    public Lane<GroupId> PostsAgain { get; } = new(BesidesAtOnce, MostWaiting);

    public Lane<long> Edits { get; } = new(BesidesAtOnce, MostWaiting);

    public Lane<long> Nudges { get; } = new(BesidesAtOnce, MostWaiting);

    public Lane<long> Notices { get; } = new(BesidesAtOnce, MostWaiting);

    public Lane<long> Letters { get; } = new(BesidesAtOnce, MostWaiting);

    /// <summary>The planning of nudges.</summary>
    public Lane<string> Plans { get; } = new(1, 1);

    /// <summary>What still waits is not begun any more.</summary>
    public void Clear()
    {
        Posts.Clear();
        PostsAgain.Clear();
        Edits.Clear();
        Nudges.Clear();
        Notices.Clear();
        Letters.Clear();
        Plans.Clear();
    }

    /// <summary>Ends when nothing is under way.</summary>
    public Task DrainAsync() => Task.WhenAll(
        Posts.DrainAsync(), PostsAgain.DrainAsync(), Edits.DrainAsync(), Nudges.DrainAsync(), Notices.DrainAsync(), Letters.DrainAsync(), Plans.DrainAsync());
}
