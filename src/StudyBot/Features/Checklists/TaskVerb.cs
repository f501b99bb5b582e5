namespace StudyBot.Features.Checklists;

/// <summary>What can be done with one task.</summary>
internal enum TaskVerb
{
    Done,
    Reopen,
    Edit,
    Remark,
    Drop,
    Move,
    History,
}
