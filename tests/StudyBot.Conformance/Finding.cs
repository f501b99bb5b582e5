namespace StudyBot.Conformance;

/// <summary>One breach of Discord's rules. It never holds the value itself: that may be a member's text or a token.</summary>
/// <param name="Where">A JSON pointer into the body, or the name of a query parameter after a question mark.</param>
/// <param name="Rule">What was broken, in words.</param>
/// <param name="Kind">What stands there instead: a kind of JSON value, with its length where that matters.</param>
internal sealed record Finding(string Where, string Rule, string Kind)
{
    public override string ToString() => $"{(Where.Length == 0 ? "/" : Where)}: {Rule} (found: {Kind})";
}
