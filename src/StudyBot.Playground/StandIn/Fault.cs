namespace StudyBot.Playground.StandIn;

internal sealed class Fault(string? method, string? path, int times)
{
    public int Left { get; set; } = times;

    public int? Status { get; init; }

    public TimeSpan RetryAfter { get; init; }

    public bool Global { get; init; }

    public TimeSpan Delay { get; init; }

    public bool LosesAnswer { get; init; }

    public bool Meets(string requestMethod, string requestPath) =>
        (method is null || method == requestMethod) && (path is null || requestPath.Contains(path, StringComparison.Ordinal));
}
