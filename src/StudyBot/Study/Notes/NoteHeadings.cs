using System.Collections.Frozen;

namespace StudyBot.Study.Notes;

/// <summary>The headings that a note's sections are known by: those of the templates, and what people write instead, in both languages.</summary>
internal sealed class NoteHeadings
{
    private static readonly (NotePart Part, string Words)[] _synonyms =
    [
        (NotePart.Tags, "tags|tag|태그|links|링크"),
        (NotePart.YesterdayPage, "어제 학습 내용 백지 복습|어제 백지 복습|어제 백지|어제 배운 것|어제 배운 내용|어제 학습 내용|어제 학습 내용 복습|어제 복습|어제 공부한 것|어제 내용|어제"
            + "|yesterday|yesterday's page|yesterday's blank page|yesterday's recall|yesterday from memory|what I learned yesterday|blank page: yesterday|recall of yesterday|review of yesterday|yesterday's review"),
        (NotePart.Morning, "오전|아침|오전 할 일|아침 할 일|오전 계획|오전 체크리스트|오전 공부|am|morning|morning tasks|morning checklist|morning plan|this morning"),
        (NotePart.Afternoon, "오후|오후 할 일|오후 계획|오후 체크리스트|오후 공부|저녁|pm|afternoon|afternoon tasks|afternoon checklist|afternoon plan|this afternoon"),
        (NotePart.TodayPage, "오늘 학습 내용 백지 복습|오늘 백지 복습|오늘 백지|오늘 배운 것|오늘 배운 내용|오늘 학습 내용|오늘 학습 내용 복습|오늘 복습|오늘 공부한 것|오늘 내용|백지 복습|백지|TIL"
            + "|today's page|today's blank page|today's recall|today from memory|what I learned today|blank page: today|blank page|recall of today|review of today|today's review|today I learned"),
        (NotePart.Closing, "하루를 마치며|하루 마무리|마무리|하루를 마무리하며|오늘을 마치며|오늘 하루|회고|하루 회고|일기|closing|closing words|closing the day|end of day|end of the day|reflection|reflections|journal|last words"),
        (NotePart.Tomorrow, "내일 할 일|내일|내일 할 것|내일 계획|내일의 할 일|내일 목록|다음 할 일|tomorrow|for tomorrow|tomorrow's tasks|tomorrow's list|tomorrow's plan|plan for tomorrow|tomorrow list|to do tomorrow"),
        (NotePart.YesterdayFilled, "빠진 것|빠진 것 채우기|채운 것|filled in|filling in|what was missing"),
    ];

    private readonly FrozenDictionary<string, NotePart> _known;

    /// <param name="outlines">The templates of all locales.</param>
    public NoteHeadings(params IEnumerable<NoteOutline> outlines)
    {
        var known = _synonyms
            .SelectMany(synonym => synonym.Words.Split('|').Select(word => (Key: Normal(word), synonym.Part)))
            .DistinctBy(word => word.Key)
            .ToDictionary(word => word.Key, word => word.Part, StringComparer.Ordinal);
        foreach (var place in outlines.SelectMany(outline => outline.Places))
        {
            // Smaller headings mean something only below their own, and are told by the words of the larger ones.
            known[Normal(place.Title)] = place.Part switch
            {
                NotePart.TomorrowMorning => NotePart.Morning,
                NotePart.TomorrowAfternoon => NotePart.Afternoon,
                NotePart.TodayFilled => NotePart.YesterdayFilled,
                _ => place.Part,
            };
        }

        _known = known.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The part that this is the heading of; of what is filled in, the heading alone does not say for which page.</summary>
    public NotePart? Find(string title) => _known.TryGetValue(Normal(title), out var part) ? part : null;

    /// <summary>Letters and digits alone, so that emoji, colons, emphasis and spaces make no difference; without what stands in brackets behind.</summary>
    public static string Normal(string title)
    {
        var key = TaskKey.Squeeze(TaskKey.Plain(title));
        var bracket = key.IndexOfAny(['(', '[', '<']);
        return string.Concat((bracket > 0 ? key[..bracket] : key).Where(char.IsLetterOrDigit));
    }
}
