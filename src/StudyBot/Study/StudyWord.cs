namespace StudyBot.Study;

/// <summary>A word of a line that could be a term: <c>캐싱</c>, <c>map[string]value</c>, <c>15개</c>.</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Text">As it is written, without a particle or a verb's ending.</param>
/// <param name="Start">Where it stands in its line.</param>
/// <param name="End">Where what is written without a space ends: particles belong to it.</param>
internal sealed record StudyWord(StudyWordKind Kind, string Text, int Start, int End)
{
    /// <summary>What it may be in other forms: whoever wrote one of them has written the word.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [Text];

    /// <summary>Whether the next word may belong to it: no particle and no mark lies between.</summary>
    public bool IsBare => Start + Text.Length == End;
}
