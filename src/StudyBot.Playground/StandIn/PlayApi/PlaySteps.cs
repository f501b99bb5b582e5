namespace StudyBot.Playground.StandIn.PlayApi;

/// <summary>Moves of the clock that only the bot's side knows; set by whoever runs both.</summary>
internal sealed class PlaySteps
{
    public Func<CancellationToken, Task<DateTimeOffset?>>? NextPost { get; set; }

    public Func<CancellationToken, Task<DateTimeOffset?>>? NextDay { get; set; }

    public bool Known => NextPost is not null && NextDay is not null;
}
