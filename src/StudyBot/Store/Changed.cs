using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>What came of a change to a day.</summary>
internal abstract record Changed<T>
{
    private Changed()
    {
    }

    /// <summary>It is stored. <paramref name="Around"/> is the day open now.</summary>
    internal sealed record Done(Day Day, T Result, MemberDay Around) : Changed<T>;

    /// <summary>The day cannot be written (any more, or yet); <paramref name="Around"/> is the one that can.</summary>
    internal sealed record NotOpen(DayAccess Access, MemberDay Around) : Changed<T>;
}
