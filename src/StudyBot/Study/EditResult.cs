namespace StudyBot.Study;

/// <summary>What an edited text form did to a list. The caller checks the length of the list: lines added meanwhile count too.</summary>
internal sealed record EditResult(TaskList List, int Added, int Removed, int Reworded);
