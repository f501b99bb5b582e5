namespace StudyBot.Study;

/// <summary>What becomes of unfinished tasks at the turn of the day, by the member's choice.</summary>
internal enum CarryPolicy
{
    Carry = 0,
    Leave = 1,
}
