using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Store.Rows;

/// <summary>A task that is made anew on its weekdays.</summary>
internal sealed class RoutineRow
{
    public MemberId MemberId { get; set; }

    public RoutineId Id { get; set; }

    public string Text { get; set; } = "";

    /// <summary>One bit a day, Sunday the lowest (<see cref="Weekdays"/>).</summary>
    public int Days { get; set; }

    public Slot? Slot { get; set; }
}
