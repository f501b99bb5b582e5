namespace StudyBot.Playground.StandIn.Gateway;

/// <summary>What a connection sends next.</summary>
internal abstract record OutFrame
{
    private OutFrame()
    {
    }

    internal sealed record Text(string Json, Action? OnSending) : OutFrame;

    internal sealed record Close(int Code, string Reason) : OutFrame;
}
