namespace StudyBot.Study;

/// <summary>What becomes of unfinished tasks at the turn of the day, by the member's choice.</summary>
internal enum CarryPolicy
{
    /// <summary>They go on to the next study day by themselves.</summary>
    Carry = 0,

    /// <summary>They stay on their day.</summary>
    Leave = 1,

    /// <summary>They wait on their day until the member has said which of them go on.</summary>
    Ask = 2,
}
