using StudyBot.Shared;

namespace StudyBot.Posting;

/// <summary>A group's date as its posts show it.</summary>
/// <param name="TurnsAt">When the date ends by the group's clock.</param>
/// <param name="Now">Study time at which it was read.</param>
/// <param name="DoorHours">How long late entries are taken after the turn.</param>
/// <param name="Members">Who was active first, then who joined first; never who is behind.</param>
internal sealed record GroupDay(
    GroupId Id, DateOnly On, DateTimeOffset TurnsAt, DateTimeOffset Now, int DoorHours, IReadOnlyList<MemberOnDay> Members)
{
    /// <summary>Those who are not away.</summary>
    public IReadOnlyList<MemberOnDay> Present => [.. Members.Where(member => !member.IsAway)];

    /// <summary>The last study day before it; null where nobody kept it.</summary>
    public DayBefore? Yesterday { get; init; }

    /// <summary>When the date is over for every member, whatever their zone.</summary>
    public DateTimeOffset LastTurn => Members.Select(member => member.EndsAt).Append(TurnsAt).Max();

    /// <summary>When the last late entry may come.</summary>
    public DateTimeOffset LastDoor => LastTurn.AddHours(DoorHours);

    public bool IsClosed => Now >= LastDoor;
}
