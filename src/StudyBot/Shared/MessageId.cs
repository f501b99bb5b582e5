namespace StudyBot.Shared;

/// <summary>A Discord message.</summary>
internal readonly record struct MessageId(ulong Value)
{
    public override string ToString() => Value.ToString();
}
