namespace StudyBot.EndToEnd.Tests.Fortnight;

/// <summary>Something a member does, or looks at, at an instant of one of their study days.</summary>
/// <param name="Verb">What they do; <c>is</c>: they look, and the checklists are as <paramref name="Rows"/> has them.</param>
/// <param name="Text">With what.</param>
internal sealed record Moment(DateOnly On, DateTimeOffset At, string Verb, string Text)
{
    /// <summary>What stands there then, and what stands there in the end.</summary>
    public List<(Row AtTurn, Row InTheEnd)> Rows { get; } = [];

    public override string ToString() => $"{On:yyyy-MM-dd}, {Verb} {Text} ({At:yyyy-MM-dd HH:mm zzz})";
}
