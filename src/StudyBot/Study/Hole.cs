namespace StudyBot.Study;

/// <summary>A term that stands in a day's sources and not in the page about it.</summary>
/// <param name="Term">As it is written where it first stands, without its particle.</param>
/// <param name="Hint">Enough to guess it: first consonants of Hangul (ㅋㅅ ㅅㅂ), first letters of the rest, a number's unit.</param>
internal sealed record Hole(string Term, string Hint);
