namespace StudyBot.Features.Checklists;

/// <summary>Which list a new task goes to.</summary>
internal enum TaskListKind
{
    Today,
    Tomorrow,
    Later,
}
