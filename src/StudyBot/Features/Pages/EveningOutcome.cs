using StudyBot.Study;

namespace StudyBot.Features.Pages;

/// <summary>What came of an evening form.</summary>
/// <param name="HasChanged">Whether anything was saved.</param>
/// <param name="ListProblem">Why the tomorrow list was not.</param>
/// <param name="IsOvertaken">Whether a text was not, because it had been changed elsewhere.</param>
internal sealed record EveningOutcome(bool HasChanged, ListProblem? ListProblem, bool IsOvertaken);
