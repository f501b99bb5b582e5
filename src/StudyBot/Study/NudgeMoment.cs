using System.Runtime.InteropServices;

namespace StudyBot.Study;

/// <summary>When a nudge of a day is due, if anything is missing then.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NudgeMoment(NudgeKind Kind, DateTimeOffset At);
