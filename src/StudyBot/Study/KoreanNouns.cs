namespace StudyBot.Study;

/// <summary>
/// Finds the noun in what is written without a space (어절): 서버에서는 is 서버, 관리하는 is 관리, 없었다 is none. No dictionary: the longest
/// particle that fits the sound before it is taken off, and what looks like a verb is left out.
/// </summary>
internal static class KoreanNouns
{
    /// <summary>A single syllable says too little by itself.</summary>
    public const int LeastSyllables = 2;

    private static readonly ILookup<char, string> _nouns = KoreanWords.Nouns.ToLookup(noun => noun[^1]);
    private static readonly HashSet<string> _nounSet = [.. KoreanWords.Nouns];
    private static readonly HashSet<string> _particles = [.. KoreanWords.Particles, .. KoreanWords.AfterConsonant, .. KoreanWords.AfterVowel];
    private static readonly HashSet<string> _suffixes = [.. _particles, .. KoreanWords.Suffixes];
    private static readonly ILookup<char, string> _endings = KoreanWords.Endings.ToLookup(ending => ending[^1]);
    private static readonly HashSet<string> _consonants = [.. KoreanWords.AfterConsonant];
    private static readonly HashSet<string> _vowels = [.. KoreanWords.AfterVowel];
    private static readonly int _longest = _suffixes.Max(suffix => suffix.Length);

    /// <summary>The noun, at least two syllables of it; null for what is none, or says nothing.</summary>
    public static string? Find(string word)
    {
        if (word.Length < LeastSyllables || KoreanWords.Stops.Contains(word))
        {
            return null;
        }

        var verb = FindLightVerb(word);
        if (IsVerb(verb ?? word))
        {
            return null;
        }

        var noun = verb ?? Strip(word, least: 1);
        return noun.Length < LeastSyllables || KoreanWords.Stops.Contains(noun) || IsAdjective(noun) || IsOfVerb(noun) ? null : noun;
    }

    /// <summary>The word without its particle, of which at least so much is left.</summary>
    public static string Strip(string word, int least)
    {
        for (var at = Math.Max(least, word.Length - _longest); at < word.Length; at++)
        {
            if (_particles.Contains(word[at..]) && Fits(word[at - 1], word[at..]) && !IsThroughNoun(word, at))
            {
                return word[..at];
            }
        }

        return word;
    }

    /// <summary>Whether what follows a Latin word or a number is nothing but a particle or a verb's ending.</summary>
    public static bool IsParticle(string word) =>
        _suffixes.Contains(word) || (KoreanWords.LightVerbs.Contains(word[0], StringComparison.Ordinal) && IsTail(word[1..])) || IsVerb(word);

    /// <summary>Every noun it could be, for telling whether somebody wrote it in another form.</summary>
    public static IReadOnlyList<string> Forms(string word)
    {
        var forms = new List<string> { word };
        for (var at = LeastSyllables; at < word.Length; at++)
        {
            if (_suffixes.Contains(word[at..]) || (KoreanWords.LightVerbs.Contains(word[at], StringComparison.Ordinal) && IsTail(word[(at + 1)..])))
            {
                forms.Add(word[..at]);
            }
        }

        return forms;
    }

    /// <summary>The noun that a verb was made of, perhaps of one syllable; null where it is no such verb.</summary>
    private static string? FindLightVerb(string word)
    {
        for (var at = 1; at < word.Length; at++)
        {
            var isVerb = KoreanWords.LightVerbs.Contains(word[at], StringComparison.Ordinal) && IsTail(word[(at + 1)..]) && IsWholeVerb(word, at);
            if (isVerb && (at > 1 || word[at] is not ('받' or '당' or '시')) && !IsThroughNoun(word, at))
            {
                return word[..at];
            }
        }

        return null;
    }

    /// <summary>시 and 합 begin an ending only in company: 시키다, 합니다.</summary>
    private static bool IsWholeVerb(string word, int at) => word[at] switch
    {
        '시' => at + 1 < word.Length && "키켜켰킨킬킴".Contains(word[at + 1], StringComparison.Ordinal),
        '합' or '됩' => at + 1 < word.Length && "니시".Contains(word[at + 1], StringComparison.Ordinal),
        '하' or '받' or '당' => at + 1 < word.Length,
        _ => true,
    };

    private static bool IsTail(string tail) => tail.Length <= 6 && tail.All(c => KoreanWords.Tails.Contains(c, StringComparison.Ordinal));

    /// <summary>By an ending that no noun has, or by a verb's stem and whatever ending: 줄이기, 나오게.</summary>
    private static bool IsVerb(string word) => IsOfVerb(word) || (!EndsWithNoun(word) && _endings[word[^1]].Any(ending =>
        word.EndsWith(ending, StringComparison.Ordinal) && !IsThroughNoun(word, word.Length - ending.Length)));

    private static bool IsOfVerb(string word) => !_nounSet.Contains(word) && KoreanWords.VerbStems.Any(verb =>
        word.StartsWith(verb, StringComparison.Ordinal) && IsTail(word[verb.Length..]));

    /// <summary>이론적, 대표적: of two syllables it is a noun (목적).</summary>
    private static bool IsAdjective(string noun) => noun.Length > 2 && noun[^1] == '적';

    private static bool EndsWithNoun(string word) => _nouns[word[^1]].Any(noun => word.EndsWith(noun, StringComparison.Ordinal));

    /// <summary>Whether taking something off here would cut a known noun in two; 공부하는 does not hold 부하, because 공부 is a word.</summary>
    private static bool IsThroughNoun(string word, int at)
    {
        if (KoreanWords.Stops.Contains(word[..at]))
        {
            return false;
        }

        for (var end = at + 1; end <= word.Length; end++)
        {
            foreach (var noun in _nouns[word[end - 1]])
            {
                var start = end - noun.Length;
                if (start >= 0 && start < at && string.CompareOrdinal(word, start, noun, 0, noun.Length) == 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Fits(char before, string particle)
    {
        const int syllablesOfOneVowel = 28;
        const int rieul = 8;
        var final = (before - '가') % syllablesOfOneVowel;
        return _consonants.Contains(particle) ? final != 0 && !(final == rieul && particle.StartsWith("으로", StringComparison.Ordinal))
            : !_vowels.Contains(particle) || final == 0 || (final == rieul && particle[0] == '로');
    }
}
