namespace StudyBot.Shared;

/// <summary>A Discord user as a member of study groups; one person, whichever server they press in.</summary>
internal readonly record struct MemberId(ulong Value)
{
    public static bool operator <(MemberId one, MemberId other) => one.Value < other.Value;

    public static bool operator >(MemberId one, MemberId other) => one.Value > other.Value;

    public override string ToString() => Value.ToString();
}
