namespace StudyBot.Study;

/// <summary>How many of the planned lines are done.</summary>
internal sealed record Progress(int Done, int Planned);
