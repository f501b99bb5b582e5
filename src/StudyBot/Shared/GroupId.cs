namespace StudyBot.Shared;

/// <summary>A study group: the Discord server (guild) it lives in.</summary>
internal readonly record struct GroupId(ulong Value)
{
    public override string ToString() => Value.ToString();
}
