namespace StudyBot.Discord;

/// <summary>One request's place in a <see cref="TurnQueue"/>.</summary>
/// <param name="route">What tells the routes of a shared queue apart.</param>
/// <param name="number">Those of a smaller number came earlier.</param>
internal sealed class Turn(string route, long number)
{
    private readonly TaskCompletionSource _come = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Route => route;

    public long Number => number;

    /// <summary>Where it waits, or whose turn it is; another one after a move.</summary>
    public TurnQueue? Queue { get; set; }

    /// <summary>Null while it is not waiting.</summary>
    public LinkedListNode<Turn>? Place { get; set; }

    /// <summary>When it was last sent, for answers that overtake each other.</summary>
    public TimeSpan SentAt { get; set; }

    public Task Come => _come.Task;

    public void Begin() => _come.TrySetResult();

    public void GiveUp(CancellationToken cancellationToken) => _come.TrySetCanceled(cancellationToken);
}
