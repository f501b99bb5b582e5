using StudyBot.Discord;

namespace StudyBot.Features.LooseEnds;

/// <summary>What was just done to a loose end, with the way back where there is one.</summary>
internal sealed record LooseEndNotice(string Text, Button? Back);
