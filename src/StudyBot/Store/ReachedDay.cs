using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>A day that somebody wants to write.</summary>
/// <param name="Around">The day open now.</param>
/// <param name="On">The date that was meant.</param>
/// <param name="Day">Null when it cannot be written (any more, or yet).</param>
internal sealed record ReachedDay(MemberDay Around, DateOnly On, Day? Day)
{
    public bool IsLate => On != Around.On;
}
