using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Store.Rows;

/// <summary>One reminder on its way to one member.</summary>
internal sealed class NudgeRow : SendRow
{
    public MemberId MemberId { get; set; }

    public DateOnly On { get; set; }

    public NudgeKind Kind { get; set; }
}
