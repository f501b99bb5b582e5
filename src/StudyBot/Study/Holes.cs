namespace StudyBot.Study;

/// <summary>
/// The terms that stand in what a day left behind and not in the page written about it from memory: Hangul nouns with their
/// particles stripped, Latin identifiers and words, numbers with their units. No dictionary and no learning: the same texts give the same holes,
/// in every process, as long as <see cref="Version"/> is the same. A term that the page holds in any form is never one.
/// </summary>
internal static class Holes
{
    /// <summary>Goes up with every change that lets the same texts give other holes.</summary>
    public const int Version = 1;

    /// <summary>As many as a phone shows below each other.</summary>
    public const int Most = 12;

    /// <param name="sources">What the day left behind, the most telling first.</param>
    /// <param name="page">What was written from memory.</param>
    /// <param name="most">So many at most: those named most often, and identifiers before plain words; shown in the order they stand in.</param>
    public static IReadOnlyList<Hole> Find(IEnumerable<string> sources, string page, int most = Most)
    {
        var written = new WrittenWords(page);
        var terms = new List<(string Term, string Key, bool IsExact)>();
        var counts = new Dictionary<string, int>();
        foreach (var line in sources.SelectMany(StudyWords.Lines))
        {
            AddTerms(line, [.. StudyWords.Read(line)], written, terms, counts);
        }

        return
        [
            .. terms.Select((term, index) => (term.Term, Index: index, Rank: counts[term.Key] + (term.IsExact ? 1 : 0)))
                .OrderByDescending(term => term.Rank)
                .ThenBy(term => term.Index)
                .Take(most)
                .OrderBy(term => term.Index)
                .Select(term => new Hole(term.Term, HoleHints.Of(term.Term))),
        ];
    }

    private static void AddTerms(
        string line, List<StudyWord> words, WrittenWords written, List<(string Term, string Key, bool IsExact)> terms, Dictionary<string, int> counts)
    {
        var isNew = words.ConvertAll(word => IsNew(word, written, counts));
        for (var index = 0; index < words.Count; index++)
        {
            if (isNew[index])
            {
                // Two words that stand together are one term: 캐싱 서버, consistent hashing.
                var word = words[index];
                var isPair = index + 1 < words.Count && isNew[index + 1] && Belong(line, word, words[index + 1]);
                terms.Add((isPair ? $"{word.Text} {words[index + 1].Text}" : word.Text, KeyOf(word), IsExact(word)));
                index += isPair ? 1 : 0;
            }
        }
    }

    /// <summary>Counts a word that is missing; true the first time it is seen.</summary>
    private static bool IsNew(StudyWord word, WrittenWords written, Dictionary<string, int> counts)
    {
        var key = KeyOf(word);
        if (counts.TryGetValue(key, out var count))
        {
            counts[key] = count > 0 ? count + 1 : 0;
            return false;
        }

        var isMissing = !written.Holds(word);
        counts[key] = isMissing ? 1 : 0;
        return isMissing;
    }

    private static bool Belong(string line, StudyWord word, StudyWord next) =>
        word.IsBare && word.Kind != StudyWordKind.Number && next.Kind != StudyWordKind.Number && next.Start == word.End + 1 && line[word.End] == ' ';

    /// <summary>A name rather than a word: in capitals, with humps or marks or digits.</summary>
    private static bool IsExact(StudyWord word) => word.Kind switch
    {
        StudyWordKind.Number => true,
        StudyWordKind.Hangul => false,
        _ => word.Text.Skip(1).Any(c => !char.IsLower(c)),
    };

    private static string KeyOf(StudyWord word) => word.Kind == StudyWordKind.Number ? word.Text : StudyWords.Key(word.Text);
}
