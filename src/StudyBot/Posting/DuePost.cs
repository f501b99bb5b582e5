using StudyBot.Shared;

namespace StudyBot.Posting;

/// <summary>What may be posted now, and how often it was tried.</summary>
internal sealed record DuePost(long Id, GroupId GroupId, int Attempts);
