namespace StudyBot.Tests.Study.Histories;

/// <summary>What a member does from an instant on.</summary>
internal sealed record History(DateTimeOffset Start, IReadOnlyList<Step> Steps)
{
    /// <summary>As a script, a step a line.</summary>
    public override string ToString() => $"\n  from {Start:u}\n{string.Concat(Steps.Select(step => $"  {step}\n"))}";
}
