namespace StudyBot.Study;

/// <summary>What a word of a text is made of.</summary>
internal enum StudyWordKind
{
    Hangul,
    Latin,
    Number,
}
